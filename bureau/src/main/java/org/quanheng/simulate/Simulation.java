package org.quanheng.simulate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.quanheng.gate.Cited;
import org.quanheng.gate.Content;
import org.quanheng.gate.Draft;
import org.quanheng.gate.Gate;
import org.quanheng.gate.Matter;
import org.quanheng.gate.Origin;
import org.quanheng.gate.Outcome;
import org.quanheng.gate.Passed;
import org.quanheng.gate.Refused;
import org.quanheng.ledger.Json;
import org.quanheng.list.Law;
import org.quanheng.list.PowerInForce;
import org.quanheng.office.Roll;
import org.quanheng.term.Calendar;

/// Plays matters day by day: each working day every unit opens some, and each that is open takes
/// its next step. What the gate refuses goes no further.
public final class Simulation {

  private static final LocalTime MORNING = LocalTime.of(8, 30);
  private static final int SECONDS_A_DAY = 8 * 3600;
  private static final int MOST_DAYS_BETWEEN_STEPS = 9;

  /// One attempt in so many is spoilt on purpose.
  private static final int SPOILT = 60;

  /// Acts sent together, so that progress is seen and a batch stays small.
  private static final int BATCH = 500;

  private final Gate gate;
  private final Roll roll;
  private final Law law;
  private final ZoneId zone;
  private final Calendar calendar;

  public Simulation(Gate gate, Roll roll, Law law, ZoneId zone, Calendar calendar) {
    this.gate = gate;
    this.roll = roll;
    this.law = law;
    this.zone = zone;
    this.calendar = calendar;
  }

  /// How a run went.
  public record Tally(long days, long matters, long acts, long refusals) {}

  /// Plays the plan to its end.
  ///
  /// @param progress is told after each day how many acts there are
  public Tally run(Plan plan, LongConsumer progress) {
    Run run = new Run(plan);
    LocalDate last = LocalDate.ofInstant(plan.until(), zone);
    for (LocalDate day = plan.from(); !day.isAfter(last); day = day.plusDays(1)) {
      if (calendar.isWorking(day)) {
        run.play(day);
        progress.accept(run.acts);
      }
    }
    return new Tally(run.days, run.matters, run.acts, run.refusals);
  }

  private final class Run {

    private final Plan plan;
    private final RandomGenerator random;
    private final Mischief mischief;
    private final SampleFacts sample;
    private final Map<LocalDate, List<Story>> due = new HashMap<>();
    private long days;
    private long matters;
    private long acts;
    private long refusals;

    Run(Plan plan) {
      this.plan = plan;
      this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(plan.seed());
      this.mischief = new Mischief(random, law, zone);
      this.sample = new SampleFacts(random);
    }

    void play(LocalDate day) {
      days++;
      Map<String, List<String>> present = roll.officersOn(day);
      List<Story> stories = due.remove(day);
      List<Story> today = stories == null ? new ArrayList<>() : stories;
      today.addAll(opened(day, present));
      List<Turn> turns = new ArrayList<>();
      for (Story story : today) {
        turn(story, day, present, turns);
      }
      turns.sort(Comparator.comparing(turn -> turn.draft().claimedAt()));
      for (int i = 0; i < turns.size(); i += BATCH) {
        send(turns.subList(i, Math.min(i + BATCH, turns.size())), day);
      }
    }

    /// New matters, each under a power some step of which the unit may take first.
    private List<Story> opened(LocalDate day, Map<String, List<String>> present) {
      Map<String, List<PowerInForce>> byUnit = new TreeMap<>();
      for (PowerInForce power : law.inForce(day)) {
        power.steps().firstEntry().getValue().holders().stream()
            .filter(present::containsKey)
            .map(post -> post.substring(0, post.indexOf('/')))
            .distinct()
            .forEach(unit -> byUnit.computeIfAbsent(unit, u -> new ArrayList<>()).add(power));
      }
      List<Story> opened = new ArrayList<>();
      byUnit.forEach((unit, powers) -> {
        int count = (plan.mattersADay() + random.nextInt(10)) / 10;
        for (int i = 0; i < count; i++) {
          PowerInForce power = powers.get(random.nextInt(powers.size()));
          String matter = "SAMPLE-" + day.getYear() + "-" + String.format("%06d", ++matters);
          opened.add(new Story(matter, SampleSubject.code(random), unit, power));
        }
      });
      return opened;
    }

    private void turn(
        Story story, LocalDate day, Map<String, List<String>> present, List<Turn> turns) {
      String post = story.post(random).orElse("");
      List<String> here = present.getOrDefault(post, List.of());
      List<String> officers = story.officers(post, here, roll, random);
      Instant at = at(day);
      if (officers.size() < story.step().officers() || !at.isBefore(plan.until())) {
        return; // nobody is free for it: the matter rests
      }
      Draft draft = draft(story, post, officers, at);
      turns.add(new Turn(story, draft));
      if (random.nextInt(SPOILT) == 0) {
        turns.add(new Turn(null, mischief.spoil(draft, id())));
      }
    }

    private Draft draft(Story story, String post, List<String> officers, Instant at) {
      Json.Obj facts = sample.facts(story.step().form(), LocalDate.ofInstant(at, zone));
      return new Draft(
          id(),
          Origin.SAMPLE,
          new Cited(story.power().code(), story.step().step(), post),
          officers,
          at,
          new Matter(story.matter(), story.subject(), story.because()),
          new Content(story.outcome(random), facts, "Sample. 样本。樣本。"));
    }

    private void send(List<Turn> turns, LocalDate day) {
      List<Outcome> outcomes = gate.passAll(turns.stream().map(Turn::draft).toList());
      for (int i = 0; i < outcomes.size(); i++) {
        Story story = turns.get(i).story();
        switch (outcomes.get(i)) {
          case Passed passed -> {
            acts++;
            if (story != null) {
              goOn(story, passed.act().draft(), day);
            }
          }
          case Refused refused -> refusals++;
        }
      }
    }

    private void goOn(Story story, Draft draft, LocalDate day) {
      story.passed(draft.act(), draft.content().outcome(), draft.cited().post(), draft.officers());
      if (!story.isOver() && story.power().valid().contains(day)) {
        LocalDate next = nextDay(day);
        due.computeIfAbsent(next, d -> new ArrayList<>()).add(story);
      }
    }

    private LocalDate nextDay(LocalDate day) {
      LocalDate next = day.plusDays(1L + random.nextInt(MOST_DAYS_BETWEEN_STEPS));
      while (!calendar.isWorking(next)) {
        next = next.plusDays(1);
      }
      return next;
    }

    private Instant at(LocalDate day) {
      return day.atTime(MORNING)
          .plusSeconds(random.nextInt(SECONDS_A_DAY))
          .atZone(zone)
          .toInstant();
    }

    private UUID id() {
      return new UUID(random.nextLong(), random.nextLong());
    }
  }

  /// A draft of the day, and the story it carries on; a spoilt attempt carries on none.
  private record Turn(@Nullable Story story, Draft draft) {}
}

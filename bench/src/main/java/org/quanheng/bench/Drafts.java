package org.quanheng.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.quanheng.gate.Cited;
import org.quanheng.gate.Content;
import org.quanheng.gate.Draft;
import org.quanheng.gate.Matter;
import org.quanheng.gate.Origin;
import org.quanheng.ledger.Json;
import org.quanheng.list.Law;
import org.quanheng.list.PowerInForce;
import org.quanheng.list.StepInForce;
import org.quanheng.office.Roll;
import org.quanheng.simulate.SampleFacts;

/// Ordinary matters of a bureau, as drafts that pass: step after step of a power, each because of
/// the one before, by officers who may. The powers come in turn, so no row is hotter than in life.
final class Drafts {

  private static final long SEED = 2014;

  private static final String REASONS =
      "现场检查发现该批产品标识未标明厂名厂址，抽样检验净含量低于标注值，当事人对检验结果无异议并已停止销售。"
          + "Found on the spot; the party did not contest the result.";

  /// A step with who takes it.
  private record Turn(Cited cited, List<String> officers, String outcome, Json.Obj facts) {}

  private final List<List<Turn>> courses = new ArrayList<>();

  /// The matters that the officers of a day can see through at least two steps.
  Drafts(Law law, Roll roll, LocalDate day) {
    Map<String, List<String>> present = roll.officersOn(day);
    for (PowerInForce power : law.inForce(day)) {
      List<Turn> course = course(power, roll, present);
      if (course.size() >= 2) {
        courses.add(course);
      }
    }
    if (courses.isEmpty()) {
      throw new AssertionError("on " + day + " no power can be used by anybody");
    }
  }

  private static List<Turn> course(
      PowerInForce power, Roll roll, Map<String, List<String>> present) {
    Map<String, Set<String>> kinds = new HashMap<>();
    List<Turn> course = new ArrayList<>();
    for (StepInForce step : power.steps().values()) {
      Optional<Turn> turn =
          step.holders().stream()
              .map(post -> turn(power, step, post, free(post, roll, present, kinds)))
              .filter(it -> it.officers().size() == step.officers())
              .findFirst();
      // a made-up act that changes the bureau itself would be refused, and rightly
      if (turn.isEmpty() || step.effect(turn.get().outcome()).isPresent()) {
        return course;
      }
      String kind = Roll.kindOf(turn.get().cited().post());
      turn.get()
          .officers()
          .forEach(it -> kinds.computeIfAbsent(it, officer -> new HashSet<>()).add(kind));
      course.add(turn.get());
    }
    return course;
  }

  private static Turn turn(
      PowerInForce power, StepInForce step, String post, List<String> officers) {
    List<String> enough = officers.subList(0, Math.min(step.officers(), officers.size()));
    Cited cited = new Cited(power.code(), step.step(), post);
    Json.Obj facts =
        new SampleFacts(new SplittableRandom(SEED)).facts(step.form(), LocalDate.of(2024, 2, 29));
    return new Turn(cited, List.copyOf(enough), step.outcomes().getFirst(), facts);
  }

  private static List<String> free(
      String post, Roll roll, Map<String, List<String>> present, Map<String, Set<String>> kinds) {
    Set<String> apart = roll.apartFrom(Roll.kindOf(post));
    return present.getOrDefault(post, List.of()).stream()
        .filter(it -> kinds.getOrDefault(it, Set.of()).stream().noneMatch(apart::contains))
        .toList();
  }

  /// The drafts of one whole matter.
  ///
  /// @param number which matter; another number is another matter
  List<Draft> matter(long number, Origin origin, Instant claimed) {
    List<Turn> course = courses.get((int) (number % courses.size()));
    String code = "BENCH-%012d".formatted(number);
    List<UUID> because = List.of();
    List<Draft> drafts = new ArrayList<>();
    for (Turn turn : course) {
      Draft draft =
          new Draft(
              UUID.randomUUID(),
              origin,
              turn.cited(),
              turn.officers(),
              claimed,
              new Matter(code, "91990000BENCH0000X", because),
              new Content(turn.outcome(), turn.facts(), REASONS));
      because = List.of(draft.act());
      drafts.add(draft);
    }
    return drafts;
  }
}

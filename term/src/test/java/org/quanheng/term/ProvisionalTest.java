package org.quanheng.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanheng.term.Samples.NOTICE_2025;
import static org.quanheng.term.Samples.NOTICE_2026;
import static org.quanheng.term.Samples.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// *Provisional* means exactly that a notice still to come could change the answer.
class ProvisionalTest {

  private static final long SEED = 20_261_229;
  private static final Calendar CALENDAR = Calendar.of(List.of(NOTICE_2025, NOTICE_2026));

  private static final List<Term> TERMS =
      Stream.of(1, 2, 3, 5, 8, 13)
          .flatMap(amount ->
              Stream.of(
                  Term.of(amount, Unit.WORKING_DAY),
                  Term.of(amount, Unit.CALENDAR_DAY),
                  Term.of(amount, Unit.CALENDAR_DAY).restrictingRights()))
          .toList();

  @Test
  void anAnswerIsProvisionalExactlyWhenOneUncertainDayCouldChangeIt() {
    for (LocalDate start : day("2026-12-01").datesUntil(day("2027-01-20")).toList()) {
      for (Term term : TERMS) {
        DayDeadline found = asked(term, start, CALENDAR, List.of(), List.of());
        boolean movable =
            start
                .datesUntil(found.due().orElseThrow().plusDays(1))
                .filter(CALENDAR::isProvisional)
                .map(uncertain -> asked(term, start, turned(uncertain), List.of(), List.of()))
                .anyMatch(other -> !other.due().equals(found.due()));
        assertThat(found.isProvisional()).as("%s from %s", term, start).isEqualTo(movable);
      }
    }
  }

  @Test
  void noNoticeToComeChangesAnAnswerThatIsNotProvisionalWhateverHappenedToTheTerm() {
    Random random = new Random(SEED);
    int certain = 0;
    int moved = 0;
    for (int round = 0; round < 4_000; round++) {
      LocalDate start = day("2026-12-05").plusDays(random.nextInt(30));
      Term term = TERMS.get(random.nextInt(TERMS.size()));
      List<Suspension> stops = stops(start, random);
      List<Extension> extensions = extensions(start, random);
      DayDeadline found = asked(term, start, CALENDAR, stops, extensions);
      DayDeadline later = asked(term, start, toCome(random), stops, extensions);
      boolean same =
          found.due().equals(later.due()) && found.violations().equals(later.violations());
      assertThat(found.isProvisional() || same)
          .as("seed %s round %s: %s from %s, %s, %s", SEED, round, term, start, stops, extensions)
          .isTrue();
      certain += found.isProvisional() ? 0 : 1;
      moved += same ? 0 : 1;
    }
    assertThat(certain).isGreaterThan(500);
    assertThat(moved).isGreaterThan(500);
  }

  @Test
  void anExtensionOnlyInTimeIfADayStaysOffMakesTheAnswerProvisional() {
    Calendar without2025 = Calendar.of(List.of(NOTICE_2026));
    Notice saturdayWorked =
        new Notice("to come", day("2025-11-10"), List.of(), List.of(day("2025-11-29")));
    Calendar with2025 = Calendar.of(List.of(NOTICE_2026, saturdayWorked));
    Term term = Term.of(5, Unit.CALENDAR_DAY);
    List<Extension> onSunday = List.of(new Extension(40, day("2025-11-30")));

    DayDeadline found = asked(term, day("2025-11-24"), without2025, List.of(), onSunday);
    DayDeadline later = asked(term, day("2025-11-24"), with2025, List.of(), onSunday);

    assertThat(found.due()).contains(day("2026-01-08"));
    assertThat(found.isProvisional()).isTrue();
    assertThat(later.due()).contains(day("2025-11-29"));
    assertThat(later.violations()).hasSize(1);
  }

  private static DayDeadline asked(
      Term term,
      LocalDate start,
      Calendar calendar,
      List<Suspension> stops,
      List<Extension> extensions) {
    return (DayDeadline) Deadline.of(term, start, calendar, stops, extensions);
  }

  /// The calendar after a notice that makes one day the opposite of what it was taken for.
  private static Calendar turned(LocalDate uncertain) {
    return CALENDAR.isWorking(uncertain)
        ? with(List.of(uncertain), List.of())
        : with(List.of(), List.of(uncertain));
  }

  /// The calendar after a notice that says anything at all of the days not yet certain.
  private static Calendar toCome(Random random) {
    List<LocalDate> off = new ArrayList<>();
    List<LocalDate> working = new ArrayList<>();
    day("2026-12-29")
        .datesUntil(day("2027-12-01"))
        .forEach(uncertain -> (random.nextBoolean() ? off : working).add(uncertain));
    return with(off, working);
  }

  private static Calendar with(List<LocalDate> off, List<LocalDate> working) {
    List<OffDays> days =
        off.stream().map(each -> Samples.off(each.toString(), each.toString())).toList();
    Notice coming = new Notice("to come", day("2026-11-10"), days, working);
    return Calendar.of(List.of(NOTICE_2025, NOTICE_2026, coming));
  }

  private static List<Suspension> stops(LocalDate start, Random random) {
    List<Suspension> stops = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      LocalDate notified = start.plusDays(random.nextInt(20) - 2);
      Suspension.Kind kind = Suspension.Kind.TESTING;
      stops.add(
          random.nextInt(8) == 0
              ? Suspension.open(kind, notified)
              : Suspension.of(kind, notified, notified.plusDays(random.nextInt(12))));
    }
    return stops;
  }

  private static List<Extension> extensions(LocalDate start, Random random) {
    return random.nextBoolean()
        ? List.of()
        : List.of(new Extension(1 + random.nextInt(5), start.plusDays(random.nextInt(20))));
  }
}

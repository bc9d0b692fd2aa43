package org.quanheng.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanheng.term.Samples.CALENDAR;
import static org.quanheng.term.Samples.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The computation against living through every day, in worlds small enough to try them all.
class SmallWorldTest {

  private static final Suspension.Kind TESTING = Suspension.Kind.TESTING;

  private static final List<Integer> DAYS = List.of(1, 2, 3, 5, 7, 10, 15, 20, 30, 90);
  private static final List<Integer> MONTHS = List.of(1, 2, 3, 6, 12);

  @Test
  void everyTermFromEveryDayOfTwoYearsEndsAsIfLivedThrough() {
    List<Term> terms = terms().toList();
    long tried =
        day("2024-11-15")
            .datesUntil(day("2027-01-15"))
            .flatMap(start -> terms.stream().map(term -> tried(term, start, List.of(), List.of())))
            .count();
    assertThat(tried).isEqualTo(791L * terms.size());
  }

  @Test
  void everyStopOfAFewShapesMovesEveryTermAsIfLivedThrough() {
    List<Term> terms = terms().filter(term -> term.amount() <= 30).toList();
    day("2025-12-20")
        .datesUntil(day("2026-11-01"))
        .forEach(start ->
            terms.forEach(
                term -> stopShapes(start).forEach(stops -> tried(term, start, stops, List.of()))));
  }

  @Test
  void everyPairOfStopsAroundNationalDayIsCountedAsIfLivedThrough() {
    List<LocalDate> starts = day("2026-09-24").datesUntil(day("2026-10-05")).toList();
    for (LocalDate start : starts) {
      List<Suspension> stops = allStops(start, 6);
      for (Suspension first : stops) {
        for (Suspension second : stops) {
          for (Term term : shortTerms()) {
            tried(term, start, List.of(first, second), List.of());
          }
        }
      }
    }
  }

  @Test
  void everyExtensionWithEveryStopAroundNationalDayIsCountedAsIfLivedThrough() {
    List<LocalDate> starts = day("2026-09-24").datesUntil(day("2026-10-05")).toList();
    for (LocalDate start : starts) {
      for (Suspension stop : allStops(start, 8)) {
        for (int approved = -1; approved <= 16; approved++) {
          List<Extension> extension = List.of(new Extension(2, start.plusDays(approved)));
          for (Term term : shortTerms()) {
            tried(term, start, List.of(stop), extension);
          }
        }
      }
    }
  }

  @Test
  void theAccountOfEveryDayAddsUpToTheAnswer() {
    List<Term> terms = terms().filter(term -> term.amount() <= 30).toList();
    for (LocalDate start : day("2026-08-25").datesUntil(day("2026-10-10")).toList()) {
      for (Term term : terms) {
        for (List<Suspension> stops : stopShapes(start).toList()) {
          addsUp(tried(term, start, stops, List.of()));
        }
      }
    }
  }

  private static void addsUp(DayDeadline deadline) {
    List<DayLine> lines = deadline.days().toList();
    long counted = 0;
    for (int i = 0; i < lines.size(); i++) {
      DayLine line = lines.get(i);
      counted += line.counted() ? 1 : 0;
      assertThat(line.day()).isEqualTo(deadline.start().plusDays(i));
      assertThat(line.number()).isEqualTo(counted).isEqualTo(deadline.used(line.day()));
      assertThat(deadline.left(line.day())).isEqualTo(deadline.length() - counted);
      assertThat(deadline.isExpired(line.day())).isFalse();
    }
    if (deadline.due().isPresent()) {
      assertThat(lines.getLast().day()).isEqualTo(deadline.due().get());
      assertThat(counted).isEqualTo(deadline.length());
      assertThat(deadline.isExpired(deadline.due().get().plusDays(1))).isTrue();
    } else {
      assertThat(lines.getLast().reason()).isInstanceOf(Reason.Stopped.class);
      assertThat(counted).isLessThanOrEqualTo(deadline.length());
    }
  }

  private static DayDeadline tried(
      Term term, LocalDate start, List<Suspension> stops, List<Extension> extensions) {
    DayDeadline found = (DayDeadline) Deadline.of(term, start, CALENDAR, stops, extensions);
    Oracle.Answer lived = Oracle.live(term, start, CALENDAR, stops, extensions);
    if (!found.due().equals(lived.due()) || !found.violations().equals(lived.violations())) {
      throw new AssertionError(
          "%s from %s with %s and %s: lived %s, found %s %s"
              .formatted(term, start, stops, extensions, lived, found.due(), found.violations()));
    }
    return found;
  }

  private static Stream<Term> terms() {
    Stream<Term> ofDays =
        DAYS.stream()
            .flatMap(amount ->
                Stream.of(
                    Term.of(amount, Unit.WORKING_DAY),
                    Term.of(amount, Unit.CALENDAR_DAY),
                    Term.of(amount, Unit.CALENDAR_DAY).restrictingRights()));
    Stream<Term> ofMonths = MONTHS.stream().map(amount -> Term.of(amount, Unit.MONTH));
    Stream<Term> ofYears = Stream.of(1, 2).map(amount -> Term.of(amount, Unit.YEAR));
    return Stream.of(ofDays, ofMonths, ofYears).flatMap(each -> each);
  }

  private static List<Term> shortTerms() {
    return IntStream.rangeClosed(1, 4)
        .boxed()
        .flatMap(amount ->
            Stream.of(
                Term.of(amount, Unit.WORKING_DAY),
                Term.of(amount, Unit.CALENDAR_DAY),
                Term.of(amount, Unit.CALENDAR_DAY).withoutRoll()))
        .toList();
  }

  /// None, one, the same day, before the start, apart, touching, overlapping, one in the other,
  /// without result, without notice, and late.
  private static Stream<List<Suspension>> stopShapes(LocalDate start) {
    return Stream.of(
        List.of(),
        List.of(stop(start, 2, 9)),
        List.of(stop(start, 4, 4)),
        List.of(stop(start, -3, 3)),
        List.of(stop(start, 1, 3), stop(start, 6, 12)),
        List.of(stop(start, 1, 4), stop(start, 4, 8)),
        List.of(stop(start, 5, 11), stop(start, 2, 7)),
        List.of(stop(start, 1, 15), stop(start, 3, 6)),
        List.of(Suspension.open(TESTING, start.plusDays(6))),
        List.of(stop(start, 1, 2), Suspension.unannounced(TESTING)),
        List.of(stop(start, 25, 40), stop(start, 60, 61)));
  }

  private static List<Suspension> allStops(LocalDate start, int reach) {
    List<Suspension> stops = new ArrayList<>();
    for (int notified = -1; notified <= reach; notified++) {
      stops.add(Suspension.open(TESTING, start.plusDays(notified)));
      for (int result = notified; result <= reach; result++) {
        stops.add(stop(start, notified, result));
      }
    }
    return stops;
  }

  private static Suspension stop(LocalDate start, int notified, int result) {
    return Suspension.of(TESTING, start.plusDays(notified), start.plusDays(result));
  }
}

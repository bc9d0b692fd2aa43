package org.quanheng.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Lives through a term one day after the other, as an officer with a wall calendar would: the
/// answer that the computation must give.
final class Oracle {

  /// Nobody in these tests waits longer than this for the end of a term.
  private static final int PATIENCE = 900;

  private final Term term;
  private final LocalDate start;
  private final Calendar calendar;
  private final List<Suspension> effective = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private long amount;
  private long counted;
  private Optional<LocalDate> due = Optional.empty();

  private Oracle(Term term, LocalDate start, Calendar calendar) {
    this.term = term;
    this.start = start;
    this.calendar = calendar;
    this.amount = term.amount();
  }

  record Answer(Optional<LocalDate> due, List<Violation> violations) {}

  static Answer live(
      Term term, LocalDate start, Calendar calendar, List<Suspension> stops, List<Extension> more) {
    Oracle oracle = new Oracle(term, start, calendar);
    stops.stream()
        .filter(stop -> stop.notified().isEmpty())
        .forEach(stop -> oracle.violations.add(new Violation.StopWithoutNotice(stop)));
    List<LocalDate> events =
        Stream.concat(
                stops.stream().flatMap(stop -> stop.notified().stream()),
                more.stream().map(Extension::approvedOn))
            .sorted()
            .toList();
    LocalDate day =
        events.isEmpty() || events.getFirst().isAfter(start) ? start : events.getFirst();
    LocalDate last = events.isEmpty() ? start : events.getLast();
    LocalDate patience = start.plusDays(PATIENCE);
    while (day.isBefore(patience) && (!day.isAfter(last) || oracle.mayStillEnd())) {
      oracle.live(day, stops, more);
      day = day.plusDays(1);
    }
    return new Answer(oracle.due, List.copyOf(oracle.violations));
  }

  private boolean mayStillEnd() {
    return due.isEmpty() && effective.stream().allMatch(stop -> stop.result().isPresent());
  }

  private void live(LocalDate day, List<Suspension> stops, List<Extension> more) {
    for (Extension extension : more) {
      if (extension.approvedOn().equals(day)) {
        extend(extension);
      }
    }
    for (Suspension stop : stops) {
      if (stop.notified().isPresent() && stop.notified().get().equals(day)) {
        stop(stop, day);
      }
    }
    pass(day);
  }

  private void extend(Extension extension) {
    if (extension.approvedOn().isBefore(start)) {
      violations.add(new Violation.ExtensionBeforeStart(extension, start));
    } else if (due.filter(extension.approvedOn()::isAfter).isPresent()) {
      violations.add(new Violation.ExtensionAfterExpiry(extension, due.get()));
    } else {
      amount += extension.amount();
    }
  }

  private void stop(Suspension stop, LocalDate day) {
    if (due.isPresent()) {
      violations.add(new Violation.StopAfterExpiry(stop, day, due.get()));
    } else {
      effective.add(stop);
    }
  }

  private void pass(LocalDate day) {
    if (!day.isAfter(start) || due.isPresent() || isStopped(day)) {
      return;
    }
    boolean working = calendar.isWorking(day);
    boolean byWorkingDays = term.unit() == Unit.WORKING_DAY;
    counted += !byWorkingDays || working ? 1 : 0;
    boolean mayEnd = working || !(byWorkingDays || term.rolls());
    if (counted >= budget() && mayEnd) {
      due = Optional.of(day);
    }
  }

  private boolean isStopped(LocalDate day) {
    for (Suspension stop : effective) {
      boolean begun = stop.notified().orElseThrow().compareTo(day) < 0;
      boolean over = stop.result().isPresent() && stop.result().get().compareTo(day) < 0;
      if (begun && !over) {
        return true;
      }
    }
    return false;
  }

  private long budget() {
    return switch (term.unit()) {
      case WORKING_DAY, CALENDAR_DAY -> amount;
      case MONTH -> start.datesUntil(start.plusMonths(amount)).count();
      case YEAR -> start.datesUntil(start.plusYears(amount)).count();
      case HOUR -> throw new AssertionError("hours are not lived by days");
    };
  }
}

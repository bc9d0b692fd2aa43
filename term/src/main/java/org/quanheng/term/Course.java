package org.quanheng.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The course of a term of days, months or years under the stops and extensions that work.
///
/// One idea carries it: a term is a number of days to count, and each day after the start is
/// counted or not. The end is the day on which the number is reached; a term that rolls and reaches
/// it on a day off ends on the next day that is worked and that no stop covers.
final class Course {

  private final Term term;
  private final LocalDate start;
  private final Calendar calendar;
  private final long amount;
  private final List<Suspension> stops;
  private final Running running;
  private final Measure measure;

  private Course(
      Term term, LocalDate start, Calendar calendar, long amount, List<Suspension> stops) {
    this.term = term;
    this.start = start;
    this.calendar = calendar;
    this.amount = amount;
    this.stops = List.copyOf(stops);
    this.running = Running.after(start, stops);
    this.measure = term.unit() == Unit.WORKING_DAY ? calendar.workingDays() : Measure.EVERY_DAY;
  }

  static Course of(Term term, LocalDate start, Calendar calendar) {
    return new Course(term, start, calendar, term.amount(), List.of());
  }

  Course stoppedBy(Suspension stop) {
    List<Suspension> more = new ArrayList<>(stops);
    more.add(stop);
    return new Course(term, start, calendar, amount, more);
  }

  Course extendedBy(Extension extension) {
    return new Course(term, start, calendar, amount + extension.amount(), stops);
  }

  Term term() {
    return term;
  }

  LocalDate start() {
    return start;
  }

  List<Suspension> stops() {
    return stops;
  }

  /// The term's units, extensions included.
  long amount() {
    return amount;
  }

  /// How many days there are to count.
  long length() {
    return term.unit().days(start, amount);
  }

  /// How many were counted by the end of that day.
  long counted(LocalDate day) {
    return Math.min(length(), running.count(measure, start, day));
  }

  /// The day on which the last one is counted.
  Optional<LocalDate> lastCounted() {
    return running.find(measure, start, length());
  }

  /// The day at whose end the term expires.
  Optional<LocalDate> due() {
    return lastCounted()
        .flatMap(last ->
            !term.rolls() || calendar.isWorking(last)
                ? Optional.of(last)
                : running.find(calendar.workingDays(), last, 1));
  }

  /// Whether a notice not yet known could change what is said of the term up to that day.
  boolean isProvisional(LocalDate horizon) {
    LocalDate end = due().filter(horizon::isAfter).orElse(horizon);
    if (term.unit() == Unit.WORKING_DAY) {
      return isProvisional(start, end);
    }
    return term.rolls()
        && lastCounted().filter(last -> isProvisional(last.minusDays(1), end)).isPresent();
  }

  /// The last day that can be told: the end, or the day before a stop whose result is awaited.
  LocalDate horizon() {
    return due().or(running::last).orElse(start);
  }

  private boolean isProvisional(LocalDate after, LocalDate through) {
    return running.stretches().stream()
        .map(stretch -> stretch.within(after, through))
        .anyMatch(stretch -> calendar.isProvisional(stretch.after(), stretch.through()));
  }

  /// What one day is to the term.
  DayLine line(LocalDate day, Optional<LocalDate> last, Optional<LocalDate> due) {
    Reason reason = reason(day, last, due);
    boolean counted =
        switch (reason) {
          case Reason.Start _, Reason.Stopped _, Reason.PassedOver _, Reason.EndMovedHere _ ->
              false;
          case Reason.EveryDay _, Reason.LastDayOff _ -> true;
          case Reason.ByNature(Nature nature) -> nature.isWorking();
        };
    return new DayLine(day, counted, counted(day), reason);
  }

  private Reason reason(LocalDate day, Optional<LocalDate> last, Optional<LocalDate> due) {
    if (day.equals(start)) {
      return new Reason.Start();
    }
    Optional<Suspension> stop = stops.stream().filter(each -> each.covers(day)).findFirst();
    if (stop.isPresent()) {
      return new Reason.Stopped(stop.get());
    }
    Nature nature = calendar.why(day);
    if (last.filter(day::isAfter).isPresent()) {
      boolean end = due.filter(day::equals).isPresent();
      return end ? new Reason.EndMovedHere(nature) : new Reason.PassedOver(nature);
    }
    if (term.unit() == Unit.WORKING_DAY) {
      return new Reason.ByNature(nature);
    }
    boolean rolled = last.filter(day::equals).isPresent() && !last.equals(due);
    return rolled ? new Reason.LastDayOff(nature) : new Reason.EveryDay();
  }
}

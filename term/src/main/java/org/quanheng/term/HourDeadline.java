package org.quanheng.term;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// When a term of hours ends. It begins at once (民法典 201), counts every hour whatever the day, and
/// is neither stopped nor extended: no statute provides for it.
///
/// @param start the instant from which the hours count, in the zone of the bureau
/// @param end the instant at which they are over
/// @param due `end`, or, for a term that its law rolls, the same time of the next working day
public record HourDeadline(
    Term term, ZonedDateTime start, ZonedDateTime end, ZonedDateTime due, Calendar calendar)
    implements Deadline {

  static HourDeadline of(Term term, ZonedDateTime start, Calendar calendar) {
    ZonedDateTime end = start.plusHours(term.amount());
    LocalDate last = end.toLocalDate();
    if (!term.rolls() || calendar.isWorking(last)) {
      return new HourDeadline(term, start, end, end, calendar);
    }
    Measure working = calendar.workingDays();
    LocalDate next = working.select(working.rank(last) + 1);
    return new HourDeadline(term, start, end, end.with(next), calendar);
  }

  /// Whether a notice not yet published could change this answer.
  public boolean isProvisional() {
    LocalDate before = end.toLocalDate().minusDays(1);
    return term.rolls() && calendar.isProvisional(before, due.toLocalDate());
  }

  /// How long the term still runs at that instant; zero once it has expired.
  public Duration left(Instant at) {
    Duration left = Duration.between(at, due.toInstant());
    return left.isNegative() ? Duration.ZERO : left;
  }

  /// Whether the term had expired at that instant.
  public boolean isExpired(Instant at) {
    return at.isAfter(due.toInstant());
  }

  /// The days over which the end was rolled; none when it was not.
  public Stream<DayLine> days() {
    LocalDate last = end.toLocalDate();
    LocalDate moved = due.toLocalDate();
    return last.equals(moved)
        ? Stream.empty()
        : last.datesUntil(moved.plusDays(1)).map(day -> line(day, last, moved));
  }

  private DayLine line(LocalDate day, LocalDate last, LocalDate moved) {
    Nature nature = calendar.why(day);
    if (day.equals(last)) {
      return new DayLine(day, false, 0, new Reason.LastDayOff(nature));
    }
    return new DayLine(
        day,
        false,
        0,
        day.equals(moved) ? new Reason.EndMovedHere(nature) : new Reason.PassedOver(nature));
  }

  @Override
  public List<String> explain(Locale reader) {
    return Words.of(reader).deadline(this);
  }
}

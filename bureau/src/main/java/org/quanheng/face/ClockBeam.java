package org.quanheng.face;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quanheng.face.Clock.Look;
import org.quanheng.term.DayDeadline;
import org.quanheng.term.DayLine;
import org.quanheng.term.Reason;

/// The beam of a clock: from the day a term starts to its end, or to the day it is looked at when
/// that is later. Places are hundredths of its length, as SVG takes them.
///
/// @param weight where the weight hangs: the day it is looked at
/// @param due where the notch of the last day is
/// @param promised where the notch of the promised day is
public record ClockBeam(
    List<Stretch> stretches, String weight, Optional<String> due, Optional<String> promised) {

  public ClockBeam {
    stretches = List.copyOf(stretches);
  }

  /// What days are to a term.
  public enum Kind {
    COUNTED,
    PASSED_OVER,
    STOPPED,
    LATE;

    /// The word for it in style sheets.
    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Days in a row that are the same to the term.
  ///
  /// @param past whether they are over
  public record Stretch(Kind kind, boolean past, String from, String width) {}

  private record Days(Kind kind, boolean past, long from, long until) {}

  static ClockBeam of(DayDeadline deadline, Look look, Optional<LocalDate> promised) {
    LocalDate start = deadline.start();
    List<Days> days = new ArrayList<>();
    deadline
        .days()
        .skip(1)
        .forEach(line ->
            add(days, kind(line), !line.day().isAfter(look.day()), since(start, line.day())));
    long looked = Math.max(0, since(start, look.day()));
    long told = days.isEmpty() ? 0 : days.getLast().until();
    if (deadline.due().isPresent() && looked > told) {
      days.add(new Days(Kind.LATE, true, told, looked));
    }
    long length = Math.max(1, days.isEmpty() ? 1 : days.getLast().until());
    return new ClockBeam(
        days.stream().map(it -> stretch(it, length)).toList(),
        place(Math.min(looked, length), length),
        deadline.due().map(day -> place(since(start, day), length)),
        promised.map(day -> place(Math.min(since(start, day), length), length)));
  }

  private static void add(List<Days> days, Kind kind, boolean past, long number) {
    Days last = days.isEmpty() ? null : days.getLast();
    if (last != null && last.kind() == kind && last.past() == past) {
      days.set(days.size() - 1, new Days(kind, past, last.from(), number));
    } else {
      days.add(new Days(kind, past, number - 1, number));
    }
  }

  private static Kind kind(DayLine line) {
    if (line.reason() instanceof Reason.Stopped) {
      return Kind.STOPPED;
    }
    return line.counted() ? Kind.COUNTED : Kind.PASSED_OVER;
  }

  private static long since(LocalDate start, LocalDate day) {
    return ChronoUnit.DAYS.between(start, day);
  }

  private static Stretch stretch(Days days, long length) {
    return new Stretch(
        days.kind(),
        days.past(),
        place(days.from(), length),
        place(days.until() - days.from(), length));
  }

  private static String place(long days, long length) {
    return String.format(Locale.ROOT, "%.2f%%", 100.0 * days / length);
  }
}

package org.quanheng.term;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The days on which the State works, as the notices known on some day say. Immutable.
///
/// A day that no notice names is worked from Monday to Friday. It is *provisional* while the notice
/// that could name it is unknown:
///
/// - a whole year, until some notice arranges it;
/// - 29 to 31 December of an arranged year, until some notice arranges the next. The holiday of 1
///   January is one statutory day, made three with the nearest weekend, and the weekend day paid
///   back for it; it never reached further back than a 29 December (every notice of 2007 to 2026).
///
/// A later notice overrides an earlier one for the days it names; in one notice a working day
/// overrides a day off.
public final class Calendar {

  private static final int FIRST_UNCERTAIN_DECEMBER_DAY = 29;

  private final List<Notice> notices;
  private final Map<LocalDate, Nature> named = new HashMap<>();
  private final Set<Integer> arrangedYears = new HashSet<>();
  private final WorkingDays workingDays;
  private final List<Problem> problems;

  private Calendar(List<Notice> notices) {
    this.notices = notices.stream().sorted(Comparator.comparing(Notice::published)).toList();
    this.notices.forEach(this::read);
    this.workingDays = WorkingDays.of(named);
    this.problems = Problems.of(this.notices);
  }

  /// The calendar of these notices, whatever their order; equal days of publication keep theirs.
  /// Notices that contradict themselves are accepted here and told by [#problems()].
  public static Calendar of(List<Notice> notices) {
    return new Calendar(notices);
  }

  /// What was known at the end of that day: the notices published by then.
  public Calendar asKnownOn(LocalDate day) {
    return of(notices.stream().filter(notice -> !notice.published().isAfter(day)).toList());
  }

  /// The notices, oldest first.
  public List<Notice> notices() {
    return notices;
  }

  /// Everything wrong with the notices. [Deadline] refuses a calendar that has any.
  public List<Problem> problems() {
    return problems;
  }

  /// Whether the State works on that day, as far as is known.
  public boolean isWorking(LocalDate day) {
    return why(day).isWorking();
  }

  /// Whether a notice not yet known may still change that day.
  public boolean isProvisional(LocalDate day) {
    return !named.containsKey(day) && isUncertain(day);
  }

  /// What that day is, and which notice says so.
  public Nature why(LocalDate day) {
    Nature said = named.get(day);
    if (said != null) {
      return said;
    }
    if (isUncertain(day)) {
      return new Nature.Provisional(isWeekday(day));
    }
    return isWeekday(day) ? new Nature.Weekday() : new Nature.Weekend();
  }

  /// The working days after `after` up to and including `through`.
  public long workingDays(LocalDate after, LocalDate through) {
    return workingDays.rank(through) - workingDays.rank(after);
  }

  /// Working days as a measure of time.
  Measure workingDays() {
    return workingDays;
  }

  /// Whether some day after `after` up to and including `through` is provisional. A step a year.
  boolean isProvisional(LocalDate after, LocalDate through) {
    LocalDate day = after.plusDays(1);
    while (!day.isAfter(through)) {
      if (isProvisional(day)) {
        return true;
      }
      day = isUncertain(day) ? day.plusDays(1) : nextUncertain(day);
    }
    return false;
  }

  private LocalDate nextUncertain(LocalDate certain) {
    LocalDate december = uncertainDecember(certain.getYear());
    return certain.isBefore(december) ? december : LocalDate.of(certain.getYear() + 1, 1, 1);
  }

  private boolean isUncertain(LocalDate day) {
    int year = day.getYear();
    boolean late = !day.isBefore(uncertainDecember(year));
    return !arrangedYears.contains(year) || (late && !arrangedYears.contains(year + 1));
  }

  private static LocalDate uncertainDecember(int year) {
    return LocalDate.of(year, Month.DECEMBER, FIRST_UNCERTAIN_DECEMBER_DAY);
  }

  private void read(Notice notice) {
    for (OffDays off : notice.off()) {
      off.days().forEach(day -> named.put(day, new Nature.Off(off.name(), notice)));
    }
    notice.working().forEach(day -> named.put(day, new Nature.MadeUp(notice)));
    notice.year().ifPresent(arrangedYears::add);
  }

  static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }
}

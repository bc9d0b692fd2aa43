package org.quanheng.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quanheng.term.Notice;
import org.quanheng.term.OffDays;

/// A notice names days of its year, each once, and makes working days only of days that were off.
final class CalendarIsPlain {

  private final Read<NoticeYear> read;
  private final Report report;

  /// Weekdays that an earlier notice of the file made days off.
  private final Set<LocalDate> offBefore = new HashSet<>();

  /// Whether all days off so far were understood.
  private boolean sure = true;

  private CalendarIsPlain(Read<NoticeYear> read, Report report) {
    this.read = read;
    this.report = report;
  }

  static void check(Shelves law, Report report) {
    for (Read<NoticeYear> read : law.calendar.reads()) {
      CalendarIsPlain check = new CalendarIsPlain(read, report);
      for (int i = 0; i < read.value().notices().size(); i++) {
        check.notice(read.value().notices().get(i), i);
      }
    }
  }

  private void notice(Notice notice, int i) {
    int before = read.value().year() - notice.published().getYear();
    if (before < 0 || before > 1) {
      tell(read.line("notices", i, "published"), Rule.NOTICE_OUT_OF_TIME, notice.published());
    }
    Set<LocalDate> named = new HashSet<>();
    List<OffDays> off = notice.off();
    for (int j = 0; j < off.size(); j++) {
      LocalDate from = off.get(j).from();
      LocalDate to = off.get(j).to();
      if (!isOfTheYear(from) || !isOfTheYear(to)) {
        String end = isOfTheYear(from) ? "to" : "from";
        LocalDate astray = isOfTheYear(from) ? to : from;
        tell(read.line("notices", i, "off", j, end), Rule.DAY_OUTSIDE_YEAR, astray);
        sure = false;
      } else {
        int line = read.line("notices", i, "off", j, "from");
        sure &= once(named, from.datesUntil(to.plusDays(1)).toList(), line);
      }
    }
    Set<LocalDate> offNow = Set.copyOf(named);
    for (int j = 0; j < notice.working().size(); j++) {
      LocalDate day = notice.working().get(j);
      int line = read.line("notices", i, "working", j);
      if (!isOfTheYear(day)) {
        tell(line, Rule.DAY_OUTSIDE_YEAR, day);
      } else if (once(named, List.of(day), line) && !isOffAlready(day)) {
        tell(line, Rule.WORKING_DAY_ALREADY, day);
      }
    }
    offBefore.addAll(offNow);
  }

  /// Adds the days to those the notice names; the first that it named before is told.
  private boolean once(Set<LocalDate> named, List<LocalDate> days, int line) {
    List<LocalDate> twice = days.stream().filter(day -> !named.add(day)).toList();
    twice.stream().findFirst().ifPresent(day -> tell(line, Rule.DAY_NAMED_TWICE, day));
    return twice.isEmpty();
  }

  private boolean isOffAlready(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    return weekend || offBefore.contains(day) || !sure;
  }

  private boolean isOfTheYear(LocalDate day) {
    int year = read.value().year();
    boolean december = day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER;
    return day.getYear() == year || december;
  }

  private void tell(int line, Rule rule, LocalDate day) {
    Map<String, String> facts =
        Map.of("day", day.toString(), "year", Integer.toString(read.value().year()));
    report.tell(read.file(), line, rule, facts, day.toString());
  }
}

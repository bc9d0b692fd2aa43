package org.quanheng.term;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Looks for everything wrong with an input, so that it can be said at once.
final class Problems {

  private static final LocalDate FIRST = LocalDate.of(1949, 10, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private final List<Problem> found = new ArrayList<>();

  /// What is wrong with a term, its start and what happened to it.
  static List<Problem> of(
      Term term, LocalDate start, List<Suspension> suspensions, List<Extension> extensions) {
    Problems problems = new Problems();
    problems.amounts(term, extensions);
    problems.day("start", start);
    for (int i = 0; i < suspensions.size(); i++) {
      problems.suspension("suspensions[" + i + "]", suspensions.get(i));
    }
    for (int i = 0; i < extensions.size(); i++) {
      problems.day("extensions[" + i + "].approved", extensions.get(i).approvedOn());
    }
    if (term.unit() == Unit.HOUR) {
      problems.onHours(suspensions, extensions);
    }
    return List.copyOf(problems.found);
  }

  /// What is wrong with the notices of a calendar.
  static List<Problem> of(List<Notice> notices) {
    Problems problems = new Problems();
    for (int i = 0; i < notices.size(); i++) {
      problems.notice("notices[" + i + "]", notices.get(i));
    }
    return List.copyOf(problems.found);
  }

  private void amounts(Term term, List<Extension> extensions) {
    positive("amount", term.amount());
    long total = term.amount();
    for (int i = 0; i < extensions.size(); i++) {
      positive("extensions[" + i + "].amount", extensions.get(i).amount());
      total += Math.max(0, extensions.get(i).amount());
    }
    if (total > term.unit().most()) {
      add(Problem.Rule.AMOUNT_TOO_LONG, "amount", total, term.unit().most());
    }
  }

  private void positive(String where, int amount) {
    if (amount <= 0) {
      add(Problem.Rule.AMOUNT_NOT_POSITIVE, where, amount);
    }
  }

  private void day(String where, LocalDate day) {
    if (day.isBefore(FIRST) || day.isAfter(LAST)) {
      add(Problem.Rule.DAY_OUT_OF_RANGE, where, day, FIRST, LAST);
    }
  }

  private void suspension(String where, Suspension suspension) {
    suspension.notified().ifPresent(day -> day(where + ".notified", day));
    suspension.result().ifPresent(day -> day(where + ".result", day));
    if (suspension.isReversed()) {
      add(
          Problem.Rule.RESULT_BEFORE_NOTICE,
          where + ".result",
          suspension.result().orElseThrow(),
          suspension.notified().orElseThrow());
    }
  }

  private void onHours(List<Suspension> suspensions, List<Extension> extensions) {
    if (!suspensions.isEmpty()) {
      add(Problem.Rule.HOURS_TAKE_NO_STOP, "suspensions", suspensions.size());
    }
    if (!extensions.isEmpty()) {
      add(Problem.Rule.HOURS_TAKE_NO_EXTENSION, "extensions", extensions.size());
    }
  }

  private void notice(String where, Notice notice) {
    day(where + ".published", notice.published());
    for (int i = 0; i < notice.off().size(); i++) {
      OffDays off = notice.off().get(i);
      if (off.to().isBefore(off.from())) {
        add(Problem.Rule.OFF_DAYS_REVERSED, where + ".off[" + i + "]", off.from(), off.to());
      }
    }
    notice
        .year()
        .ifPresentOrElse(
            year -> strays(where, notice, year),
            () -> add(Problem.Rule.NOTICE_WITHOUT_DAYS, where, notice.title()));
    contradictions(where, notice);
  }

  private void strays(String where, Notice notice, int year) {
    LocalDate first = LocalDate.of(year - 1, Month.DECEMBER, 1);
    notice
        .firstDay()
        .filter(day -> day.isBefore(first))
        .ifPresent(day -> add(Problem.Rule.NOTICE_DAY_ASTRAY, where, day, first, year));
  }

  private void contradictions(String where, Notice notice) {
    Set<LocalDate> off = new HashSet<>();
    notice.off().forEach(days -> days.days().forEach(off::add));
    for (int i = 0; i < notice.working().size(); i++) {
      LocalDate day = notice.working().get(i);
      if (off.contains(day)) {
        add(Problem.Rule.DAY_OFF_AND_WORKING, where + ".working[" + i + "]", day);
      }
    }
  }

  private void add(Problem.Rule rule, String where, Object... facts) {
    found.add(Problem.of(rule, where, facts));
  }
}

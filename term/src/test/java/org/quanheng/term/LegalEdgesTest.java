package org.quanheng.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanheng.term.Samples.CALENDAR;
import static org.quanheng.term.Samples.NOTICE_2025;
import static org.quanheng.term.Samples.NOTICE_2026;
import static org.quanheng.term.Samples.day;
import static org.quanheng.term.Samples.days;
import static org.quanheng.term.Samples.due;
import static org.quanheng.term.Samples.off;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where deadlines are usually got wrong, one sentence each.
class LegalEdgesTest {

  private static final Suspension.Kind TESTING = Suspension.Kind.TESTING;
  private static final Suspension.Kind REVIEW = Suspension.Kind.EXPERT_REVIEW;
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Test
  void theDayATermStartsFromIsNotCountedEvenWhenItIsAMadeUpSunday() {
    assertThat(due(working(1), "2026-09-20").due()).contains(day("2026-09-21"));
    assertThat(due(working(1), "2026-01-04").due()).contains(day("2026-01-05"));
  }

  @Test
  void aMadeUpSaturdayCanBeTheLastDay() {
    assertThat(due(working(2), "2026-02-12").due()).contains(day("2026-02-14"));
    assertThat(due(Term.of(5, Unit.CALENDAR_DAY), "2026-10-05").due()).contains(day("2026-10-10"));
  }

  @Test
  void filingOnSaturdayIsAsFilingOnSunday() {
    assertThat(due(working(5), "2026-03-14").due())
        .isEqualTo(due(working(5), "2026-03-15").due())
        .contains(day("2026-03-20"));
  }

  @Test
  void filingASecondBeforeMidnightIsADayEarlierThanFilingAtMidnight() {
    assertThat(dueFrom(working(1), "2026-03-16T23:59:59+08:00")).isEqualTo(day("2026-03-17"));
    assertThat(dueFrom(working(1), "2026-03-17T00:00:00+08:00")).isEqualTo(day("2026-03-18"));
  }

  @Test
  void theDayIsThatOfTheBureauWhereverTheComputerStands() {
    ZonedDateTime filed = ZonedDateTime.parse("2026-03-16T16:30:00Z");

    assertThat(dueFrom(working(1), filed.withZoneSameInstant(SHANGHAI).toString()))
        .isEqualTo(day("2026-03-18"));
  }

  @Test
  void ninetyDaysThatEndInNationalDayEndOnTheFirstWorkingDayAfterIt() {
    DayDeadline deadline = due(Term.of(90, Unit.CALENDAR_DAY), "2026-07-06");

    assertThat(deadline.lastCounted()).contains(day("2026-10-04"));
    assertThat(deadline.due()).contains(day("2026-10-08"));
    assertThat(deadline.left(day("2026-10-06"))).isZero();
    assertThat(deadline.isExpired(day("2026-10-08"))).isFalse();
    assertThat(deadline.isExpired(day("2026-10-09"))).isTrue();
  }

  @Test
  void aTermThatRestrictsRightsEndsInTheHoliday() {
    Term seizure = Term.of(30, Unit.CALENDAR_DAY).restrictingRights();

    assertThat(due(seizure, "2026-09-03").due()).contains(day("2026-10-03"));
  }

  @Test
  void aMonthEndsOnItsCorrespondingDayAndElseOnTheLastOfTheMonth() {
    Term month = Term.of(1, Unit.MONTH).withoutRoll();

    assertThat(due(month, "2026-03-15").due()).contains(day("2026-04-15"));
    assertThat(due(month, "2026-01-31").due()).contains(day("2026-02-28"));
    assertThat(due(month, "2026-02-28").due()).contains(day("2026-03-28"));
    assertThat(due(Term.of(6, Unit.MONTH).withoutRoll(), "2025-08-31").due())
        .contains(day("2026-02-28"));
  }

  @Test
  void aMonthThatEndsInAHolidayEndsAfterIt() {
    assertThat(due(Term.of(1, Unit.MONTH), "2026-01-31").due()).contains(day("2026-02-28"));
    assertThat(due(Term.of(1, Unit.MONTH), "2026-01-18").due()).contains(day("2026-02-24"));
  }

  @Test
  void aYearFromALeapDayEndsOnTheLastOfFebruary() {
    assertThat(due(Term.of(1, Unit.YEAR).withoutRoll(), "2024-02-29").due())
        .contains(day("2025-02-28"));
    assertThat(due(Term.of(5, Unit.YEAR).withoutRoll(), "2021-03-01").due())
        .contains(day("2026-03-01"));
  }

  @Test
  void aStopOfNineWorkingDaysMovesTheEndByNineWorkingDays() {
    LocalDate plain = due(working(20), "2026-03-02").due().orElseThrow();
    DayDeadline stopped = due(working(20), "2026-03-02", stop("2026-03-10", "2026-03-23"));

    assertThat(CALENDAR.workingDays(day("2026-03-10"), day("2026-03-23"))).isEqualTo(9);
    assertThat(CALENDAR.workingDays(plain, stopped.due().orElseThrow())).isEqualTo(9);
  }

  @Test
  void theDayOfTheNoticeIsCountedAndTheDayOfTheResultIsNot() {
    List<DayLine> lines =
        due(working(5), "2026-03-02", stop("2026-03-03", "2026-03-05")).days().toList();

    assertThat(lines.stream().filter(DayLine::counted).map(DayLine::day))
        .containsExactlyElementsOf(
            days("2026-03-03", "2026-03-06", "2026-03-09", "2026-03-10", "2026-03-11"));
  }

  @Test
  void aStopThatEndsTheDayItBeginsStopsNothing() {
    DayDeadline deadline = due(working(5), "2026-03-02", stop("2026-03-04", "2026-03-04"));

    assertThat(deadline.due()).isEqualTo(due(working(5), "2026-03-02").due());
    assertThat(deadline.violations()).isEmpty();
  }

  @Test
  void aStopInsideAHolidayStopsNoWorkingDay() {
    assertThat(due(working(10), "2026-02-10", stop("2026-02-15", "2026-02-20")).due())
        .isEqualTo(due(working(10), "2026-02-10").due());
  }

  @Test
  void stopsThatOverlapCountOnce() {
    Suspension whole = stop("2026-03-04", "2026-03-13");
    Suspension early = stop("2026-03-04", "2026-03-11");
    Suspension late = Suspension.of(REVIEW, day("2026-03-09"), day("2026-03-13"));

    assertThat(due(working(10), "2026-03-02", early, late).due())
        .isEqualTo(due(working(10), "2026-03-02", whole).due());
  }

  @Test
  void aStopAfterExpiryStopsNothingAndIsTold() {
    Suspension late = stop("2026-03-10", "2026-03-20");
    DayDeadline deadline = due(working(5), "2026-03-02", late);

    assertThat(deadline.due()).contains(day("2026-03-09"));
    assertThat(deadline.stops()).isEmpty();
    assertThat(deadline.violations())
        .containsExactly(new Violation.StopAfterExpiry(late, day("2026-03-10"), day("2026-03-09")));
  }

  @Test
  void aStopOnTheLastDayComesInTimeButFindsNothingLeftToStop() {
    DayDeadline deadline = due(working(5), "2026-03-02", stop("2026-03-09", "2026-03-20"));

    assertThat(deadline.due()).contains(day("2026-03-09"));
    assertThat(deadline.violations()).isEmpty();
  }

  @Test
  void aStopOfWhichNobodyWasToldInWritingStopsNothingAndIsTold() {
    Suspension unannounced = Suspension.unannounced(TESTING);
    DayDeadline deadline = due(working(5), "2026-03-02", unannounced);

    assertThat(deadline.due()).contains(day("2026-03-09"));
    assertThat(deadline.violations()).containsExactly(new Violation.StopWithoutNotice(unannounced));
  }

  @Test
  void whileAStopAwaitsItsResultThereIsNoDueDay() {
    DayDeadline deadline =
        due(working(5), "2026-03-02", Suspension.open(TESTING, day("2026-03-04")));

    assertThat(deadline.due()).isEmpty();
    assertThat(deadline.used(day("2026-06-01"))).isEqualTo(2);
    assertThat(deadline.left(day("2026-06-01"))).isEqualTo(3);
    assertThat(deadline.isExpired(day("2030-01-01"))).isFalse();
    assertThat(deadline.days().toList().getLast().day()).isEqualTo(day("2026-03-05"));
  }

  @Test
  void aStopFromBeforeTheStartTellsTheFirstDayStopped() {
    DayDeadline deadline =
        due(working(5), "2026-03-02", Suspension.open(TESTING, day("2026-02-27")));

    assertThat(deadline.due()).isEmpty();
    assertThat(deadline.days().map(DayLine::day))
        .containsExactly(day("2026-03-02"), day("2026-03-03"));
  }

  @Test
  void aTermDoesNotEndOnADayThatAStopCovers() {
    DayDeadline deadline =
        due(Term.of(15, Unit.CALENDAR_DAY), "2026-09-17", stop("2026-10-03", "2026-10-09"));

    assertThat(deadline.lastCounted()).contains(day("2026-10-02"));
    assertThat(deadline.due()).contains(day("2026-10-10"));
  }

  @Test
  void aStopMovesTheEndOfAMonthByTheDaysItLasted() {
    assertThat(due(Term.of(1, Unit.MONTH), "2026-03-10", stop("2026-03-16", "2026-03-23")).due())
        .contains(day("2026-04-17"));
  }

  @Test
  void anExtensionApprovedOnTheLastDayIsInTime() {
    DayDeadline deadline = extended(working(20), "2026-02-12", 10, "2026-03-18");

    assertThat(deadline.due()).contains(day("2026-04-01"));
    assertThat(deadline.amount()).isEqualTo(30);
    assertThat(deadline.violations()).isEmpty();
  }

  @Test
  void anExtensionApprovedTheDayAfterExtendsNothingAndIsTold() {
    DayDeadline deadline = extended(working(20), "2026-02-12", 10, "2026-03-19");

    assertThat(deadline.due()).contains(day("2026-03-18"));
    assertThat(deadline.violations())
        .containsExactly(
            new Violation.ExtensionAfterExpiry(
                new Extension(10, day("2026-03-19")), day("2026-03-18")));
  }

  @Test
  void anExtensionApprovedBeforeTheTermBeganExtendsNothingAndIsTold() {
    DayDeadline deadline = extended(working(20), "2026-02-12", 10, "2026-02-11");

    assertThat(deadline.due()).contains(day("2026-03-18"));
    assertThat(deadline.violations())
        .containsExactly(
            new Violation.ExtensionBeforeStart(
                new Extension(10, day("2026-02-11")), day("2026-02-12")));
  }

  @Test
  void anExtensionDuringAStopIsInTimeHoweverLongTheStopLasts() {
    DayDeadline deadline =
        due(
            working(5),
            "2026-03-02",
            List.of(stop("2026-03-06", "2026-04-10")),
            List.of(new Extension(5, day("2026-04-09"))));

    assertThat(deadline.violations()).isEmpty();
    assertThat(deadline.due()).contains(day("2026-04-20"));
  }

  @Test
  void anExtensionInTheHolidayToWhichTheEndWasRolledIsInTimeAndAddsToTheDaysThemselves() {
    DayDeadline deadline = extended(Term.of(90, Unit.CALENDAR_DAY), "2026-07-06", 30, "2026-10-07");

    assertThat(deadline.violations()).isEmpty();
    assertThat(deadline.due()).contains(day("2026-11-03"));
  }

  @Test
  void anExtensionOnTheLastDayLetsAStopOfThatDayWork() {
    DayDeadline deadline =
        due(
            working(5),
            "2026-03-02",
            List.of(stop("2026-03-09", "2026-03-11")),
            List.of(new Extension(1, day("2026-03-09"))));

    assertThat(deadline.due()).contains(day("2026-03-12"));
  }

  @Test
  void threeMonthsExtendedByOneAreFourMonths() {
    assertThat(extended(Term.of(3, Unit.MONTH), "2025-11-28", 1, "2026-02-20").due())
        .contains(day("2026-03-30"));
    assertThat(due(Term.of(4, Unit.MONTH), "2025-11-28").due()).contains(day("2026-03-30"));
  }

  @Test
  void lateDecemberIsProvisionalUntilTheNextNotice() {
    assertThat(due(working(5), "2026-12-21").due()).contains(day("2026-12-28"));
    assertThat(due(working(5), "2026-12-21").isProvisional()).isFalse();
    assertThat(due(working(5), "2026-12-22").isProvisional()).isTrue();
    assertThat(due(Term.of(9, Unit.CALENDAR_DAY), "2026-12-21").isProvisional()).isTrue();
    assertThat(due(Term.of(9, Unit.CALENDAR_DAY).restrictingRights(), "2026-12-21").isProvisional())
        .isFalse();
  }

  @Test
  void aMonthThatPassesOverTheTurnOfTheYearIsOnlyProvisionalByItsLastDay() {
    Calendar until2025 = Calendar.of(List.of(NOTICE_2025));
    DayDeadline known =
        (DayDeadline)
            Deadline.of(Term.of(2, Unit.MONTH), day("2025-11-10"), until2025, List.of(), List.of());

    assertThat(known.isProvisional()).isTrue();
    assertThat(due(Term.of(2, Unit.MONTH), "2025-11-10").isProvisional()).isFalse();
  }

  @Test
  void aLaterNoticeMovesTheEndAndIsNamedAsTheReason() {
    Notice first =
        new Notice(
            "关于2020年部分节假日安排的通知",
            day("2019-11-21"),
            List.of(off("2020-01-24", "2020-01-30")),
            days("2020-01-19", "2020-02-01"));
    Notice second =
        new Notice(
            "关于延长2020年春节假期的通知",
            day("2020-01-27"),
            List.of(off("2020-01-24", "2020-02-02")),
            days("2020-02-03"));
    Calendar all = Calendar.of(List.of(second, first));

    DayDeadline before = under(all.asKnownOn(day("2020-01-26")), working(5), "2020-01-22");
    DayDeadline after = under(all.asKnownOn(day("2020-01-27")), working(5), "2020-01-22");

    assertThat(before.due()).contains(day("2020-02-04"));
    assertThat(after.due()).contains(day("2020-02-06"));
    assertThat(after.noticesSince(before)).containsExactly(second);
    assertThat(before.notices()).containsExactly(first);
  }

  @Test
  void anAnswerNamesTheNoticesThatDecidedItsDays() {
    assertThat(due(working(20), "2026-02-12").notices()).containsExactly(NOTICE_2026);
    assertThat(due(working(5), "2026-03-09").notices()).isEmpty();
    assertThat(due(working(10), "2025-12-25").notices()).containsExactly(NOTICE_2026);
  }

  private static Term working(int amount) {
    return Term.of(amount, Unit.WORKING_DAY);
  }

  private static Suspension stop(String notified, String result) {
    return Suspension.of(TESTING, day(notified), day(result));
  }

  private static DayDeadline extended(Term term, String start, int amount, String approvedOn) {
    return due(term, start, List.of(), List.of(new Extension(amount, day(approvedOn))));
  }

  private static DayDeadline under(Calendar calendar, Term term, String start) {
    return (DayDeadline) Deadline.of(term, day(start), calendar);
  }

  private static LocalDate dueFrom(Term term, String start) {
    ZonedDateTime at = ZonedDateTime.parse(start);
    return switch (Deadline.of(term, at, CALENDAR, List.of(), List.of())) {
      case DayDeadline deadline -> deadline.due().orElseThrow();
      case HourDeadline hours -> throw new AssertionError(hours);
      case Deadline.Refused refused -> throw new AssertionError(refused);
    };
  }
}

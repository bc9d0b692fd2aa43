package org.quanheng.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.quanheng.term.Samples.CALENDAR;
import static org.quanheng.term.Samples.NOTICE_2025;
import static org.quanheng.term.Samples.NOTICE_2026;
import static org.quanheng.term.Samples.day;
import static org.quanheng.term.Samples.days;
import static org.quanheng.term.Samples.off;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTest {

  @Test
  void eachDayHasItsNatureAndWhoSaidSo() {
    assertThat(CALENDAR.why(day("2026-03-04"))).isEqualTo(new Nature.Weekday());
    assertThat(CALENDAR.why(day("2026-03-07"))).isEqualTo(new Nature.Weekend());
    assertThat(CALENDAR.why(day("2026-02-14"))).isEqualTo(new Nature.MadeUp(NOTICE_2026));
    assertThat(CALENDAR.why(day("2026-02-16")))
        .isEqualTo(new Nature.Off(new Names("Spring Festival", "春节", "春節"), NOTICE_2026));
    assertThat(CALENDAR.why(day("2027-03-04"))).isEqualTo(new Nature.Provisional(true));
    assertThat(CALENDAR.why(day("2027-03-06"))).isEqualTo(new Nature.Provisional(false));
  }

  @Test
  void aWeekendBesideAHolidayIsOffThoughNoNoticeNamesIt() {
    assertThat(CALENDAR.isWorking(day("2026-02-21"))).isFalse();
    assertThat(CALENDAR.isWorking(day("2025-04-26"))).isFalse();
  }

  @Test
  void aYearHasTheWorkingDaysThatItsNoticeLeaves() {
    assertThat(CALENDAR.workingDays(day("2024-12-31"), day("2025-12-31"))).isEqualTo(248);
    assertThat(CALENDAR.workingDays(day("2025-12-31"), day("2026-12-31"))).isEqualTo(248);
  }

  @Test
  void aDayIsProvisionalUntilTheNoticeOfItsYearAndLateDecemberUntilThatOfTheNext() {
    assertThat(day("2025-01-01").datesUntil(day("2026-12-29"))).noneMatch(CALENDAR::isProvisional);
    assertThat(day("2026-12-29").datesUntil(day("2028-01-01"))).allMatch(CALENDAR::isProvisional);
    assertThat(day("2024-01-01").datesUntil(day("2025-01-01"))).allMatch(CALENDAR::isProvisional);
  }

  @Test
  void aDecemberDayNamedByTheNextNoticeIsCertainAndArrangesNotItsOwnYear() {
    Notice next =
        new Notice(
            "关于2019年部分节假日安排的通知",
            day("2018-12-06"),
            List.of(off("2018-12-30", "2019-01-01")),
            days("2018-12-29"));
    Calendar calendar = Calendar.of(List.of(next));

    assertThat(calendar.why(day("2018-12-29"))).isEqualTo(new Nature.MadeUp(next));
    assertThat(calendar.isWorking(day("2018-12-31"))).isFalse();
    assertThat(calendar.isProvisional(day("2018-12-31"))).isFalse();
    assertThat(calendar.isProvisional(day("2018-12-28"))).isTrue();
    assertThat(calendar.isProvisional(day("2019-12-28"))).isFalse();
  }

  @Test
  void onlyNoticesPublishedByADayAreKnownOnIt() {
    assertThat(CALENDAR.asKnownOn(day("2025-11-03")).isProvisional(day("2026-03-04"))).isTrue();
    assertThat(CALENDAR.asKnownOn(day("2025-11-04")).isProvisional(day("2026-03-04"))).isFalse();
    assertThat(CALENDAR.asKnownOn(day("2024-01-01")).notices()).isEmpty();
    assertThat(CALENDAR.asKnownOn(day("2025-11-03")).notices()).containsExactly(NOTICE_2025);
  }

  @Test
  void aLaterNoticeOverridesAnEarlierOneForTheDaysItNamesWhateverTheirOrder() {
    Notice takenBack =
        new Notice(
            "later",
            day("2026-04-01"),
            List.of(off("2026-05-09", "2026-05-09")),
            days("2026-05-05"));
    Calendar calendar = Calendar.of(List.of(takenBack, NOTICE_2026));

    assertThat(calendar.why(day("2026-05-05"))).isEqualTo(new Nature.MadeUp(takenBack));
    assertThat(calendar.isWorking(day("2026-05-09"))).isFalse();
    assertThat(calendar.isWorking(day("2026-05-04"))).isFalse();
  }

  @Test
  void withoutNoticesMondayToFridayAreWorkedProvisionally() {
    Calendar empty = Calendar.of(List.of());

    assertThat(empty.workingDays(day("2026-03-01"), day("2026-03-15"))).isEqualTo(10);
    assertThat(empty.isProvisional(day("2026-03-04"))).isTrue();
    assertThat(empty.problems()).isEmpty();
  }

  @Test
  void everythingWrongWithTheNoticesIsToldAtOnce() {
    Notice empty = new Notice("empty", day("2020-01-01"), List.of(), List.of());
    Notice wrong =
        new Notice(
            "wrong",
            day("0206-01-01"),
            List.of(off("2026-05-03", "2026-05-01"), off("2025-05-01", "2026-05-05")),
            days("2026-05-04"));

    assertThat(Calendar.of(List.of(empty, wrong)).problems())
        .extracting(Problem::rule, Problem::where)
        .containsExactlyInAnyOrder(
            tuple(Problem.Rule.DAY_OUT_OF_RANGE, "notices[0].published"),
            tuple(Problem.Rule.OFF_DAYS_REVERSED, "notices[0].off[0]"),
            tuple(Problem.Rule.NOTICE_DAY_ASTRAY, "notices[0]"),
            tuple(Problem.Rule.DAY_OFF_AND_WORKING, "notices[0].working[0]"),
            tuple(Problem.Rule.NOTICE_WITHOUT_DAYS, "notices[1]"));
  }

  @Test
  void workingDaysAreRankedAndFoundAgainAsIfCountedOneByOne() {
    Measure measure = CALENDAR.workingDays();
    LocalDate first = day("2024-06-01");
    long rank = measure.rank(first);
    for (LocalDate next : first.plusDays(1).datesUntil(day("2027-06-01")).toList()) {
      rank += CALENDAR.isWorking(next) ? 1 : 0;
      assertThat(measure.rank(next)).isEqualTo(rank);
      if (CALENDAR.isWorking(next)) {
        assertThat(measure.select(rank)).isEqualTo(next);
      }
    }
  }
}

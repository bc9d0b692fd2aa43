package org.quanheng.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanheng.term.Samples.CALENDAR;
import static org.quanheng.term.Samples.day;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class HourDeadlineTest {

  private static final Term DAY_AND_NIGHT = Term.of(24, Unit.HOUR);

  @Test
  void hoursBeginAtOnceAndDoNotStopForAHoliday() {
    HourDeadline deadline = due(DAY_AND_NIGHT, "2026-10-01T09:30:00+08:00");

    assertThat(deadline.due()).isEqualTo(ZonedDateTime.parse("2026-10-02T09:30:00+08:00"));
    assertThat(deadline.isProvisional()).isFalse();
    assertThat(deadline.days()).isEmpty();
  }

  @Test
  void hoursThatTheirLawRollsEndAtTheSameTimeOfTheNextWorkingDay() {
    HourDeadline deadline = due(DAY_AND_NIGHT.rolling(), "2026-10-01T09:30:00+08:00");

    assertThat(deadline.due()).isEqualTo(ZonedDateTime.parse("2026-10-08T09:30:00+08:00"));
    assertThat(deadline.days().map(DayLine::day))
        .containsExactlyElementsOf(day("2026-10-02").datesUntil(day("2026-10-09")).toList());
    assertThat(deadline.days().map(DayLine::reason).toList().getLast())
        .isInstanceOf(Reason.EndMovedHere.class);
  }

  @Test
  void rolledHoursThatEndOnAWorkingDayEndThere() {
    assertThat(due(DAY_AND_NIGHT.rolling(), "2026-02-13T18:00:00+08:00").due())
        .isEqualTo(ZonedDateTime.parse("2026-02-14T18:00:00+08:00"));
  }

  @Test
  void rolledHoursAreProvisionalWhereTheNextNoticeMayMoveTheirEnd() {
    assertThat(due(DAY_AND_NIGHT.rolling(), "2026-12-27T10:00:00+08:00").isProvisional()).isFalse();
    assertThat(due(DAY_AND_NIGHT.rolling(), "2026-12-28T10:00:00+08:00").isProvisional()).isTrue();
    assertThat(due(DAY_AND_NIGHT, "2026-12-28T10:00:00+08:00").isProvisional()).isFalse();
  }

  @Test
  void anHourIsAnHourWhenTheClocksOf1986WerePutForward() {
    ZonedDateTime noon = ZonedDateTime.of(1986, 5, 3, 12, 0, 0, 0, ZoneId.of("Asia/Shanghai"));
    HourDeadline deadline = (HourDeadline) of(DAY_AND_NIGHT, noon);

    assertThat(Duration.between(noon, deadline.due())).isEqualTo(Duration.ofHours(24));
    assertThat(deadline.due().getHour()).isEqualTo(13);
  }

  @Test
  void whatIsLeftShrinksToNothing() {
    HourDeadline deadline = due(DAY_AND_NIGHT, "2026-03-02T09:00:00+08:00");

    assertThat(deadline.left(deadline.start().toInstant())).isEqualTo(Duration.ofHours(24));
    assertThat(deadline.left(deadline.due().toInstant())).isEqualTo(Duration.ZERO);
    assertThat(deadline.isExpired(deadline.due().toInstant())).isFalse();
    assertThat(deadline.isExpired(deadline.due().toInstant().plusNanos(1))).isTrue();
    assertThat(deadline.left(deadline.due().toInstant().plusSeconds(5))).isEqualTo(Duration.ZERO);
  }

  private static HourDeadline due(Term term, String start) {
    return (HourDeadline) of(term, ZonedDateTime.parse(start));
  }

  private static Deadline of(Term term, ZonedDateTime start) {
    return Deadline.of(term, start, CALENDAR, List.of(), List.of());
  }
}

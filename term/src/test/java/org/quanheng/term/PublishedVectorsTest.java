package org.quanheng.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanheng.term.Samples.COERCION;
import static org.quanheng.term.Samples.COERCION_DAYS;
import static org.quanheng.term.Samples.LICENSING;
import static org.quanheng.term.Samples.LICENSING_DAYS;
import static org.quanheng.term.Samples.PENALTIES;
import static org.quanheng.term.Samples.PENALTY_DAYS;
import static org.quanheng.term.Samples.due;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Terms whose end was worked out by hand and by another program.
class PublishedVectorsTest {

  @ParameterizedTest(name = "{1} {2} from {0} end on {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-02-12 |   5 | working-day  | 2026-02-26
          2026-02-12 |  20 | working-day  | 2026-03-18
          2026-02-12 |  30 | working-day  | 2026-04-01
          2026-09-18 |   7 | working-day  | 2026-09-29
          2026-09-28 |   5 | working-day  | 2026-10-10
          2025-01-24 |  20 | working-day  | 2025-02-27
          2026-04-29 |   7 | working-day  | 2026-05-12
          2026-07-06 |  90 | calendar-day | 2026-10-08
          2026-09-17 |  15 | calendar-day | 2026-10-08
          """)
  void aTermEndsWhereTheTableSays(LocalDate start, int amount, String unit, LocalDate end) {
    DayDeadline deadline = due(Term.of(amount, Unit.of(unit).orElseThrow()), start.toString());

    assertThat(deadline.due()).contains(end);
    assertThat(deadline.isProvisional()).isFalse();
  }

  @Test
  void aTermThatReachesAYearWithoutANoticeIsProvisional() {
    assertThat(due(Term.of(20, Unit.WORKING_DAY), "2026-12-14").isProvisional()).isTrue();
  }

  @Test
  void aTermOfTheLicensingLawIsInWorkingDaysAndSaysByWhichArticle() {
    Term term = Term.days(20, LICENSING_DAYS, LICENSING);

    assertThat(term.unit()).isEqualTo(Unit.WORKING_DAY);
    assertThat(term.source().orElseThrow().article()).hasValue(82);
    assertThat(due(term, "2026-02-12").due()).contains(LocalDate.of(2026, 3, 18));
  }

  @Test
  void sevenDaysOfThePenaltyLawAreWorkingDaysAndNinetyAreNot() {
    assertThat(due(Term.days(7, PENALTY_DAYS, PENALTIES), "2026-09-18").due())
        .contains(LocalDate.of(2026, 9, 29));
    assertThat(due(Term.days(90, PENALTY_DAYS, PENALTIES), "2026-07-06").due())
        .contains(LocalDate.of(2026, 10, 8));
  }

  @Test
  void aSeizureOfThirtyDaysIsNotMadeLongerByAHoliday() {
    Term seizure = Term.days(30, COERCION_DAYS, COERCION).restrictingRights();

    assertThat(due(seizure, "2026-09-03").due()).contains(LocalDate.of(2026, 10, 3));
    assertThat(due(seizure.rolling(), "2026-09-03").due()).contains(LocalDate.of(2026, 10, 8));
  }
}

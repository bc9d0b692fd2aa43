package org.quanheng.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quanheng.site.Practice.Line;
import org.quanheng.site.Practice.Month;

class PracticeTest {

  private static final YearMonth MAY = YearMonth.of(2026, 5);

  @Test
  void monthsWithoutActsStandBetweenThoseWithSome() {
    Practice practice =
        new Practice(
            List.of(
                new Line("file", MAY, 3),
                new Line("decide", MAY, 1),
                new Line("decide", MAY.plusMonths(2), 2)));
    assertThat(practice.months())
        .containsExactly(
            new Month(MAY, 4), new Month(MAY.plusMonths(1), 0), new Month(MAY.plusMonths(2), 2));
    assertThat(practice.acts()).isEqualTo(6);
    assertThat(practice.acts("decide")).isEqualTo(3);
    assertThat(practice.acts("serve")).isZero();
  }

  @Test
  void onlyTheLastMonthsAreShownOfMany() {
    Practice practice =
        new Practice(List.of(new Line("file", MAY.minusYears(9), 1), new Line("file", MAY, 1)));
    assertThat(practice.months()).hasSize(36).endsWith(new Month(MAY, 1));
  }

  @Test
  void aPowerNeverUsedHasNoMonths() {
    assertThat(new Practice(List.of()).months()).isEmpty();
  }
}

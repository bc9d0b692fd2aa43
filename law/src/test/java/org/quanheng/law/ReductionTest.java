package org.quanheng.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quanheng.law.Reduction.Count;

class ReductionTest {

  private static final LocalDate BEFORE = LocalDate.of(2015, 1, 1);
  private static final LocalDate AFTER = LocalDate.of(2021, 1, 1);

  @Test
  void whatWentWhatCameAndWhatChangedIsCounted() {
    Pack pack = Lamps.sound().prove().pack().orElseThrow();
    Reduction reduction = pack.reduction(BEFORE, AFTER);
    assertThat(reduction.items()).isEqualTo(new Count(3, 2));
    assertThat(reduction.items().perCent()).isEqualTo("33.3");
    assertThat(reduction.approvals()).isEqualTo(new Count(2, 1));
    assertThat(reduction.approvals().perCent()).isEqualTo("50.0");
    assertThat(reduction.categories())
        .isEqualTo(Map.of(Category.LICENCE, new Count(2, 1), Category.PENALTY, new Count(1, 1)));
    assertThat(reduction.changes().removed()).extracting(Power::code).containsExactly("LP-LIC-002");
    assertThat(reduction.changes().added()).isEmpty();
    assertThat(reduction.changes().changed())
        .extracting(change -> change.before().slug() + " → " + change.after().slug())
        .containsExactly("smoke → smoke-again");
  }

  @Test
  void backwardsTheListGrows() {
    Pack pack = Lamps.sound().prove().pack().orElseThrow();
    Reduction growth = pack.reduction(AFTER, BEFORE);
    assertThat(growth.items().perCent()).isEqualTo("-50.0");
    assertThat(growth.changes().added()).extracting(Power::code).containsExactly("LP-LIC-002");
    assertThat(growth.changes().removed()).isEmpty();
  }

  @Test
  void aDayBeforeAllPowersHasNone() {
    Pack pack = Lamps.sound().prove().pack().orElseThrow();
    Reduction reduction = pack.reduction(LocalDate.of(1990, 1, 1), BEFORE);
    assertThat(reduction.items()).isEqualTo(new Count(0, 3));
    assertThat(reduction.items().perCent()).isEqualTo("0.0");
  }

  @Test
  void perCentIsExactHalfUp() {
    for (int before = 1; before <= 120; before++) {
      for (int after = 0; after <= before; after++) {
        BigDecimal exact =
            new BigDecimal(100L * (before - after))
                .divide(new BigDecimal(before), 1, RoundingMode.HALF_UP);
        assertThat(new Count(before, after).perCent()).isEqualTo(exact.toPlainString());
      }
    }
  }
}

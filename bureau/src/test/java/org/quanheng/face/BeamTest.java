package org.quanheng.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeamTest {

  @Test
  void theWeightHangsAtItsPlace() {
    assertThat(new Beam(20, 15).at()).isEqualTo("75.00%");
    assertThat(new Beam(20, 0).at()).isEqualTo("0.00%");
    assertThat(new Beam(20, 20).at()).isEqualTo("100.00%");
  }

  @Test
  void marksStandAtEachUnitWhereThereIsRoom() {
    assertThat(new Beam(4, 1).marks()).containsExactly("25.00%", "50.00%", "75.00%");
    assertThat(new Beam(1, 1).marks()).isEmpty();
  }

  @Test
  void noBeamHasMoreMarksThanCanBeSeen() {
    for (int whole = 1; whole <= 30_000; whole++) {
      assertThat(new Beam(whole, whole).marks()).hasSizeLessThanOrEqualTo(30);
    }
  }
}

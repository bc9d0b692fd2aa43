package org.quanheng.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Two receipts never look alike.
class SealMarkTest {

  @Test
  void everyHashHasASealOfItsOwn() {
    Random random = new Random(20260302);
    Set<String> seals = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      byte[] hash = new byte[32];
      random.nextBytes(hash);
      seals.add(SealMark.of(hash).lines());
    }
    assertThat(seals).hasSize(20_000);
  }

  @Test
  void oneBitInAnyQuarterOfTheHashMakesAnotherSeal() {
    byte[] hash = new byte[32];
    String seal = SealMark.of(hash).lines();
    for (int quarter = 0; quarter < 4; quarter++) {
      byte[] other = hash.clone();
      other[quarter * 8 + 7] ^= 1;
      assertThat(SealMark.of(other).lines()).isNotEqualTo(seal);
    }
  }

  @Test
  void theSameHashHasTheSameSeal() {
    byte[] hash = new byte[32];
    hash[3] = 9;
    assertThat(SealMark.of(hash)).isEqualTo(SealMark.of(hash.clone()));
  }

  @Test
  void everyStrokeStaysInsideTheEdge() {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      byte[] hash = new byte[32];
      random.nextBytes(hash);
      for (String number : SealMark.of(hash).lines().split("[MHV ]+")) {
        if (!number.isEmpty()) {
          assertThat(Double.parseDouble(number)).isBetween(10.0, 110.0);
        }
      }
    }
  }

  @Test
  void whatIsNoHashHasNoSeal() {
    assertThatThrownBy(() -> SealMark.of(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

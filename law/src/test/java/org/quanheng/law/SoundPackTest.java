package org.quanheng.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoundPackTest {

  @Test
  void theSmallPackIsSound() {
    assertThat(Lamps.sound().prove().problems()).isEmpty();
  }
}

package org.quanheng.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

  private static final Address HERE = Address.of("/powers").with("text", "衡 & 器").with("page", 2);

  @Test
  void whatIsAskedIsEncoded() {
    assertThat(HERE).hasToString("/powers?text=%E8%A1%A1+%26+%E5%99%A8&page=2");
  }

  @Test
  void aChangeLeavesTheAddressItBeganWith() {
    assertThat(HERE.with("page", 3).without("text")).hasToString("/powers?page=3");
    assertThat(HERE.asked()).containsEntry("page", "2");
  }

  @Test
  void anEmptyValueIsNotAsked() {
    assertThat(HERE.with("text", "").with("page", "")).hasToString("/powers");
  }

  @Test
  void theSameMayBeAskedOfAnotherPage() {
    assertThat(HERE.without("text").at("/powers.csv")).hasToString("/powers.csv?page=2");
  }
}

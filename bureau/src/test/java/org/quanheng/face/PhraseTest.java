package org.quanheng.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 acts",
    "1, 1 act",
    "2, 2 acts",
    "11, 11 acts",
  })
  void aWordChangesWithItsNumber(long number, String sentence) {
    assertThat(Phrase.of("{0} {0|act|acts}").filled(Object::toString, number)).isEqualTo(sentence);
  }

  @Test
  void gapsMayStandInAnyOrderAndMoreThanOnce() {
    assertThat(Phrase.of("{1} of {0}, {1}").filled(Object::toString, "a", "b"))
        .isEqualTo("b of a, b");
  }

  @Test
  void anApostropheIsAnApostrophe() {
    assertThat(Phrase.of("the bureau's {0}").filled(Object::toString, "seal"))
        .isEqualTo("the bureau's seal");
  }

  @Test
  void whatFillsAGapIsNotReadForGaps() {
    assertThat(Phrase.of("{0}").filled(Object::toString, "{1}")).isEqualTo("{1}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "a {0", "{}", "{x}", "{0|one}", "{0|a|b|c}"})
  void aGapThatCannotBeReadIsRefused(String phrase) {
    assertThatThrownBy(() -> Phrase.of(phrase)).isInstanceOf(IllegalArgumentException.class);
  }
}

package org.quanheng.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrandTest {

  private static final String ROUND_1000 =
      "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125"
          + "e342b73a8dd2bacbe47e4b6b63ed5e39";

  @ParameterizedTest
  @CsvSource({
    "1000, b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39",
    "1001, b33bf3667cbd5a82de3a24b4e0e9fe5513cc1a0e840368c6e31f5fcfa79bea03f73896b25883abf2853d10337fb8fa41",
    "1002, ab066f9c12dd6de1336fca0f925192fb0c72a771c3e4c82ede1fd362c1a770f9eb05843c6308ce2530b53a99c0281a6e",
    "1003, b104c82771698f45fd8dcfead083d482694c31ab519bcef077f126f3736fe98c8392fd5d45d88aeb76b56ccfcb0296d7"
  })
  void publishedBeaconsAreSignedByTheNetwork(long round, String signature) {
    assertThat(Drand.QUICKNET.signed(round, bytes(signature))).isTrue();
    assertThat(Drand.QUICKNET.signed(round + 1, bytes(signature))).isFalse();
    assertThat(Drand.QUICKNET.signed(round - 1, bytes(signature))).isFalse();
  }

  @Test
  void theNegativeOfASignatureIsNone() {
    byte[] negated = bytes(ROUND_1000);
    negated[0] ^= 0x20;
    assertThat(Compressed.g1(negated)).isPresent();
    assertThat(Drand.QUICKNET.signed(1000, negated)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "b4",
        // the zero of the group, compressed and not
        "c00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
        "400000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
        // not marked as compressed
        "344679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39",
        // x is p, and x is above p
        "9a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab",
        "9fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        // on the curve, not in the group: x = 0, y = 2
        "800000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
        // no point has this x
        "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e38"
      })
  void whatIsNoPointOfTheGroupIsNoSignature(String signature) {
    assertThat(Compressed.g1(bytes(signature))).isEmpty();
    assertThat(Drand.QUICKNET.signed(1000, bytes(signature))).isFalse();
  }

  @Test
  void aRoundHasItsTime() {
    assertThat(Drand.QUICKNET.at(1)).isEqualTo(Instant.parse("2023-08-23T15:09:27Z"));
    assertThat(Drand.QUICKNET.at(1000)).isEqualTo(Instant.ofEpochSecond(1_692_803_367 + 3 * 999));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}

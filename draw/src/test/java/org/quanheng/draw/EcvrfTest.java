package org.quanheng.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Examples 16 to 18 of RFC 9381, B.3.
class EcvrfTest {

  private record Vector(String key, String input, String proof, String output) {}

  static final List<Vector> VECTORS =
      List.of(
          new Vector(
              "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
              "",
              "8657106690b5526245a92b003bb079ccd1a92130477671f6fc01ad16f26f723f"
                  + "26f8a57ccaed74ee1b190bed1f479d97"
                  + "27d2d0f9b005a6e456a35d4fb0daab1268a1b0db10836d9826a528ca76567805",
              "90cf1df3b703cce59e2a35b925d411164068269d7b2d29f3301c03dd757876ff"
                  + "66b71dda49d2de59d03450451af026798e8f81cd2e333de5cdf4f3e140fdd8ae"),
          new Vector(
              "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
              "72",
              "f3141cd382dc42909d19ec5110469e4feae18300e94f304590abdced48aed593"
                  + "3bf0864a62558b3ed7f2fea45c92a465"
                  + "301b3bbf5e3e54ddf2d935be3b67926da3ef39226bbc355bdc9850112c8f4b02",
              "eb4440665d3891d668e7e0fcaf587f1b4bd7fbfe99d0eb2211ccec90496310eb"
                  + "5e33821bc613efb94db5e5b54c70a848a0bef4553a41befc57663b56373a5031"),
          new Vector(
              "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
              "af82",
              "9bc0f79119cc5604bf02d23b4caede71393cedfbb191434dd016d30177ccbf80"
                  + "96bb474e53895c362d8628ee9f9ea3c0"
                  + "e52c7a5c691b6c18c9979866568add7a2d41b00b05081ed0f58ee5e31b3a970e",
              "645427e5d00c62a23fb703732fa5d892940935942101e456ecca7bb217c61c45"
                  + "2118fec1219202a0edcf038bb6373241578be7217ba85a2687f7a0310b2df19f"));

  @ParameterizedTest
  @FieldSource("VECTORS")
  void aPublishedProofProvesThePublishedOutput(Vector vector) {
    Optional<byte[]> output =
        Ecvrf.verify(bytes(vector.key()), bytes(vector.input()), bytes(vector.proof()));
    assertThat(output.map(HexFormat.of()::formatHex)).contains(vector.output());
  }

  @Test
  void aProofIsOfOneInputUnderOneKey() {
    Vector one = VECTORS.getFirst();
    Vector other = VECTORS.getLast();
    assertThat(Ecvrf.verify(bytes(one.key()), bytes("00"), bytes(one.proof()))).isEmpty();
    assertThat(Ecvrf.verify(bytes(other.key()), bytes(""), bytes(one.proof()))).isEmpty();
  }

  @Test
  void noPartOfAProofMayBeAnother() {
    Vector vector = VECTORS.getFirst();
    for (int i = 0; i < Ecvrf.PROOF_BYTES; i += 5) {
      byte[] proof = bytes(vector.proof());
      proof[i] ^= 4;
      assertThat(Ecvrf.verify(bytes(vector.key()), new byte[0], proof)).as("byte %s", i).isEmpty();
    }
  }

  /// The response may not be written as itself plus the order.
  @Test
  void aProofHasOneSpelling() {
    Vector vector = VECTORS.getFirst();
    byte[] proof = bytes(vector.proof());
    BigInteger response = Edwards25519.number(proof, 48, 32).add(Edwards25519.ORDER);
    for (int i = 0; i < 32; i++) {
      proof[48 + i] = response.shiftRight(8 * i).byteValue();
    }
    assertThat(Ecvrf.verify(bytes(vector.key()), new byte[0], proof)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the zero of the group, a point of order 2, one of order 4
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        // y is p, the other spelling of 0
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        // x is zero and said to be odd
        "0100000000000000000000000000000000000000000000000000000000000080",
        // no point has this y
        "0200000000000000000000000000000000000000000000000000000000000000"
      })
  void aKeyThatBindsNobodyIsNone(String key) {
    assertThat(Ecvrf.key(bytes(key))).isEmpty();
    assertThat(Source.of("vrf " + key)).isEmpty();
  }

  @Test
  void theBasePointHasTheOrderOfTheGroup() {
    assertThat(Edwards25519.BASE.times(Edwards25519.ORDER)).isEqualTo(Edwards25519.ZERO);
    assertThat(HexFormat.of().formatHex(Edwards25519.BASE.bytes()))
        .isEqualTo("5866666666666666666666666666666666666666666666666666666666666666");
    assertThat(Edwards25519.of(Edwards25519.BASE.bytes())).contains(Edwards25519.BASE);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}

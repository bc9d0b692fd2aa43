package org.quanheng.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The vectors of RFC 9380.
class HashToCurveTest {

  private static final String TAG = "QUUX-V01-CS02-with-BLS12381G1_XMD:SHA-256_SSWU_RO_";
  private static final int LINES = 9;

  static Stream<List<String>> vectors() throws IOException {
    try (InputStream stream = HashToCurveTest.class.getResourceAsStream("hash-to-g1.txt")) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines = text.lines().skip(1).toList();
      List<List<String>> vectors = new ArrayList<>();
      for (int i = 0; i < lines.size(); i += LINES) {
        vectors.add(lines.subList(i, i + LINES));
      }
      return vectors.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void aMessageGoesToThePublishedPointByThePublishedSteps(List<String> vector) {
    byte[] message = vector.getFirst().getBytes(StandardCharsets.UTF_8);
    List<Fp> numbers = HashToCurve.numbers(message, TAG, 2);
    assertThat(numbers).containsExactly(number(vector.get(1)), number(vector.get(2)));
    assertThat(HashToCurve.map(numbers.get(0))).isEqualTo(point(vector.get(3), vector.get(4)));
    assertThat(HashToCurve.map(numbers.get(1))).isEqualTo(point(vector.get(5), vector.get(6)));
    assertThat(HashToCurve.hash(message, TAG)).isEqualTo(point(vector.get(7), vector.get(8)));
  }

  @Test
  void thereAreFiveVectors() throws IOException {
    assertThat(vectors()).hasSize(5);
  }

  /// RFC 9380, K.1.
  @Test
  void aMessageIsExpandedAsPublished() {
    String tag = "QUUX-V01-CS02-with-expander-SHA256-128";
    assertThat(hex(HashToCurve.expand(new byte[0], tag, 32)))
        .isEqualTo("68a985b87eb6b46952128911f2a4412bbc302a9d759667f87f7a21d803f07235");
    byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);
    assertThat(hex(HashToCurve.expand(abc, tag, 32)))
        .isEqualTo("d8ccab23b5985ccea865c6c97b6e5b8350e794e603b4b97902f53a8a0d605615");
    assertThat(hex(HashToCurve.expand(abc, tag, 128)))
        .startsWith("abba86a6129e366fc877aab32fc4ffc70120d8996c88aee2fe4b32d6c7b6437a");
  }

  @Test
  void zeroGoesToAPointToo() {
    assertThat(HashToCurve.map(Fp.ZERO))
        .isInstanceOfSatisfying(
            Point.Affine.class, point -> assertThat(point.liesOnCurve()).isTrue());
  }

  private static Point<Fp> point(String x, String y) {
    return new Point.Affine<>(number(x), number(y));
  }

  private static Fp number(String hex) {
    return new Fp(new BigInteger(hex, 16));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}

package org.quanheng.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The procedure of RFC 3797 on its worked example (section 6): what `qh-draw-1` takes over from
/// it, and what it does otherwise, and why.
class Rfc3797Test {

  private static final List<List<Integer>> SOURCES =
      List.of(List.of(9319), List.of(2, 5, 12, 8, 10), List.of(9, 18, 26, 34, 41, 45));
  private static final String KEY = "9319./2.5.8.10.12./9.18.26.34.41.45./";

  @Test
  void theWorkedExampleSelectsThePublishedTen() throws Exception {
    assertThat(select(25, 10, key(SOURCES))).containsExactly(17, 7, 2, 16, 25, 23, 8, 24, 19, 13);
  }

  @Test
  void theHashesOfTheExampleAreThePublishedOnes() throws Exception {
    assertThat(HexFormat.of().formatHex(hash(0, KEY)))
        .isEqualTo("990dd0a5692a029a98b5e01aa28f3459");
    assertThat(HexFormat.of().formatHex(hash(1, KEY)))
        .isEqualTo("3691e55cb63fcc37914430b2f70b5ec6");
    assertThat(HexFormat.of().formatHex(hash(2, KEY)))
        .isEqualTo("fe814edf564c190ac1d25753979990fa");
  }

  /// Section 4.1: numbers in rising order, each with a dot, each source with a slash. A lottery of
  /// ours is written in the same way.
  @Test
  void numbersAreWrittenAsThereAndAsInALotteryOfOurs() {
    assertThat(key(SOURCES)).isEqualTo(KEY);
    Source lottery = Source.of("lottery ssq 2023097 2023-08-24T13:15:00Z").orElseThrow();
    String written = key(List.of(List.of(33, 1, 30, 5, 22, 9), List.of(7)));
    assertThat(lottery.read(written, new byte[0])).isInstanceOf(Source.Value.Good.class);
    assertThat(lottery.read("33.1.30.5.22.9./7./", new byte[0]))
        .isInstanceOf(Source.Value.Malformed.class);
  }

  /// There, one who leaves the pool moves others; here nobody moves past anybody
  /// (`FairnessTest.anotherNameInTheListMovesNobodyPastAnybody`).
  @Test
  void thereOneNameLessReshufflesTheRest() throws Exception {
    List<Integer> all = select(25, 25, KEY);
    List<Integer> without = select(24, 24, KEY);
    List<Integer> expected = new ArrayList<>(all);
    expected.remove(Integer.valueOf(25));
    assertThat(without).isNotEqualTo(expected);
  }

  private static List<Integer> select(int pool, int count, String key) throws Exception {
    List<Integer> left =
        IntStream.rangeClosed(1, pool).boxed().collect(Collectors.toCollection(ArrayList::new));
    List<Integer> selected = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      BigInteger number = new BigInteger(1, hash(i, key));
      selected.add(left.remove(number.mod(BigInteger.valueOf(left.size())).intValue()));
    }
    return selected;
  }

  private static byte[] hash(int index, String key) throws Exception {
    byte[] around = ByteBuffer.allocate(Short.BYTES).putShort((short) index).array();
    MessageDigest digest = MessageDigest.getInstance("MD5");
    digest.update(around);
    digest.update(key.getBytes(StandardCharsets.US_ASCII));
    return digest.digest(around);
  }

  private static String key(List<List<Integer>> sources) {
    return sources.stream()
        .map(source ->
            source.stream().sorted().map(number -> number + ".").collect(Collectors.joining())
                + "/")
        .collect(Collectors.joining());
  }
}

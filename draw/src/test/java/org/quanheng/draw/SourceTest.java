package org.quanheng.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {

  private static final String KEY =
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

  @ParameterizedTest
  @CsvSource({
    "drand quicknet 1000, DRAND, 2023-08-23T15:59:24Z, 256",
    "dice 20 2026-07-01T02:00:00Z, DICE, 2026-07-01T02:00:00Z, 66",
    "dice 1 2026-07-01T02:00:00Z, DICE, 2026-07-01T02:00:00Z, 3",
    "lottery ssq 2026075 2026-07-02T13:15:00Z, LOTTERY, 2026-07-02T13:15:00Z, 24",
    "lottery pl5 26170 2026-07-01T12:30:00Z, LOTTERY, 2026-07-01T12:30:00Z, 16",
    "nist 1234567 2026-07-01T02:00:00Z, NIST, 2026-07-01T02:00:00Z, 512",
    "commitment " + KEY + " 2026-07-01T02:00:00Z, COMMITMENT, 2026-07-01T02:00:00Z, 0",
    "vrf " + KEY + ", VRF, , 0",
  })
  void aSourceIsReadAndWrittenInOneSpelling(
      String text, Source.Kind kind, Instant at, int unforeseenBits) {
    Source source = Source.of(text).orElseThrow();
    assertThat(source.text()).isEqualTo(text);
    assertThat(source.kind()).isEqualTo(kind);
    assertThat(source.at().orElse(null)).isEqualTo(at);
    assertThat(source.unforeseenBits()).isEqualTo(unforeseenBits);
    assertThat(text).startsWith(kind.slug() + " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "coin 1",
        "drand",
        "drand quicknet",
        "drand quicknet 0",
        "drand quicknet -1",
        "drand quicknet 1 2",
        "drand mainnet 1",
        "dice 0 2026-07-01T02:00:00Z",
        "dice 101 2026-07-01T02:00:00Z",
        "dice 20 2026-07-01T02:00Z",
        "dice 20",
        "lottery lotto 1 2026-07-01T02:00:00Z",
        "lottery ssq 2026075",
        "nist 0 2026-07-01T02:00:00Z",
        "commitment abc 2026-07-01T02:00:00Z",
        "commitment " + KEY,
        "vrf abc",
        "vrf " + KEY + " x",
      })
  void whatIsNoSourceIsNone(String text) {
    assertThat(Source.of(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "dice 5 2026-07-01T02:00:00Z, 00307",
    "lottery ssq 2026075 2026-07-02T13:15:00Z, 1.2.3.4.5.33./16./",
    "lottery pl5 26170 2026-07-01T12:30:00Z, 0.9.0.0.3./",
  })
  void aValueThatPeopleSawGoesInAsItIsWritten(String source, String value) {
    assertThat(read(source, value))
        .isInstanceOfSatisfying(
            Source.Value.Good.class,
            good -> assertThat(good.bytes()).isEqualTo(value.getBytes(StandardCharsets.US_ASCII)));
  }

  @ParameterizedTest
  @CsvSource({
    "dice 5 2026-07-01T02:00:00Z, 0030",
    "dice 5 2026-07-01T02:00:00Z, 003070",
    "dice 5 2026-07-01T02:00:00Z, 0030x",
    "dice 5 2026-07-01T02:00:00Z, ٠٠٣٠٧",
    "lottery ssq 2026075 2026-07-02T13:15:00Z, 1.2.3.4.5.34./16./",
    "lottery ssq 2026075 2026-07-02T13:15:00Z, 1.2.3.4.5.33./17./",
    "lottery ssq 2026075 2026-07-02T13:15:00Z, 1.2.3.4.5.33./0./",
    "lottery ssq 2026075 2026-07-02T13:15:00Z, 1.2.3.4.4.33./16./",
    "lottery ssq 2026075 2026-07-02T13:15:00Z, 2.1.3.4.5.33./16./",
    "lottery ssq 2026075 2026-07-02T13:15:00Z, 01.2.3.4.5.33./16./",
    "lottery ssq 2026075 2026-07-02T13:15:00Z, 1.2.3.4.5.33.16./",
    "lottery ssq 2026075 2026-07-02T13:15:00Z, 1.2.3.4.5.33./16",
    "lottery pl5 26170 2026-07-01T12:30:00Z, 0.9.0.0.10./",
    "lottery pl5 26170 2026-07-01T12:30:00Z, 0.9.0.0./",
    "lottery pl5 26170 2026-07-01T12:30:00Z, 09003",
    "nist 1234567 2026-07-01T02:00:00Z, 00",
    "drand quicknet 1000, 00",
    "vrf " + KEY + ", 00",
    "commitment " + KEY + " 2026-07-01T02:00:00Z, 00",
  })
  void whatCannotBeAValueIsMalformed(String source, String value) {
    assertThat(read(source, value)).isInstanceOf(Source.Value.Malformed.class);
  }

  @Test
  void aCommitmentIsOpenedByTheValueOnly() {
    byte[] secret = new byte[32];
    String source = "commitment " + Sha256.hex(secret) + " 2026-07-01T02:00:00Z";
    assertThat(read(source, "00".repeat(32))).isInstanceOf(Source.Value.Good.class);
    assertThat(read(source, "00".repeat(31) + "01")).isInstanceOf(Source.Value.Disproven.class);
  }

  @Test
  void aPulseOfNistIsTakenAsItIsGiven() {
    assertThat(read("nist 1 2026-07-01T02:00:00Z", "ab".repeat(64)))
        .isInstanceOf(Source.Value.Good.class);
  }

  @Test
  void aFunctionOfTheDeclarationIsProvenByItsHolder() {
    String proof =
        "8657106690b5526245a92b003bb079ccd1a92130477671f6fc01ad16f26f723f"
            + "26f8a57ccaed74ee1b190bed1f479d97"
            + "27d2d0f9b005a6e456a35d4fb0daab1268a1b0db10836d9826a528ca76567805";
    Source source = Source.of("vrf " + KEY).orElseThrow();
    assertThat(source.read(proof, new byte[0]))
        .isInstanceOfSatisfying(
            Source.Value.Good.class, good -> assertThat(good.bytes()).hasSize(64));
    assertThat(source.read(proof, new byte[1])).isInstanceOf(Source.Value.Disproven.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-08-23T15:09:26Z, 1",
    "2023-08-23T15:09:27Z, 1",
    "2023-08-23T15:09:28Z, 2",
    "2023-08-23T15:59:24Z, 1000",
    "2023-08-23T15:59:24.001Z, 1001",
  })
  void aRoundIsChosenByTheTimeBeforeWhichItMayNotExist(Instant instant, int round) {
    assertThat(DrandRound.notBefore(instant)).isEqualTo(new DrandRound(round));
  }

  private static Source.Value read(String source, String value) {
    byte[] declaration = new byte[32];
    Arrays.fill(declaration, (byte) 7);
    return Source.of(source).orElseThrow().read(value, declaration);
  }
}

package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where the JDK is more lenient than the formats: each test first shows the leniency, then that
/// our reader has none. When the JDK changes, the first half will say so.
class JavaTrapsTest {

  @Test
  void parseLongTakesSignsLeadingZerosAndForeignDigits() {
    for (String spelling : List.of("+5", "007", "-0", "٥", "５")) {
      assertThat(Long.parseLong(spelling)).isBetween(0L, 7L);
      assertThatThrownBy(() -> Strict.decimal("number", "here", spelling))
          .isInstanceOf(MalformedException.class);
    }
    assertThat(Strict.decimal("number", "here", "0")).isZero();
    assertThat(Strict.decimal("number", "here", "9223372036854775807")).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void base64TakesMissingPaddingAndStrayBits() {
    for (String spelling : List.of("QUI", "QUJ=", "QR==")) {
      assertThat(Base64.getDecoder().decode(spelling)).isNotEmpty();
      assertThatThrownBy(() -> Strict.base64("key", "here", spelling))
          .isInstanceOf(MalformedException.class);
    }
    assertThat(Strict.base64("key", "here", "QUI=")).containsExactly('A', 'B');
  }

  @Test
  void newStringAndGetBytesReplaceWhatIsNotText() {
    byte[] bytes = {'a', (byte) 0x80};
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("a\ufffd");
    assertThatThrownBy(() -> Strict.utf8("text", bytes)).isInstanceOf(MalformedException.class);
    assertThat("\ud800".getBytes(StandardCharsets.UTF_8)).containsExactly('?');
    assertThatThrownBy(() -> Strict.utf8("text", "\ud800")).isInstanceOf(MalformedException.class);
  }

  @Test
  void hexTakesUpperCase() {
    assertThat(HexFormat.of().parseHex("AB")).hasSize(1);
    assertThatThrownBy(() -> Strict.hex("hash", "here", "AB"))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> Strict.hex("hash", "here", "abc"))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void linesEndAtCarriageReturnsAndSplitDropsEmptyEnds() {
    String root = Tree.EMPTY_ROOT.base64();
    String returns = "o\r1\r" + root + "\r";
    assertThat(returns.lines()).hasSize(3);
    assertThatThrownBy(() -> Checkpoint.parse(returns)).isInstanceOf(MalformedException.class);
    String blank = "o\n1\n" + root + "\n\n\n";
    assertThat(blank.split("\n")).hasSize(3);
    assertThatThrownBy(() -> Checkpoint.parse(blank)).isInstanceOf(MalformedException.class);
  }

  @Test
  void aSignatureOfAWrongLengthIsInvalidAndNoException() {
    VerifierKey key = InMemoryLog.signer("example.org/a", 1).verifier();
    byte[] message = {1};
    for (int length = 0; length < 130; length++) {
      assertThat(key.verifies(message, new byte[length])).isFalse();
    }
    byte[] beyondOrder = new byte[64];
    Arrays.fill(beyondOrder, (byte) 0xff);
    assertThat(key.verifies(message, beyondOrder)).isFalse();
  }

  @Test
  void isWhitespaceOverlooksTwoOfTheSpacesThatNamesMayNotHave() {
    byte[] key = keyBytes();
    for (char space : new char[] {'\u00a0', '\u0085'}) {
      assertThat(Character.isWhitespace(space)).isFalse();
      assertThatThrownBy(() -> new VerifierKey("a" + space + "b", key))
          .isInstanceOf(MalformedException.class);
    }
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        String name = "a" + c + "b";
        assertThatThrownBy(() -> new VerifierKey(name, key))
            .as("U+%04X", (int) c)
            .isInstanceOf(MalformedException.class);
      }
    }
  }

  private static byte[] keyBytes() {
    String text = InMemoryLog.signer("a", 1).verifier().toString();
    byte[] typed = Base64.getDecoder().decode(text.split("\\+", 3)[2]);
    assertThat(typed).hasSize(33);
    return Arrays.copyOfRange(typed, 1, 33);
  }

  @Test
  void aShiftBySixtyFourIsAShiftByNothing() {
    assertThat(1L << 64).isEqualTo(1L);
    assertThat(Tile.of(5).map(Tile::level)).containsExactly(0);
    assertThat(new Tile(7, 0, 1).firstEntry()).isZero();
    assertThat(new Tile(8, 3, 1).firstEntry()).isZero();
  }

  @Test
  void signingTwiceGivesOneSignature() {
    NoteSigner signer = InMemoryLog.signer("example.org/a", 1);
    assertThat(Note.sign("text\n", signer)).isEqualTo(Note.sign("text\n", signer));
  }
}

package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
  private static final String EMPTY = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
  private static final NoteSigner SIGNER = InMemoryLog.signer("example.org/log", 1);
  private static final NoteSigner OTHER = InMemoryLog.signer("example.org/other", 1);
  private static final Checkpoint CHECKPOINT =
      Checkpoint.of("example.org/log", 20_852_163, Hash.fromBase64(EMPTY));

  @Test
  void aCheckpointIsThreeLines() {
    assertThat(CHECKPOINT.text()).isEqualTo("example.org/log\n20852163\n" + EMPTY + "\n");
    assertThat(Checkpoint.parse(CHECKPOINT.text())).isEqualTo(CHECKPOINT);
  }

  @Test
  void extensionLinesOfOthersAreKeptAndOurOwnAreNotSigned() {
    String text = CHECKPOINT.text() + "one\ntwo\n";
    Checkpoint extended = Checkpoint.parse(text);
    assertThat(extended.extensions()).containsExactly("one", "two");
    assertThat(extended.text()).isEqualTo(text);
    assertThatThrownBy(() -> extended.sign(SIGNER)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSignedCheckpointOpensWithItsKey() {
    byte[] note = CHECKPOINT.sign(SIGNER).bytes();
    assertThat(Checkpoint.open(note, SIGNER.verifier())).isEqualTo(CHECKPOINT);
  }

  @Test
  void whileAKeyIsBeingReplacedEitherOpensIt() {
    NoteSigner next = InMemoryLog.signer("example.org/log", 2);
    byte[] note = CHECKPOINT.sign(SIGNER, next).bytes();
    assertThat(Checkpoint.open(note, SIGNER.verifier())).isEqualTo(CHECKPOINT);
    assertThat(Checkpoint.open(note, next.verifier())).isEqualTo(CHECKPOINT);
  }

  @Test
  void aCheckpointThatTheLogDidNotSignIsNotTrusted() {
    byte[] note = CHECKPOINT.sign(SIGNER).bytes();
    assertDistrusted(note, OTHER.verifier());
    byte[] others = Note.sign(CHECKPOINT.text(), OTHER).bytes();
    assertDistrusted(others, SIGNER.verifier());
    assertDistrusted(others, OTHER.verifier());
    assertThatThrownBy(() -> CHECKPOINT.sign(OTHER)).isInstanceOf(IllegalArgumentException.class);
    Note.Signature forged =
        new Note.Signature("example.org/log", SIGNER.verifier().id(), new byte[64]);
    assertDistrusted(new Note(CHECKPOINT.text(), List.of(forged)).bytes(), SIGNER.verifier());
  }

  private static void assertDistrusted(byte[] note, VerifierKey key) {
    assertThatThrownBy(() -> Checkpoint.open(note, key))
        .isInstanceOfSatisfying(
            BrokenLogException.class,
            broken -> assertThat(broken.broken().kind()).isEqualTo(Verdict.Kind.CHECKPOINT));
  }

  @Test
  void theLargestSizeIsTheLargestLong() {
    String text = "o\n9223372036854775807\n" + EMPTY + "\n";
    assertThat(Checkpoint.parse(text).size()).isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "o\n",
        "o\n1\n",
        "o\n1\n" + EMPTY,
        "\n1\n" + EMPTY + "\n",
        "o\n\n" + EMPTY + "\n",
        "o\n+5\n" + EMPTY + "\n",
        "o\n-0\n" + EMPTY + "\n",
        "o\n-1\n" + EMPTY + "\n",
        "o\n007\n" + EMPTY + "\n",
        "o\n٧\n" + EMPTY + "\n",
        "o\n５\n" + EMPTY + "\n",
        "o\n 5\n" + EMPTY + "\n",
        "o\n5 \n" + EMPTY + "\n",
        "o\n0x5\n" + EMPTY + "\n",
        "o\n9223372036854775808\n" + EMPTY + "\n",
        "o\n99999999999999999999999999\n" + EMPTY + "\n",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
        "o\n1\n47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n1\n47DEQpj8HBSa\n",
        "o\n1\n\n",
        "o\n1\n" + EMPTY + "\n\n",
        "o\n1\n" + EMPTY + "\nextension\n\n",
        "o\n1\n" + EMPTY + "\nno newline",
        "o\r\n1\r\n" + EMPTY + "\r\n",
        "o\n1\n" + EMPTY + " \n",
      })
  void everyOtherTextIsRefused(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedException.class);
    byte[] unsigned = text.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Checkpoint.open(unsigned, SIGNER.verifier()))
        .isInstanceOf(MalformedException.class);
  }
}

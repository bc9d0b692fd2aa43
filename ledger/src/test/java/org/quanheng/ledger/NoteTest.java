package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {
  /// The example of C2SP signed-note.
  private static final String TEXT = "This is an example message.\n";

  private static final String VERIFIER =
      "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

  private static final NoteSigner SIGNER = InMemoryLog.signer("example.org/a", 1);
  private static final NoteSigner OTHER = InMemoryLog.signer("example.org/b", 1);
  private static final String SIGNED = Note.sign(TEXT, SIGNER).toString();
  private static final String LINE = SIGNED.substring(TEXT.length() + 1);

  private static Note parse(String note) {
    return Note.parse(note.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theKeyOfTheSpecificationIsReadAndWritten() {
    VerifierKey key = VerifierKey.parse(VERIFIER);
    assertThat(key.name()).isEqualTo("example.com/foo");
    assertThat(key.id()).isEqualTo(0x530d903a);
    assertThat(key).hasToString(VERIFIER);
  }

  @Test
  void theNoteOfTheSpecificationIsTrusted() {
    String signed =
        TEXT
            + "\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYj"
            + "OBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
    VerifierKey key = VerifierKey.parse(VERIFIER);
    assertThat(parse(signed).trust(key)).isEqualTo(new Note.Trust.Signed(List.of(key)));
    assertThat(parse(signed.replace("message", "massage")).trust(key))
        .isInstanceOf(Note.Trust.Forged.class);
  }

  /// The worked example of Go's note package, signed there.
  @Test
  void aNoteThatGoSignedIsTrustedAndSignedAlike() {
    String text =
        "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n";
    String signed =
        text
            + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXg"
            + "KvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    VerifierKey key =
        VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    NoteSigner signer =
        NoteSigner.parse(
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
    assertThat(parse(signed).trust(key)).isEqualTo(new Note.Trust.Signed(List.of(key)));
    assertThat(signer.verifier()).isEqualTo(key);
    assertThat(Note.sign(text, signer)).hasToString(signed);
  }

  @Test
  void whatIsSignedIsReadAndTrustedByItsKeyOnly() {
    Note note = parse(SIGNED);
    assertThat(note.text()).isEqualTo(TEXT);
    assertThat(note).hasToString(SIGNED);
    assertThat(note.trust(SIGNER.verifier()))
        .isEqualTo(new Note.Trust.Signed(List.of(SIGNER.verifier())));
    assertThat(note.trust(OTHER.verifier())).isEqualTo(new Note.Trust.Unknown());
    assertThat(note.trust()).isEqualTo(new Note.Trust.Unknown());
    assertThat(note.trust(VerifierKey.parse(VERIFIER))).isEqualTo(new Note.Trust.Unknown());
  }

  @Test
  void linesOfUnknownKeysAreIgnoredButAFalseLineOfAKnownKeyCondemnsTheNote() {
    Note both = Note.sign(TEXT, SIGNER, OTHER);
    assertThat(both.trust(OTHER.verifier()))
        .isEqualTo(new Note.Trust.Signed(List.of(OTHER.verifier())));
    Note.Signature wrong =
        new Note.Signature(OTHER.verifier().name(), OTHER.verifier().id(), new byte[64]);
    Note spoilt = Note.sign(TEXT, SIGNER).with(wrong);
    assertThat(spoilt.trust(SIGNER.verifier(), OTHER.verifier()))
        .isEqualTo(new Note.Trust.Forged(wrong));
    assertThat(spoilt.trust(SIGNER.verifier()))
        .isEqualTo(new Note.Trust.Signed(List.of(SIGNER.verifier())));
  }

  @Test
  void theTextEndsAtTheLastEmptyLine() {
    String text = "one\n\ntwo\n\n\nthree\n";
    Note note = Note.sign(text, SIGNER);
    assertThat(parse(note.toString()).text()).isEqualTo(text);
  }

  @Test
  void aSignatureOfAnyLengthIsReadAndAWrongOneIsInvalid() {
    for (int length : List.of(1, 63, 65, 76, 2428)) {
      Note.Signature odd =
          new Note.Signature(SIGNER.verifier().name(), SIGNER.verifier().id(), new byte[length]);
      Note note = parse(new Note(TEXT, List.of(odd)).toString());
      assertThat(note.trust(SIGNER.verifier())).isEqualTo(new Note.Trust.Forged(odd));
    }
  }

  @Test
  void everyMalformedNoteIsRefused() {
    String base64 = LINE.substring(LINE.lastIndexOf(' ') + 1, LINE.length() - 1);
    Map<String, String> notes = new TreeMap<>();
    notes.put("empty", "");
    notes.put("no signature", TEXT);
    notes.put("no signature line", TEXT + "\n");
    notes.put("no empty line", TEXT + LINE);
    notes.put("last newline missing", TEXT + "\n" + LINE.substring(0, LINE.length() - 1));
    notes.put("carriage return in the text", TEXT.replace("\n", "\r\n") + "\n" + LINE);
    notes.put("carriage return in the line", TEXT + "\n" + LINE.replace("\n", "\r\n"));
    notes.put("tab", "a\tb\n\n" + LINE);
    notes.put("zero", "a\0b\n\n" + LINE);
    notes.put("hyphen for the dash", TEXT + "\n" + LINE.replace('—', '-'));
    notes.put("two spaces", TEXT + "\n" + LINE.replace(" example", "  example"));
    notes.put("no name", TEXT + "\n—  " + base64 + "\n");
    notes.put("only a name", TEXT + "\n— example.org/a\n");
    notes.put("plus in the name", TEXT + "\n" + LINE.replace("org/a", "org+a"));
    notes.put("no-break space in the name", TEXT + "\n" + LINE.replace("org/a", "org\u00a0a"));
    notes.put("next line in the name", TEXT + "\n" + LINE.replace("org/a", "org\u0085a"));
    notes.put("space after", TEXT + "\n" + LINE.replace("\n", " \n"));
    notes.put("base64 without padding", TEXT + "\n" + LINE.replace("=", ""));
    notes.put("base64 of the web", TEXT + "\n" + LINE.substring(0, 20) + "ab-_\n");
    notes.put("base64 with stray bits", TEXT + "\n— example.org/a AAAAAAB=\n");
    notes.put("only a key id", TEXT + "\n— example.org/a AAAAAA==\n");
    notes.put("the same key twice", TEXT + "\n" + LINE + LINE);
    notes.put("an empty line after", TEXT + "\n" + LINE + "\n");
    notes.put("text after", TEXT + "\n" + LINE + "more\n");
    notes.forEach((what, note) ->
        assertThatThrownBy(() -> parse(note)).as(what).isInstanceOf(MalformedException.class));
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] note = SIGNED.getBytes(StandardCharsets.UTF_8);
    note[3] = (byte) 0xff;
    assertThatThrownBy(() -> Note.parse(note))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void sixteenSignaturesAreReadAndOneHundredAndOneAreNot() {
    assertThat(parse(many(16)).signatures()).hasSize(16);
    assertThat(parse(many(100)).signatures()).hasSize(100);
    assertThatThrownBy(() -> parse(many(101)))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("more than 100");
  }

  private static String many(int count) {
    StringBuilder note = new StringBuilder(TEXT).append('\n');
    for (int i = 0; i < count; i++) {
      note.append(new Note.Signature("witness" + i, i, new byte[72])).append('\n');
    }
    return note.toString();
  }

  @Test
  void aNoteOfMoreThanAMillionBytesIsRefused() {
    byte[] note = new byte[1_000_001];
    Arrays.fill(note, (byte) 'a');
    assertThatThrownBy(() -> Note.parse(note)).isInstanceOf(MalformedException.class);
  }

  @Test
  void newKeysDiffer() {
    SecureRandom random = new SecureRandom();
    NoteSigner one = NoteSigner.generate("example.org/a", random);
    NoteSigner two = NoteSigner.generate("example.org/a", random);
    assertThat(one.verifier()).isNotEqualTo(two.verifier());
    assertThat(Note.sign(TEXT, one).trust(one.verifier(), two.verifier()))
        .isEqualTo(new Note.Trust.Signed(List.of(one.verifier())));
  }

  @Test
  void aPrivateKeyIsKeptAndReadAgainAndNeverPrintedByAccident() {
    String secret = SIGNER.privateKey();
    assertThat(secret).startsWith("PRIVATE+KEY+example.org/a+");
    NoteSigner again = NoteSigner.parse(secret);
    assertThat(Note.sign(TEXT, again)).hasToString(SIGNED);
    assertThat(again.toString()).doesNotContain(secret.split("\\+", 5)[4]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com/foo",
        "example.com/foo+530d903a",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2",
        "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AQ==",
        "example.com/foo+530d903a+",
        "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "exam ple+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
      })
  void everyOtherVerifierKeyIsRefused(String key) {
    assertThatThrownBy(() -> VerifierKey.parse(key)).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> NoteSigner.parse("PRIVATE+KEY+" + key))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> NoteSigner.parse(key)).isInstanceOf(MalformedException.class);
  }
}

package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CosignatureTest {
  private static final String NAME = "witness.example/w1";
  private static final Checkpoint CHECKPOINT =
      Checkpoint.of("example.org/ledger", 20_852_163, Tree.EMPTY_ROOT);
  private static final Note NOTE = CHECKPOINT.sign(InMemoryLog.SIGNER);
  private static final Instant AT = Instant.ofEpochSecond(1_679_315_147);
  private static final Cosigner ED25519 = cosigner(CosignerKey.Kind.ED25519);
  private static final Cosigner ML_DSA = cosigner(CosignerKey.Kind.ML_DSA_44);

  private static Cosigner cosigner(CosignerKey.Kind kind) {
    return InMemoryLog.cosigner(NAME, kind, 1);
  }

  private static String sha256(Object text) {
    return Hash.sha256(text.toString().getBytes(StandardCharsets.UTF_8)).hex();
  }

  /// Key and line were made outside Java, with OpenSSL.
  @Test
  void theEd25519KindSignsWhatTheFormatSays() {
    assertThat(ED25519.key())
        .hasToString(NAME + "+71391590+BHx3KZy7oEDoff48uwNLG/q7WkZ2pv/juDdbNwono5vy");
    assertThat(ED25519.cosign(CHECKPOINT, AT))
        .hasToString(
            "— witness.example/w1 cTkVkAAAAABkGFDLsBgv+a2flEfbp9sq0/+SyExnNtQlGGlNwo4jYBYgDm1jjFTjYY"
                + "uU/42T3DZEMfn5SQ1cEam2/JAyqDYj64KXDQ==");
  }

  /// Key and line were made outside Java, by a JavaScript implementation of FIPS 204; their texts
  /// are 1,800 and 3,300 characters long, so their hashes stand here.
  @Test
  void theMlDsaKindSignsWhatTheFormatSays() {
    assertThat(ML_DSA.key().id()).isEqualTo(0xdcd91b52);
    assertThat(sha256(ML_DSA.key()))
        .isEqualTo("0844c6ac91e45f78a8ea9a1ad974d7330a9f6dc798c7e9efb3ffeb6057004928");
    assertThat(sha256(ML_DSA.cosign(CHECKPOINT, AT)))
        .isEqualTo("6acf8503f2da29bf38f95a6e0992b4850f63f0d39da79acb9d591c1651eb88e2");
  }

  @Test
  void theOtherLibraryMakesTheSameMlDsaSignature() throws Exception {
    byte[] seed = Hash.sha256((NAME + 1).getBytes(StandardCharsets.UTF_8)).bytes();
    MLDSASigner signer = new MLDSASigner();
    signer.init(true, new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_44, seed));
    byte[] message = ML_DSA.key().message(CHECKPOINT, AT.getEpochSecond());
    signer.update(message, 0, message.length);
    byte[] blob = ML_DSA.cosign(CHECKPOINT, AT).bytes();
    assertThat(Arrays.copyOfRange(blob, 8, blob.length)).isEqualTo(signer.generateSignature());
  }

  @ParameterizedTest
  @EnumSource
  void aCosignatureIsReadWithItsTimeByItsKeyOnly(CosignerKey.Kind kind) {
    Cosigner cosigner = cosigner(kind);
    Note.Signature line = cosigner.cosign(CHECKPOINT, AT);
    Note note = Note.parse(NOTE.with(line).bytes());
    assertThat(cosigner.key().read(note, line))
        .contains(new Cosignature(cosigner.key(), AT.getEpochSecond()));
    assertThat(note.trust(cosigner.key()))
        .isEqualTo(new Note.Trust.Signed(List.of(cosigner.key())));
    assertThat(InMemoryLog.cosigner(NAME, kind, 2).key().read(note, line)).isEmpty();
    assertThat(InMemoryLog.cosigner("witness.example/w2", kind, 1).key().read(note, line))
        .isEmpty();
  }

  @Test
  void everyBitOfAnEd25519CosignatureCounts() {
    requireEveryBitCounts(ED25519, 1);
  }

  @Test
  void everyPartOfAnMlDsaCosignatureCounts() {
    requireEveryBitCounts(ML_DSA, 67);
  }

  private static void requireEveryBitCounts(Cosigner cosigner, int step) {
    byte[] blob = cosigner.cosign(CHECKPOINT, AT).bytes();
    for (int bit = 0; bit < 8 * blob.length; bit += step) {
      byte[] other = blob.clone();
      other[bit / 8] ^= (byte) (1 << bit % 8);
      Note.Signature line = new Note.Signature(NAME, cosigner.key().id(), other);
      assertThat(cosigner.key().read(NOTE, line)).as("bit %d", bit).isEmpty();
      assertThat(NOTE.with(line).trust(InMemoryLog.SIGNER.verifier(), cosigner.key()))
          .isEqualTo(new Note.Trust.Forged(line));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherCheckpointIsNotCosigned(CosignerKey.Kind kind) {
    Cosigner cosigner = cosigner(kind);
    Note.Signature line = cosigner.cosign(CHECKPOINT, AT);
    for (Checkpoint other :
        List.of(
            Checkpoint.of("example.org/ledgers", CHECKPOINT.size(), CHECKPOINT.root()),
            Checkpoint.of(CHECKPOINT.origin(), CHECKPOINT.size() + 1, CHECKPOINT.root()),
            Checkpoint.of(CHECKPOINT.origin(), CHECKPOINT.size(), Tree.leafHash(new byte[0])))) {
      assertThat(cosigner.key().read(other, line)).as("%s", other).isEmpty();
    }
  }

  /// As the formats say: the Ed25519 kind covers them, the ML-DSA-44 kind does not.
  @Test
  void extensionLinesAreCoveredByTheEd25519KindOnly() {
    Checkpoint extended =
        new Checkpoint(
            CHECKPOINT.origin(), CHECKPOINT.size(), CHECKPOINT.root(), List.of("extension"));
    assertThat(ED25519.key().read(extended, ED25519.cosign(CHECKPOINT, AT))).isEmpty();
    assertThat(ML_DSA.key().read(extended, ML_DSA.cosign(CHECKPOINT, AT))).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void aLineOfAnotherLengthOrUnderANoteThatIsNoCheckpointIsNone(CosignerKey.Kind kind) {
    Cosigner cosigner = cosigner(kind);
    byte[] blob = cosigner.cosign(CHECKPOINT, AT).bytes();
    for (int length : List.of(1, 7, 8, 64, 71, 73, blob.length - 1, blob.length + 1)) {
      Note.Signature line =
          new Note.Signature(NAME, cosigner.key().id(), Arrays.copyOf(blob, length));
      assertThat(cosigner.key().read(NOTE, line)).as("%d bytes", length).isEmpty();
    }
    Note.Signature line = new Note.Signature(NAME, cosigner.key().id(), blob);
    Note other = new Note("no checkpoint\n", List.of(line));
    assertThat(cosigner.key().verifies(other, line)).isFalse();
  }

  /// A time of 2^63 and more, which the format forbids, even if it were signed.
  @Test
  void aTimeThatNoClockHasIsRefused() {
    byte[] blob = ED25519.cosign(CHECKPOINT, AT).bytes();
    ByteBuffer.wrap(blob).putLong(0, Long.MIN_VALUE);
    Note.Signature line = new Note.Signature(NAME, ED25519.key().id(), blob);
    assertThat(ED25519.key().read(CHECKPOINT, line)).isEmpty();
  }

  @Test
  void nothingIsCosignedBefore1970AndNoNameIsTooLong() {
    for (Instant at : List.of(Instant.EPOCH, Instant.ofEpochSecond(-1), Instant.MIN)) {
      assertThatThrownBy(() -> ED25519.cosign(CHECKPOINT, at))
          .isInstanceOf(IllegalArgumentException.class);
    }
    Checkpoint longest = Checkpoint.of("a".repeat(255), 1, Tree.EMPTY_ROOT);
    Checkpoint tooLong = Checkpoint.of("a".repeat(256), 1, Tree.EMPTY_ROOT);
    assertThat(ML_DSA.key().read(longest, ML_DSA.cosign(longest, AT))).isPresent();
    assertThat(ED25519.key().read(tooLong, ED25519.cosign(tooLong, AT))).isPresent();
    assertThatThrownBy(() -> ML_DSA.cosign(tooLong, AT)).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> InMemoryLog.cosigner("權".repeat(86), CosignerKey.Kind.ED25519, 1))
        .isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @EnumSource
  void keysAreWrittenAndReadAndTheSecretIsNotPrintedByAccident(CosignerKey.Kind kind) {
    Cosigner cosigner = cosigner(kind);
    assertThat(CosignerKey.parse(cosigner.key().toString())).isEqualTo(cosigner.key());
    assertThat(CheckpointKey.parse(cosigner.key().toString())).isEqualTo(cosigner.key());
    String secret = cosigner.privateKey();
    Cosigner again = Cosigner.parse(secret);
    assertThat(again.cosign(CHECKPOINT, AT)).isEqualTo(cosigner.cosign(CHECKPOINT, AT));
    assertThat(again.toString()).doesNotContain(secret.split("\\+", 5)[4]);
    Cosigner fresh = Cosigner.generate(NAME, kind, new SecureRandom());
    assertThat(fresh.key()).isNotEqualTo(cosigner.key());
  }

  @Test
  void aKeyOfOneTypeIsNotTakenForAnother() {
    String log = InMemoryLog.SIGNER.verifier().toString();
    assertThatThrownBy(() -> CosignerKey.parse(log)).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> VerifierKey.parse(ED25519.key().toString()))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> NoteSigner.parse(ED25519.privateKey()))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> Cosigner.parse(InMemoryLog.SIGNER.privateKey()))
        .isInstanceOf(MalformedException.class);
    assertThat(CheckpointKey.parse(log)).isInstanceOf(VerifierKey.class);
  }

  @Test
  void oneSecretHasOneFingerprintWhateverTheTypeOfItsKey() {
    NoteSigner log = InMemoryLog.signer(NAME, 1);
    assertThat(ED25519.key().fingerprint()).isEqualTo(log.verifier().fingerprint());
    assertThat(ED25519.key().id()).isNotEqualTo(log.verifier().id());
    assertThat(ML_DSA.key().fingerprint()).isNotEqualTo(log.verifier().fingerprint());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "witness.example/w1",
        "witness.example/w1+71391590+",
        "witness.example/w1+71391591+BHx3KZy7oEDoff48uwNLG/q7WkZ2pv/juDdbNwono5vy",
        "witness.example/w2+71391590+BHx3KZy7oEDoff48uwNLG/q7WkZ2pv/juDdbNwono5vy",
        "witness.example/w1+71391590+BXx3KZy7oEDoff48uwNLG/q7WkZ2pv/juDdbNwono5vy",
        "witness.example/w1+71391590+Bnx3KZy7oEDoff48uwNLG/q7WkZ2pv/juDdbNwono5vy",
        "witness.example/w1+71391590+BHx3KZy7oEDoff48uwNLG/q7WkZ2pv/juDdbNwono5v",
        "witness.example/w1+7139159+BHx3KZy7oEDoff48uwNLG/q7WkZ2pv/juDdbNwono5vy",
        "witness example/w1+71391590+BHx3KZy7oEDoff48uwNLG/q7WkZ2pv/juDdbNwono5vy",
      })
  void everyOtherKeyTextIsRefused(String text) {
    assertThatThrownBy(() -> CosignerKey.parse(text)).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> CheckpointKey.parse(text)).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> Cosigner.parse(text)).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> Cosigner.parse("PRIVATE+KEY+" + text))
        .isInstanceOf(MalformedException.class);
  }
}

package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// What Jazzer tries on every parser. In ordinary tests the kept seeds are run; with
/// `JAZZER_FUZZ=1` and one method chosen, it looks for new ones (see `docs/ledger.md`).
///
/// A parser refuses bytes as malformed, or it accepts them and writes the very same again.
class ParserFuzzTest {
  private static final Cosigner COSIGNER =
      InMemoryLog.cosigner("w.example", CosignerKey.Kind.ED25519, 1);
  private static final InMemoryLog LOG = InMemoryLog.of(5);

  private static void refusedOrTheSame(byte[] bytes, Function<byte[], byte[]> rewrite) {
    byte[] again;
    try {
      again = rewrite.apply(bytes);
    } catch (MalformedException refusal) {
      assertThat(refusal.why()).isNotBlank();
      return;
    }
    assertThat(again).isEqualTo(bytes);
  }

  private static String text(byte[] bytes) {
    return Strict.utf8("text", bytes);
  }

  private static byte[] bytes(Object text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @FuzzTest
  void note(byte[] bytes) {
    refusedOrTheSame(bytes, it -> Note.parse(it).bytes());
  }

  @FuzzTest
  void checkpoint(byte[] bytes) {
    refusedOrTheSame(bytes, it -> bytes(Checkpoint.parse(text(it)).text()));
  }

  @FuzzTest
  void signedCheckpoint(byte[] bytes) {
    try {
      Checkpoint.open(bytes, InMemoryLog.SIGNER.verifier(), COSIGNER.key());
    } catch (BrokenLogException untrusted) {
      assertThat(untrusted.broken().kind()).isEqualTo(Verdict.Kind.CHECKPOINT);
    } catch (MalformedException refusal) {
      assertThat(refusal.why()).isNotBlank();
    }
  }

  @FuzzTest
  void cosignature(byte[] bytes) {
    if (bytes.length > 0) {
      Checkpoint checkpoint = Checkpoint.of(InMemoryLog.ORIGIN, 5, LOG.root());
      Note.Signature line = new Note.Signature("w.example", COSIGNER.key().id(), bytes);
      COSIGNER
          .key()
          .read(checkpoint, line)
          .ifPresent(it ->
              assertThat(line)
                  .isEqualTo(COSIGNER.cosign(checkpoint, Instant.ofEpochSecond(it.time()))));
    }
  }

  @FuzzTest
  void key(byte[] bytes) {
    refusedOrTheSame(bytes, it -> bytes(CheckpointKey.parse(text(it))));
  }

  @FuzzTest
  void path(byte[] bytes) {
    refusedOrTheSame(bytes, it -> bytes(Piece.parse(text(it)).path()));
  }

  @FuzzTest
  void tile(byte[] bytes) {
    InMemoryLog log = InMemoryLog.of(5);
    byte[] good = log.files.put("tile/0/000.p/5", bytes);
    assertThat(log.verify() instanceof Verdict.Sound).isEqualTo(Arrays.equals(good, bytes));
  }

  @FuzzTest
  void bundle(byte[] bytes) {
    refusedOrTheSame(bytes, it -> Bundle.write(new Bundle(0, 3).read(it)));
  }

  @FuzzTest
  void leaf(byte[] bytes) {
    refusedOrTheSame(bytes, it -> Json.decode(it, Json.Limits.LEAF).encode(Json.Limits.LEAF));
  }

  @FuzzTest
  void disclosures(byte[] bytes) {
    refusedOrTheSame(
        bytes,
        it ->
            Json.decode(it, Json.Limits.COMMITTED) instanceof Json.Obj object
                ? Disclosures.parse(object).json().encode(Json.Limits.COMMITTED)
                : it);
  }

  @FuzzTest
  void policy(byte[] bytes) {
    switch (Policy.read(bytes)) {
      case Policy.Reading.Sound sound -> {
        Policy policy = sound.policy();
        assertThat(Policy.parse(bytes(policy.text()))).isEqualTo(policy);
        List<String> all = policy.witnesses().stream().map(Policy.Witness::name).toList();
        assertThat(policy.isMetBy(all)).isTrue();
        assertThat(policy.deciding()).isSubsetOf(policy.witnesses());
      }
      case Policy.Reading.Faulty faulty -> assertThat(faulty.problems()).isNotEmpty();
    }
  }

  @FuzzTest
  void addCheckpoint(byte[] bytes) {
    refusedOrTheSame(bytes, it -> AddCheckpoint.parse(it).bytes());
    Witness witness =
        new Witness(
            List.of(COSIGNER),
            List.of(InMemoryLog.SIGNER.verifier()),
            new InMemoryWitnessStore(),
            () -> Instant.ofEpochSecond(1_700_000_000));
    Witness.Answer answer = witness.addCheckpoint(bytes);
    assertThat(answer.status()).isIn(200, 400, 403, 404, 409, 422);
    assertThat(answer.body()).endsWith("\n");
  }

  @FuzzTest
  void witnessReply(byte[] bytes) {
    Note note = Note.parse(LOG.files.get(Checkpoint.PATH));
    AddCheckpoint asked = new AddCheckpoint(0, List.of(), note);
    for (int status : List.of(200, 409, 422)) {
      assertThat(WitnessReply.read(COSIGNER.key(), asked, status, bytes)).isNotNull();
    }
  }

  @FuzzTest
  void proof(byte[] bytes) {
    refusedOrTheSame(bytes, it -> TlogProof.parse(it).bytes());
  }

  @FuzzTest
  void receipt(byte[] bytes) {
    Policy policy = Policy.parse(bytes("log " + InMemoryLog.SIGNER.verifier() + "\nquorum none\n"));
    refusedOrTheSame(
        bytes,
        it -> {
          HeldReceipt receipt = HeldReceipt.parse(it);
          assertThat(receipt.check(policy).findings()).isNotEmpty();
          HeldReceipt again =
              HeldReceipt.of(receipt.proof(), receipt.leaf(), receipt.disclosures());
          return again.bytes();
        });
  }

  @FuzzTest
  void monitorState(byte[] bytes) {
    refusedOrTheSame(bytes, it -> Remembered.parse(it).bytes());
  }

  @FuzzTest
  void conflict(byte[] bytes) {
    refusedOrTheSame(
        bytes,
        it -> {
          Conflict conflict = Conflict.parse(it);
          assertThat(conflict.flaw(InMemoryLog.SIGNER.verifier())).isNotNull();
          return conflict.bytes();
        });
  }

  @FuzzTest
  void mark(byte[] bytes) {
    refusedOrTheSame(bytes, it -> bytes(HighWaterMark.parse(it) + "\n"));
  }
}

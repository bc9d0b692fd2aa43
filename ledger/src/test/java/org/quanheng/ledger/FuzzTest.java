package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Spoils good input at random, from a fixed seed, and gives it to every parser. A parser may
/// refuse it as malformed, or accept it; then it must write the very same bytes again. Nothing
/// else.
class FuzzTest {
  private static final long SEED = 20_260_101;
  private static final Charset UTF_8 = StandardCharsets.UTF_8;
  private static final int ROUNDS = 5_000;
  private static final InMemoryLog LOG = InMemoryLog.of(5);

  @Test
  void notes() {
    fuzz(LOG.files.get(Checkpoint.PATH), bytes -> Note.parse(bytes).bytes());
  }

  @Test
  void checkpoints() {
    byte[] text = Checkpoint.of("example.org/log", 1234, LOG.root()).text().getBytes(UTF_8);
    fuzz(text, bytes -> Checkpoint.parse(text(bytes)).text().getBytes(UTF_8));
  }

  @Test
  void signedCheckpoints() {
    VerifierKey key = InMemoryLog.SIGNER.verifier();
    byte[] note = LOG.files.get(Checkpoint.PATH);
    fuzz(
        note,
        bytes -> {
          try {
            Checkpoint.open(bytes, key);
            assertThat(bytes).isEqualTo(note);
          } catch (BrokenLogException refused) {
            assertThat(refused.broken().kind()).isEqualTo(Verdict.Kind.CHECKPOINT);
          }
          return bytes;
        });
  }

  @Test
  void verifierKeys() {
    String key = InMemoryLog.SIGNER.verifier().toString();
    fuzz(key.getBytes(UTF_8), bytes -> VerifierKey.parse(text(bytes)).toString().getBytes(UTF_8));
  }

  @Test
  void privateKeys() {
    String key = InMemoryLog.SIGNER.privateKey();
    fuzz(key.getBytes(UTF_8), bytes -> NoteSigner.parse(text(bytes)).privateKey().getBytes(UTF_8));
  }

  @Test
  void paths() {
    for (String path :
        List.of("tile/0/x001/234.p/5", "tile/entries/x001/x002/067", "tile/63/000")) {
      fuzz(path.getBytes(UTF_8), bytes -> Piece.parse(text(bytes)).path().getBytes(UTF_8));
    }
  }

  @Test
  void bundles() {
    byte[] bundle = LOG.files.get("tile/entries/000.p/5");
    fuzz(bundle, bytes -> Bundle.write(new Bundle(0, 5).read(bytes)));
  }

  @Test
  void json() {
    String json =
        "{\"a\":[1,-2,true,false,[],{}],\"b\":{\"c\":\"d\\n\\u0001\\\"權衡\ud83d\ude00\",\"e\":0},"
            + "\"f\":9007199254740991}";
    fuzz(
        json.getBytes(UTF_8),
        bytes -> Json.decode(bytes, Json.Limits.LEAF).encode(Json.Limits.LEAF));
  }

  @Test
  void cosignerKeys() {
    byte[] key =
        InMemoryLog.cosigner("w", CosignerKey.Kind.ED25519, 1).key().toString().getBytes(UTF_8);
    fuzz(key, bytes -> CheckpointKey.parse(text(bytes)).toString().getBytes(UTF_8));
  }

  @Test
  void policies() {
    Cosigner one = InMemoryLog.cosigner("w", CosignerKey.Kind.ED25519, 1);
    String text = "log %s\nwitness a %s u\ngroup g 1 a\nquorum g\n";
    byte[] good = text.formatted(InMemoryLog.SIGNER.verifier(), one.key()).getBytes(UTF_8);
    fuzz(
        good,
        bytes -> {
          Policy policy = Policy.parse(bytes);
          assertThat(Policy.parse(policy.text().getBytes(UTF_8))).isEqualTo(policy);
          return bytes;
        });
  }

  @Test
  void requestsToWitnesses() {
    Note note = Note.parse(LOG.files.get(Checkpoint.PATH));
    byte[] good = new AddCheckpoint(3, LOG.prover().consistency(3), note).bytes();
    fuzz(good, bytes -> AddCheckpoint.parse(bytes).bytes());
  }

  @Test
  void proofsAndReceipts() {
    TlogProof proof = TlogProof.of(2, LOG.prover(), Note.parse(LOG.files.get(Checkpoint.PATH)));
    fuzz(proof.with(new byte[] {7}).bytes(), bytes -> TlogProof.parse(bytes).bytes());
    byte[] receipt =
        HeldReceipt.of(proof, InMemoryLog.entry(2), TamperedWorld.disclosures(2)).bytes();
    fuzz(receipt, bytes -> HeldReceipt.parse(bytes).bytes());
  }

  @Test
  void whatMonitorsKeep() {
    Note note = Note.parse(LOG.files.get(Checkpoint.PATH));
    fuzz(new Remembered(1, note).bytes(), bytes -> Remembered.parse(bytes).bytes());
    Conflict conflict = new Conflict(note, note, LOG.prover().prefix(3));
    fuzz(conflict.bytes(), bytes -> Conflict.parse(bytes).bytes());
  }

  @Test
  void marks() {
    byte[] mark = (new HighWaterMark(5, LOG.root()) + "\n").getBytes(UTF_8);
    fuzz(mark, bytes -> (HighWaterMark.parse(bytes) + "\n").getBytes(UTF_8));
  }

  @Test
  void hashes() {
    fuzz(
        LOG.root().hex().getBytes(UTF_8), bytes -> Hash.fromHex(text(bytes)).hex().getBytes(UTF_8));
    fuzz(
        LOG.root().base64().getBytes(UTF_8),
        bytes -> Hash.fromBase64(text(bytes)).base64().getBytes(UTF_8));
  }

  /// Whatever is done to the files of a log, the verdict is a verdict, and it is not sound.
  @Test
  void logs() {
    InMemoryLog log = InMemoryLog.of(260);
    List<String> paths = List.copyOf(log.files.keySet());
    Verifier verifier = Verifier.of(InMemoryLog.SIGNER.verifier()).alsoHolding(paths);
    Random random = new Random(SEED);
    for (int round = 0; round < 500; round++) {
      String path = paths.get(random.nextInt(paths.size()));
      String other = paths.get(random.nextInt(paths.size()));
      byte[] good = log.files.get(path);
      byte[] bad = random.nextInt(4) > 0 ? spoil(good, random) : log.files.get(other);
      log.files.put(path, bad);
      boolean same = Arrays.equals(bad, good);
      assertThat(verifier.verify(log) instanceof Verdict.Sound)
          .as("seed %d round %d: %s", SEED, round, path)
          .isEqualTo(same);
      assertThat(verifier.verifyHistory(log)).isNotNull();
      log.files.put(path, good);
    }
  }

  private static String text(byte[] bytes) {
    return Strict.utf8("text", bytes);
  }

  private static void fuzz(byte[] good, Function<byte[], byte[]> rewrite) {
    assertThat(rewrite.apply(good)).isEqualTo(good);
    Random random = new Random(SEED);
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] spoilt = spoil(good, random);
      try {
        byte[] again = rewrite.apply(spoilt);
        assertThat(again).as("seed %d round %d", SEED, round).isEqualTo(spoilt);
      } catch (MalformedException refusal) {
        refused++;
      } catch (RuntimeException | StackOverflowError fault) {
        fail("seed %d round %d: %s".formatted(SEED, round, Arrays.toString(spoilt)), fault);
      }
    }
    assertThat(refused).as("refusals").isGreaterThan(ROUNDS / 10);
  }

  /// One to four changes: a byte, a piece left out, a piece doubled, a piece put elsewhere, a byte
  /// that formats care about.
  private static byte[] spoil(byte[] good, Random random) {
    List<Byte> bytes = new ArrayList<>();
    for (byte b : good) {
      bytes.add(b);
    }
    byte[] telling = "\n\r \t\0+-0179=/\"\\{}[],:x.pu\u007f\u0080é—𝟘".getBytes(UTF_8);
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      int at = random.nextInt(bytes.size() + 1);
      int end = at + random.nextInt(Math.min(9, bytes.size() - at + 1));
      List<Byte> piece = new ArrayList<>(bytes.subList(at, end));
      switch (random.nextInt(5)) {
        case 0 -> bytes.add(at, (byte) random.nextInt(256));
        case 1 -> bytes.subList(at, end).clear();
        case 2 -> bytes.addAll(at, piece);
        case 3 -> bytes.addAll(random.nextInt(bytes.size() + 1), piece);
        default -> bytes.add(at, telling[random.nextInt(telling.length)]);
      }
    }
    byte[] spoilt = new byte[bytes.size()];
    for (int i = 0; i < spoilt.length; i++) {
      spoilt[i] = bytes.get(i);
    }
    return spoilt;
  }
}

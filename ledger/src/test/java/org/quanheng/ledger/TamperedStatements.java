package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanheng.ledger.TamperRow.attack;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.quanheng.ledger.TamperRow.Attack;

/// Ways to tamper with what is said of a log: keys and witnesses, times, receipts, texts.
final class TamperedStatements {
  private TamperedStatements() {}

  static Stream<TamperRow> rows() {
    return Stream.of(keyRows(), timeRows(), receiptRows(), textRows()).flatMap(List::stream);
  }

  private static List<TamperRow> keyRows() {
    Attack key = attack(15, "replace the log's key", TamperedStatements::replacesTheKey);
    Attack stolen = attack(16, "sign with a stolen key", TamperedStatements::signsAlone);
    Attack witnesses =
        attack(17, "replace the witnesses", TamperedStatements::replacesTheWitnesses);
    Attack other = attack(18, "show another log's checkpoint", TamperedStatements::showsAnotherLog);
    return List.of(
        key.foundBy("client", TamperedWorld::client, "[4]"),
        key.foundBy("witness", TamperedWorld::witnessed, "[403]"),
        stolen.foundBy("client", TamperedWorld::client, "[9]"),
        witnesses.foundBy("client", TamperedWorld::client, "[9]"),
        other.foundBy("client", TamperedWorld::client, "[4]"));
  }

  private static void replacesTheKey(TamperedWorld world) {
    world.signer = InMemoryLog.signer(InMemoryLog.ORIGIN, 2);
    world.publish();
  }

  /// A thief of the key has no witnesses.
  private static void signsAlone(TamperedWorld world) {
    world.log.append(new byte[] {5});
    world.log.publish();
  }

  /// Three witnesses of the operator's own cosign; the policy that a verifier keeps knows none.
  private static void replacesTheWitnesses(TamperedWorld world) {
    List<Cosigner> own = new ArrayList<>();
    Checkpoint checkpoint = Checkpoint.parse(world.note().text());
    Note note = checkpoint.sign(InMemoryLog.SIGNER);
    for (int i = 0; i < 3; i++) {
      own.add(InMemoryLog.cosigner("w" + i, CosignerKey.Kind.ED25519, 2));
      note = note.with(own.get(i).cosign(checkpoint, world.now));
    }
    assertThat(TamperedWorld.policy(own, "2").judge(note).isValid()).isTrue();
    world.log.files.put(Checkpoint.PATH, note.bytes());
  }

  private static void showsAnotherLog(TamperedWorld world) {
    NoteSigner other = InMemoryLog.signer("example.org/other", 1);
    Checkpoint checkpoint = Checkpoint.of("example.org/other", 600, world.log.root());
    Note note = checkpoint.sign(other);
    for (Cosigner cosigner : world.cosigners) {
      note = note.with(cosigner.cosign(checkpoint, world.now));
    }
    world.log.files.put(Checkpoint.PATH, note.bytes());
  }

  private static List<TamperRow> timeRows() {
    Consumer<TamperedWorld> late = w -> w.now = w.now.plusSeconds(2 * TamperedWorld.DAY);
    Consumer<TamperedWorld> early = w -> w.now = w.now.minusSeconds(3_600);
    Consumer<TamperedWorld> yearsAgo = w -> w.now = Instant.ofEpochSecond(1_600_000_000);
    return List.of(
        attack(14, "show an old view", late).foundBy("client", TamperedWorld::client, "[10]"),
        attack(40, "shut the log down", late).foundBy("client", TamperedWorld::client, "[10]"),
        attack(19, "put clocks forward", early).foundBy("client", TamperedWorld::client, "[10]"),
        attack(19, "put a clock back", early).foundBy("witness", TamperedWorld::witnessed, "[503]"),
        attack(20, "date an act back", yearsAgo)
            .foundBy("monitor", TamperedStatements::bracketed, "[10]"),
        attack(26, "hold an act back", early)
            .foundBy("monitor", TamperedStatements::bracketed, "[10]"));
  }

  /// Whether an act between entries 300 and 600 may state the world's time.
  private static Optional<String> bracketed(TamperedWorld world) {
    OptionalLong before = world.policy.judge(world.remembered.note()).asOf();
    long seen = world.policy.judge(world.note()).asOf().orElseThrow();
    return TimeBracket.of(before, seen, 600, 60).holds(world.now)
        ? Optional.empty()
        : Optional.of("[10] stated at " + world.now);
  }

  private static List<TamperRow> receiptRows() {
    Attack document =
        attack(28, "show the subject another document", w -> w.receipt = disclosed(w, "other"));
    Attack alter = attack(29, "alter a disclosure", w -> w.receipt = disclosed(w, "decision 6"));
    Attack guess = attack(30, "guess a committed value", w -> w.receipt = guessed(w));
    Attack leaf = attack(31, "receipt of a leaf never published", w -> w.receipt = invented(w));
    Attack tree = attack(31, "receipt of a tree never published", w -> w.receipt = unpublished());
    String differs = "[8] receipt: what is disclosed as \"document\"";
    return List.of(
        document.foundBy("holder", TamperedWorld::holder, differs),
        alter.foundBy("holder", TamperedWorld::holder, differs),
        guess.foundBy("whoever guesses", TamperedWorld::holder, differs),
        leaf.foundBy("holder", TamperedWorld::holder, "[8] receipt: its entry does not lead"),
        tree.foundBy("holder", TamperedWorld::holder, "[9]"));
  }

  private static List<TamperRow> textRows() {
    Attack note =
        attack(33, "send malformed notes", w -> w.log.files.put(Checkpoint.PATH, new byte[] {1}));
    Attack leaf =
        attack(34, "seal a leaf of two spellings", w -> w.log.entries.set(5, bytes("{\"a\": 1}")));
    return List.of(
        note.foundBy("verifier", TamperedWorld::verifier, "[4]"),
        leaf.foundBy("gate", TamperedStatements::refusesLeaves, "malformed"));
  }

  private static HeldReceipt invented(TamperedWorld world) {
    return HeldReceipt.of(world.receipt.proof(), new byte[] {1}, Disclosures.NONE);
  }

  private static HeldReceipt disclosed(TamperedWorld world, String text) {
    Disclosure known = world.receipt.disclosures().fields().get("document");
    return with(world, new Disclosure(known.salt(), new Json.Text(text)));
  }

  /// The very value, and a salt of the guesser's.
  private static HeldReceipt guessed(TamperedWorld world) {
    Json value = world.receipt.disclosures().fields().get("document").value();
    return with(world, new Disclosure("A".repeat(43), value));
  }

  private static HeldReceipt with(TamperedWorld world, Disclosure disclosure) {
    Disclosures disclosures = new Disclosures(new TreeMap<>(Map.of("document", disclosure)));
    return HeldReceipt.of(world.receipt.proof(), world.receipt.leaf(), disclosures);
  }

  private static HeldReceipt unpublished() {
    InMemoryLog secret = new InMemoryLog();
    secret.append(new byte[] {1});
    secret.publish();
    Note note = Note.parse(secret.files.get(Checkpoint.PATH));
    TlogProof proof = TlogProof.of(0, secret.prover(), note);
    return HeldReceipt.of(proof, new byte[] {1}, Disclosures.NONE);
  }

  /// What the door for leaves does: each must be the one spelling of what it says.
  private static Optional<String> refusesLeaves(TamperedWorld world) {
    try {
      world.log.entries.forEach(leaf -> Json.decode(leaf, Json.Limits.LEAF));
      return Optional.empty();
    } catch (MalformedException refusal) {
      return Optional.of("malformed " + refusal.why());
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

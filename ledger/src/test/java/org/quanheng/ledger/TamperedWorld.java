package org.quanheng.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A log of 600 acts with three witnesses of whom two must agree, a monitor that saw it at 300
/// entries, and a citizen with a receipt of entry 5. Whatever is done to it, each party can be
/// asked what it finds; it answers with the class of the failure and its words.
final class TamperedWorld {
  static final VerifierKey KEY = InMemoryLog.SIGNER.verifier();
  static final int KNOWN = 300;
  static final int SIZE = 600;
  static final long DAY = 86_400;
  private static final long FIRST = 1_700_000_000;

  final List<Cosigner> cosigners = new ArrayList<>();
  final List<InMemoryWitnessStore> memories = new ArrayList<>();
  final Policy policy;
  final Remembered remembered;
  final HighWaterMark mark;
  Instant now = Instant.ofEpochSecond(FIRST);
  InMemoryLog log = new InMemoryLog();
  NoteSigner signer = InMemoryLog.SIGNER;
  HeldReceipt receipt;

  TamperedWorld() {
    for (int i = 0; i < 3; i++) {
      cosigners.add(InMemoryLog.cosigner("w" + i, CosignerKey.Kind.ED25519, 1));
      memories.add(new InMemoryWitnessStore());
    }
    policy = policy(cosigners, "2");
    for (int i = 0; i < KNOWN; i++) {
      log.append(act(i));
    }
    Note note = publish();
    remembered = new Remembered(FIRST, note);
    receipt =
        HeldReceipt.of(TlogProof.of(5, log.prover(), note), log.entries.get(5), disclosures(5));
    now = now.plusSeconds(60);
    for (int i = KNOWN; i < SIZE; i++) {
      log.append(act(i));
    }
    publish();
    mark = new HighWaterMark(SIZE, log.root());
  }

  static Policy policy(List<Cosigner> witnesses, String threshold) {
    StringBuilder text = new StringBuilder("log " + KEY + "\n");
    StringBuilder names = new StringBuilder();
    for (Cosigner cosigner : witnesses) {
      String name = cosigner.key().name();
      text.append("witness ").append(name).append(' ').append(cosigner.key()).append('\n');
      names.append(' ').append(name);
    }
    text.append("group g ").append(threshold).append(names).append("\nquorum g\n");
    return Policy.parse(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  static Disclosures disclosures(int index) {
    Hash salt = Hash.sha256(("salt " + index).getBytes(StandardCharsets.UTF_8));
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(salt.bytes());
    TreeMap<String, Disclosure> fields = new TreeMap<>();
    fields.put("document", new Disclosure(text, new Json.Text("decision " + index)));
    return new Disclosures(fields);
  }

  static byte[] act(int index) {
    Disclosure document = disclosures(index).fields().get("document");
    Json commit = Json.object().put("document", document.commitment("document").hex()).build();
    return Json.object()
        .put("act", index)
        .put("commit", commit)
        .put("v", "quanheng/act/1")
        .build()
        .encode(Json.Limits.LEAF);
  }

  /// Publishes what the log has, with whatever cosignatures its witnesses give.
  Note publish() {
    log.publish();
    Note note = Checkpoint.of(InMemoryLog.ORIGIN, log.size(), log.root()).sign(signer);
    for (int i = 0; i < cosigners.size(); i++) {
      WitnessReply reply = ask(i, note);
      if (reply instanceof WitnessReply.Cosigned cosigned) {
        note = note.with(cosigned.line());
      }
    }
    log.files.put(Checkpoint.PATH, note.bytes());
    return note;
  }

  /// Asks a witness for the newest checkpoint as the log would: from the size it says it knows.
  WitnessReply ask(int witness, Note note) {
    long known =
        memories
            .get(witness)
            .latest(InMemoryLog.ORIGIN)
            .map(latest -> Checkpoint.parse(latest.text()).size())
            .orElse(0L);
    long old = Math.min(known, log.size());
    AddCheckpoint request = AddCheckpoint.of(old, log.prover(), note);
    Witness.Answer answer = witness(witness).addCheckpoint(request.bytes());
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    return WitnessReply.read(cosigners.get(witness).key(), request, answer.status(), body);
  }

  Witness witness(int number) {
    return new Witness(
        List.of(cosigners.get(number)), List.of(KEY), memories.get(number), () -> now);
  }

  /// What whoever runs the log can do: change entries, and make everything anew from them.
  void rewrite(Consumer<List<byte[]>> change) {
    InMemoryLog rewritten = new InMemoryLog();
    List<byte[]> entries = new ArrayList<>(log.entries);
    change.accept(entries);
    entries.forEach(rewritten::append);
    log = rewritten;
    publish();
  }

  Note note() {
    return Note.parse(log.files.get(Checkpoint.PATH));
  }

  /// A stranger who re-hashes everything that is published.
  Optional<String> verifier() {
    return Verifier.of(KEY).verify(log) instanceof Verdict.Broken broken
        ? Optional.of(said(broken))
        : Optional.empty();
  }

  /// A stranger who remembers a checkpoint.
  Optional<String> monitor() {
    Policy logAlone = new Policy(policy.logs(), List.of(), List.of(), Policy.NONE);
    Monitor monitor = new Monitor(logAlone);
    return monitor.look(Optional.of(remembered), log, now) instanceof Monitor.Look.Breaks breaks
        ? Optional.of(said(breaks.broken()) + breaks.proof().map(_ -> ", with proof").orElse(""))
        : Optional.empty();
  }

  /// The first witness.
  Optional<String> witnessed() {
    return switch (ask(0, note())) {
      case WitnessReply.Cosigned _ -> Optional.empty();
      case WitnessReply.Refused refused ->
          Optional.of("[" + refused.status() + "] " + refused.why());
      case WitnessReply.Ahead ahead -> Optional.of("[409] ahead: " + ahead.size());
      case WitnessReply.From from -> Optional.of("[409] from " + from.size());
    };
  }

  /// Somebody who reads the newest checkpoint and trusts the policy.
  Optional<String> client() {
    Judgement judgement = policy.judge(note());
    return judgement.fault().or(() -> judgement.clockFault(now, DAY, 60)).map(TamperedWorld::said);
  }

  /// The citizen, offline.
  Optional<String> holder() {
    return receipt.check(policy).fault().map(TamperedWorld::said);
  }

  /// The citizen, who holds the log of today to the checkpoint of his receipt.
  Optional<String> holderOnline() {
    return Verifier.of(KEY)
        .since(receipt.proof().checkpoint())
        .verifyHistory(log)
        .map(TamperedWorld::said);
  }

  /// The log itself, before it signs: are the stored entries those of the tree?
  Optional<String> audit() {
    Checkpoint claimed = Checkpoint.parse(note().text());
    SelfAudit audit =
        new SelfAudit(
            (index, most) ->
                log.entries.subList((int) index, (int) Math.min(log.size(), index + most)),
            log);
    return audit.audit(claimed.size(), claimed.root()).map(TamperedWorld::said);
  }

  /// The log itself, at its start: is the database as large as what was signed?
  Optional<String> start() {
    List<Hash> leaves = log.leaves();
    HighWaterMark.Standing standing =
        mark.compare(log.size(), size -> Optional.of(Tree.root(leaves.subList(0, (int) size))));
    return standing.maySign() ? Optional.empty() : Optional.of("[7] " + standing);
  }

  /// Anybody who holds the views of all witnesses against each other.
  Optional<String> gossip() {
    Note[] views =
        memories.stream()
            .flatMap(memory -> memory.latest(InMemoryLog.ORIGIN).stream())
            .toArray(Note[]::new);
    return Monitor.compare(views)
        .filter(conflict -> conflict.flaw(KEY).isEmpty())
        .map(_ -> "[7] two signed roots, with proof");
  }

  static String said(Verdict.Broken broken) {
    return "[" + broken.kind().number() + "] " + broken.message();
  }
}

package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessTest {
  private static final Cosigner ED25519 =
      InMemoryLog.cosigner("w.example", CosignerKey.Kind.ED25519, 1);
  private static final Cosigner ML_DSA =
      InMemoryLog.cosigner("w.example", CosignerKey.Kind.ML_DSA_44, 1);
  private static final String EMPTY_LINE = "\n\n";

  private final InMemoryWitnessStore store = new InMemoryWitnessStore();
  private Instant now = Instant.ofEpochSecond(1_700_000_000);
  private final InMemoryLog log = new InMemoryLog();
  private final Witness witness = witness(store, () -> now);

  private static Witness witness(WitnessStore store, InstantSource clock) {
    return new Witness(
        List.of(ED25519, ML_DSA), List.of(InMemoryLog.SIGNER.verifier()), store, clock);
  }

  /// Grows and publishes the log, and asks for the step from an earlier size.
  private AddCheckpoint step(long old, int size) {
    log.growTo(size);
    log.publish();
    return AddCheckpoint.of(old, log.prover(), Note.parse(log.files.get(Checkpoint.PATH)));
  }

  private Witness.Answer ask(AddCheckpoint request) {
    return witness.addCheckpoint(request.bytes());
  }

  private Witness.Answer ask(long old, Checkpoint checkpoint, Hash... proof) {
    return ask(new AddCheckpoint(old, List.of(proof), checkpoint.sign(InMemoryLog.SIGNER)));
  }

  private static Checkpoint checkpoint(long size, Hash root) {
    return Checkpoint.of(InMemoryLog.ORIGIN, size, root);
  }

  @Test
  void aCheckpointIsCosignedByEachKeyAndServedWithTheLogsLine() {
    AddCheckpoint first = step(0, 3);
    Note junk = first.note().with(new Note.Signature("stranger", 7, new byte[64]));
    Witness.Answer answer = ask(new AddCheckpoint(0, List.of(), junk));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("text/plain");
    List<Note.Signature> lines = ((Witness.Answer.Cosigned) answer).lines();
    assertThat(answer.body()).isEqualTo(lines.get(0) + "\n" + lines.get(1) + "\n");
    assertThat(ED25519.key().read(first.note(), lines.get(0)))
        .contains(new Cosignature(ED25519.key(), now.getEpochSecond()));
    assertThat(ML_DSA.key().verifies(first.note(), lines.get(1))).isTrue();

    Note served = witness.latest(Witness.originHash(InMemoryLog.ORIGIN)).orElseThrow();
    assertThat(served).isEqualTo(first.note().with(lines.get(0)).with(lines.get(1)));
    assertThat(witness.latest(Witness.originHash("example.org/other"))).isEmpty();
    assertThat(Witness.originHash("")).isEqualTo(Tree.EMPTY_ROOT.hex());
  }

  @Test
  void nothingIsServedBeforeTheFirstCosignature() {
    assertThat(witness.latest(Witness.originHash(InMemoryLog.ORIGIN))).isEmpty();
  }

  /// Every step between any two sizes of a small tree, by a witness that knows the first.
  @Test
  void everyContinuationOfASmallTreeIsCosigned() {
    for (int old = 0; old <= 17; old++) {
      for (int size = old; size <= 17; size++) {
        InMemoryLog grown = InMemoryLog.of(old);
        Witness fresh = witness(new InMemoryWitnessStore(), () -> now);
        byte[] known = grown.files.get(Checkpoint.PATH);
        fresh.addCheckpoint(new AddCheckpoint(0, List.of(), Note.parse(known)).bytes());
        grown.growTo(size);
        grown.publish();
        Note note = Note.parse(grown.files.get(Checkpoint.PATH));
        byte[] body = AddCheckpoint.of(old, grown.prover(), note).bytes();
        assertThat(fresh.addCheckpoint(body).status()).as("%d to %d", old, size).isEqualTo(200);
      }
    }
  }

  @Test
  void theSameCheckpointAgainIsCosignedAnewWithTheNewTime() {
    AddCheckpoint first = step(0, 3);
    assertThat(ask(first).status()).isEqualTo(200);
    now = now.plusSeconds(60);
    AddCheckpoint again = new AddCheckpoint(3, List.of(), first.note());
    Witness.Answer answer = ask(again);
    assertThat(WitnessReply.read(ED25519.key(), again, 200, bytes(answer.body())))
        .isInstanceOfSatisfying(
            WitnessReply.Cosigned.class,
            cosigned -> assertThat(cosigned.time()).isEqualTo(now.getEpochSecond()));
  }

  @Test
  void anotherSizeThanTheKnownIsAConflictThatNamesTheKnownOne() {
    assertThat(ask(step(2, 5))).isEqualTo(new Witness.Answer.Conflict(0));
    assertThat(ask(step(0, 5)).status()).isEqualTo(200);
    for (long old : List.of(0L, 4L, 6L, 9L)) {
      Witness.Answer answer = ask(step(old, 9));
      assertThat(answer).isEqualTo(new Witness.Answer.Conflict(5));
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.contentType()).isEqualTo("text/x.tlog.size");
      assertThat(answer.body()).isEqualTo("5\n");
    }
    assertThat(ask(step(5, 9)).status()).isEqualTo(200);
  }

  @Test
  void twoRootsForOneSizeAreRefusedAndBothAreKept() {
    ask(step(0, 5));
    Checkpoint other = checkpoint(5, Tree.leafHash(new byte[] {1}));
    Witness.Answer answer = ask(5, other);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("two histories");
    assertThat(store.kept).extracting(Note::text).containsExactly(other.text());
    assertThat(ask(new AddCheckpoint(5, List.of(), step(0, 5).note())).status()).isEqualTo(200);
  }

  @Test
  void whatIsNoContinuationIsRefused() {
    assertThat(ask(0, checkpoint(0, Tree.leafHash(new byte[0]))).status()).isEqualTo(422);
    assertThat(ask(0, checkpoint(0, Tree.EMPTY_ROOT)).status()).isEqualTo(200);
    AddCheckpoint first = step(0, 5);
    assertThat(ask(new AddCheckpoint(0, List.of(log.root()), first.note())).status())
        .isEqualTo(422);
    assertThat(ask(first).status()).isEqualTo(200);
    AddCheckpoint second = step(5, 9);
    List<Hash> proof = second.proof();
    for (int i = 0; i < proof.size(); i++) {
      List<Hash> wrong = new ArrayList<>(proof);
      wrong.set(i, Tree.EMPTY_ROOT);
      assertThat(ask(new AddCheckpoint(5, wrong, second.note())).status()).isEqualTo(422);
    }
    assertThat(ask(new AddCheckpoint(5, List.of(), second.note())).status()).isEqualTo(422);
    assertThat(ask(5, checkpoint(5, log.root()), log.root()).status()).isEqualTo(422);
    assertThat(store.kept).hasSize(proof.size() + 4);
    assertThat(ask(second).status()).isEqualTo(200);
  }

  /// Each request breaks the rule it is named for and all later ones, so the statuses show the
  /// order of the checks.
  @Test
  void theChecksAreMadeInTheOrderOfTheProtocol() {
    ask(step(0, 5));
    Checkpoint wrong = checkpoint(4, Tree.EMPTY_ROOT);
    NoteSigner thief = InMemoryLog.signer(InMemoryLog.ORIGIN, 2);
    NoteSigner stranger = InMemoryLog.signer("example.org/unknown", 1);
    Note unknown = Checkpoint.of("example.org/unknown", 4, Tree.EMPTY_ROOT).sign(stranger);
    String tooOld = new AddCheckpoint(4, List.of(), unknown).toString().replace("old 4", "old 5");
    assertThat(witness.addCheckpoint(bytes(tooOld)).status()).isEqualTo(400);
    assertThat(ask(new AddCheckpoint(4, List.of(), unknown)).status()).isEqualTo(404);
    assertThat(ask(new AddCheckpoint(4, List.of(), wrong.sign(thief))).status()).isEqualTo(403);
    VerifierKey key = InMemoryLog.SIGNER.verifier();
    Note forged =
        new Note(wrong.text(), List.of(new Note.Signature(key.name(), key.id(), new byte[64])));
    assertThat(ask(new AddCheckpoint(4, List.of(), forged)).status()).isEqualTo(403);
    assertThat(ask(4, wrong).status()).isEqualTo(409);
    assertThat(ask(5, checkpoint(5, Tree.EMPTY_ROOT)).status()).isEqualTo(422);
    assertThat(store.kept).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "old",
        "old ",
        "old 01",
        "old +1",
        "old -1",
        "old ٣",
        "old 1 ",
        "Old 1",
        "old 9223372036854775808",
        "old 0\nAAAA",
        "old 0\n\n\n",
        "size 1",
        "old 0\r"
      })
  void malformedRequestsAreRefused(String head) {
    String note = checkpoint(5, Tree.EMPTY_ROOT).sign(InMemoryLog.SIGNER).toString();
    for (String body : List.of(head, head + "\n", head + EMPTY_LINE, head + EMPTY_LINE + note)) {
      Witness.Answer answer = witness.addCheckpoint(bytes(body));
      assertThat(answer.status()).as("%s", body).isEqualTo(400);
      assertThat(answer.body()).endsWith("\n").doesNotContain("Exception");
    }
  }

  @Test
  void requestsThatAreTooLongAreRefused() {
    String note = checkpoint(5, Tree.EMPTY_ROOT).sign(InMemoryLog.SIGNER).toString();
    String hash = Tree.EMPTY_ROOT.base64() + "\n";
    assertThat(witness.addCheckpoint(bytes("old 1\n" + hash.repeat(63) + "\n" + note)).status())
        .isEqualTo(409);
    assertThat(witness.addCheckpoint(bytes("old 1\n" + hash.repeat(64) + "\n" + note)).status())
        .isEqualTo(400);
    assertThat(witness.addCheckpoint(new byte[AddCheckpoint.LONGEST + 1]).status()).isEqualTo(400);
    byte[] notUtf8 = bytes("old 1\n\n" + note);
    notUtf8[notUtf8.length / 2] = (byte) 0xff;
    assertThat(witness.addCheckpoint(notUtf8).status()).isEqualTo(400);
  }

  @Test
  void extensionLinesAreCosignedAsTheyStand() {
    log.growTo(3);
    Checkpoint extended =
        new Checkpoint(InMemoryLog.ORIGIN, 3, log.publish().root(), List.of("extension"));
    Note note = Note.sign(extended.text(), InMemoryLog.SIGNER);
    Witness.Answer.Cosigned answer =
        (Witness.Answer.Cosigned) ask(new AddCheckpoint(0, List.of(), note));
    assertThat(ED25519.key().verifies(note, answer.lines().getFirst())).isTrue();
  }

  /// A larger tree under an earlier time would be a lie about what was the largest when.
  @Test
  void aWitnessWhoseClockHasGoneBackCosignsNothing() {
    ask(step(0, 3));
    now = now.minusSeconds(1);
    Witness.Answer answer = ask(step(3, 5));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(store.latest(InMemoryLog.ORIGIN).orElseThrow().text()).contains("\n3\n");
    now = now.plusSeconds(1);
    assertThat(ask(step(3, 5)).status()).isEqualTo(200);
  }

  @Test
  void whileALogsKeyIsReplacedEitherIsTaken() {
    NoteSigner next = InMemoryLog.signer(InMemoryLog.ORIGIN, 2);
    Witness both =
        new Witness(
            List.of(ED25519),
            List.of(InMemoryLog.SIGNER.verifier(), next.verifier()),
            store,
            () -> now);
    Checkpoint one = checkpoint(0, Tree.EMPTY_ROOT);
    for (Note note :
        List.of(one.sign(InMemoryLog.SIGNER), one.sign(InMemoryLog.SIGNER, next), one.sign(next))) {
      byte[] body = new AddCheckpoint(0, List.of(), note).bytes();
      assertThat(both.addCheckpoint(body).status()).isEqualTo(200);
    }
    assertThatThrownBy(() -> new Witness(List.of(), List.of(), store, () -> now))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// The race of the specification, provoked: many requests with different continuations at once.
  @Test
  void ofManyRequestsAtOnceThatContinueOneCheckpointDifferentlyOneIsCosigned() throws Exception {
    int rivals = 8;
    for (int round = 0; round < 20; round++) {
      InMemoryWitnessStore fresh = new InMemoryWitnessStore();
      Witness raced = witness(fresh, () -> now);
      CyclicBarrier start = new CyclicBarrier(rivals);
      List<Callable<Witness.Answer>> calls = new ArrayList<>();
      for (int i = 0; i < rivals; i++) {
        InMemoryLog fork = new InMemoryLog();
        fork.append(new byte[] {(byte) i});
        fork.publish();
        Note note = Note.parse(fork.files.get(Checkpoint.PATH));
        byte[] body = new AddCheckpoint(0, List.of(), note).bytes();
        calls.add(() -> {
          start.await();
          return raced.addCheckpoint(body);
        });
      }
      Set<Integer> statuses = new HashSet<>();
      int cosigned = 0;
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Future<Witness.Answer> answer : threads.invokeAll(calls)) {
          statuses.add(answer.get().status());
          cosigned += answer.get().status() == 200 ? 1 : 0;
        }
      }
      assertThat(cosigned).isEqualTo(1);
      assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }
  }

  /// A store in which a rival is always faster the first time.
  @Test
  void aRequestThatWasOvertakenLooksAgain() {
    AddCheckpoint mine = step(0, 3);
    AddCheckpoint rivals = step(0, 5);
    WitnessStore overtaking =
        new WitnessStore() {
          private boolean overtaken;

          @Override
          public Optional<Note> latest(String origin) {
            return store.latest(origin);
          }

          @Override
          public boolean replace(String origin, Optional<Note> known, Note next) {
            if (!overtaken) {
              overtaken = true;
              assertThat(ask(rivals).status()).isEqualTo(200);
            }
            return store.replace(origin, known, next);
          }

          @Override
          public void keep(String origin, Note refused, Optional<Note> latest) {
            store.keep(origin, refused, latest);
          }
        };
    assertThat(witness(overtaking, () -> now).addCheckpoint(mine.bytes()))
        .isEqualTo(new Witness.Answer.Conflict(5));
  }

  @Test
  void aRequestIsReadAsItWasWritten() {
    for (int old : List.of(0, 1, 255, 256, 300)) {
      AddCheckpoint request = step(old, 300);
      assertThat(AddCheckpoint.parse(request.bytes())).isEqualTo(request);
    }
  }

  @Test
  void theAnswersAreReadByTheLog() {
    AddCheckpoint request = step(0, 5);
    Witness.Answer answer = ask(request);
    for (Cosigner cosigner : List.of(ED25519, ML_DSA)) {
      WitnessReply reply = WitnessReply.read(cosigner.key(), request, 200, bytes(answer.body()));
      assertThat(reply).isInstanceOf(WitnessReply.Cosigned.class);
      Note.Signature line = ((WitnessReply.Cosigned) reply).line();
      assertThat(cosigner.key().verifies(request.note().with(line), line)).isTrue();
    }
    CosignerKey other = InMemoryLog.cosigner("w.example", CosignerKey.Kind.ED25519, 2).key();
    assertThat(reply(other, request, 200, answer.body())).isInstanceOf(WitnessReply.Refused.class);
    assertThat(reply(ED25519.key(), step(0, 6), 200, answer.body()))
        .isInstanceOf(WitnessReply.Refused.class);
    AddCheckpoint next = step(3, 9);
    assertThat(reply(ED25519.key(), next, 409, "5\n")).isEqualTo(new WitnessReply.From(5));
    assertThat(reply(ED25519.key(), next, 409, "0\n")).isEqualTo(new WitnessReply.From(0));
    assertThat(reply(ED25519.key(), next, 409, "9\n")).isEqualTo(new WitnessReply.From(9));
    assertThat(reply(ED25519.key(), next, 409, "10\n")).isEqualTo(new WitnessReply.Ahead(10));
    for (String bad : List.of("3\n", "5", "", "\n", "05\n", "five\n", "5\n\n", " 5\n")) {
      assertThat(reply(ED25519.key(), next, 409, bad)).isInstanceOf(WitnessReply.Refused.class);
    }
    for (String bad : List.of("", "\n", "junk\n", answer.body() + "\n", "old 0\n")) {
      assertThat(reply(ED25519.key(), request, 200, bad)).isInstanceOf(WitnessReply.Refused.class);
    }
    assertThat(reply(ED25519.key(), request, 404, "no\u001b[2Jsuch\n"))
        .isEqualTo(new WitnessReply.Refused(404, "\"no?[2Jsuch?\""));
    byte[] notUtf8 = new byte[] {(byte) 0xff};
    assertThat(WitnessReply.read(ED25519.key(), request, 500, notUtf8))
        .isInstanceOf(WitnessReply.Refused.class);
  }

  private static WitnessReply reply(CosignerKey key, AddCheckpoint asked, int status, String body) {
    return WitnessReply.read(key, asked, status, bytes(body));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonitorTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
  private static final VerifierKey KEY = InMemoryLog.SIGNER.verifier();
  private static final Monitor MONITOR =
      new Monitor(
          Policy.parse("log %s\nquorum none\n".formatted(KEY).getBytes(StandardCharsets.UTF_8)));

  private static Monitor.Look.Continues continues(Monitor.Look look) {
    assertThat(look).isInstanceOf(Monitor.Look.Continues.class);
    return (Monitor.Look.Continues) look;
  }

  private static Monitor.Look.Breaks breaks(Monitor.Look look) {
    assertThat(look).isInstanceOf(Monitor.Look.Breaks.class);
    return (Monitor.Look.Breaks) look;
  }

  private static Remembered seen(InMemoryLog log) {
    return new Remembered(1, Note.parse(log.files.get(Checkpoint.PATH)));
  }

  /// A log whose last entry is another one, so that it has another history from there on.
  private static InMemoryLog fork(int size, int grownTo) {
    InMemoryLog fork = new InMemoryLog();
    fork.growTo(size - 1);
    fork.append(new byte[] {9});
    fork.growTo(grownTo);
    fork.publish();
    return fork;
  }

  @Test
  void aLogIsFollowedFromLookToLook() {
    InMemoryLog log = new InMemoryLog();
    Optional<Remembered> known = Optional.empty();
    long before = 0;
    for (int size : List.of(1, 1, 5, 255, 256, 257, 600)) {
      log.growTo(size);
      log.publish();
      Monitor.Look.Continues look = continues(MONITOR.look(known, log, NOW));
      assertThat(look.grown()).isEqualTo(size - before);
      assertThat(look.judgement().isValid()).isTrue();
      assertThat(look.next().checkpoint().size()).isEqualTo(size);
      known = Optional.of(Remembered.parse(look.next().bytes()));
      assertThat(known).contains(look.next());
      before = size;
    }
  }

  @Test
  void twoHistoriesAreKeptAsAProofThatNeedsNothingButTheKey() {
    for (int size : List.of(1, 2, 3, 4, 5, 8, 255, 256, 257, 400, 512)) {
      for (int later : List.of(size, size + 1, size + 3, 600)) {
        InMemoryLog was = InMemoryLog.of(size);
        InMemoryLog is = fork(size, later);
        Monitor.Look.Breaks look = breaks(MONITOR.look(Optional.of(seen(was)), is, NOW));
        assertThat(look.broken().kind()).isEqualTo(Verdict.Kind.HISTORY);
        assertThat(look.broken().message()).contains("FORK");
        Conflict proof = Conflict.parse(look.proof().orElseThrow().bytes());
        assertThat(proof).isEqualTo(look.proof().orElseThrow());
        assertThat(proof.flaw(KEY)).as("%d then %d", size, later).isEmpty();
        assertThat(proof.flaw(InMemoryLog.signer(InMemoryLog.ORIGIN, 2).verifier())).isPresent();
      }
    }
  }

  @Test
  void aLogThatWasSetBackIsFoundThoughNothingContradicts() {
    Monitor.Look.Breaks look =
        breaks(MONITOR.look(Optional.of(seen(InMemoryLog.of(9))), InMemoryLog.of(8), NOW));
    assertThat(look.broken().message()).contains("ROLLBACK");
    assertThat(look.proof()).isEmpty();
  }

  @Test
  void aCheckpointThatIsMissingMalformedOrOfAnotherKeyBreaks() {
    InMemoryLog log = InMemoryLog.of(3);
    Optional<Remembered> known = Optional.of(seen(log));
    Note strangers =
        Checkpoint.of(InMemoryLog.ORIGIN, 3, log.root())
            .sign(InMemoryLog.signer(InMemoryLog.ORIGIN, 2));
    log.files.put(Checkpoint.PATH, strangers.bytes());
    assertKind(MONITOR.look(known, log, NOW), Verdict.Kind.CHECKPOINT);
    log.files.put(Checkpoint.PATH, new byte[] {1});
    assertKind(MONITOR.look(known, log, NOW), Verdict.Kind.CHECKPOINT);
    log.files.remove(Checkpoint.PATH);
    assertKind(MONITOR.look(Optional.empty(), log, NOW), Verdict.Kind.MISSING);
  }

  @Test
  void aTileThatIsFalseIsNoProofOfTwoHistories() {
    InMemoryLog log = InMemoryLog.of(600);
    log.flip("tile/0/001", 0);
    Monitor.Look look = MONITOR.look(Optional.of(seen(InMemoryLog.of(300))), log, NOW);
    assertKind(look, Verdict.Kind.TILE);
    assertThat(breaks(look).proof()).isEmpty();
  }

  private static void assertKind(Monitor.Look look, Verdict.Kind kind) {
    assertThat(breaks(look).broken().kind()).isEqualTo(kind);
  }

  @Test
  void theViewsOfManyPartiesAreHeldAgainstEachOther() {
    Note one = seen(InMemoryLog.of(5)).note();
    Note grown = seen(InMemoryLog.of(6)).note();
    Note other = seen(fork(5, 5)).note();
    assertThat(Monitor.compare(one, one, grown)).isEmpty();
    assertThat(Monitor.compare(grown, one, other).orElseThrow().flaw(KEY)).isEmpty();
  }

  @Test
  void whatContradictsNothingProvesNothing() {
    InMemoryLog log = InMemoryLog.of(600);
    Note note = seen(log).note();
    Note sameAgain = seen(InMemoryLog.of(600)).note();
    assertThat(new Conflict(note, sameAgain, List.of()).flaw(KEY)).isPresent();
    for (int size : List.of(1, 2, 3, 256, 300, 512, 599)) {
      Note earlier = seen(InMemoryLog.of(size)).note();
      List<Hash> hashes = log.prover().prefix(size);
      assertThat(new Conflict(earlier, note, hashes).flaw(KEY).orElseThrow()).contains("continues");
      List<Hash> wrong = new ArrayList<>(hashes);
      wrong.set(0, Tree.EMPTY_ROOT);
      assertThat(new Conflict(earlier, note, wrong).flaw(KEY).orElseThrow()).contains("hashes");
      assertThat(new Conflict(earlier, note, List.of()).flaw(KEY)).isPresent();
      assertThat(new Conflict(note, earlier, hashes).flaw(KEY)).isPresent();
    }
    NoteSigner signer = InMemoryLog.signer("example.org/other", 1);
    Note foreign = Checkpoint.of("example.org/other", 600, Tree.EMPTY_ROOT).sign(signer);
    Conflict two = new Conflict(note, foreign, List.of());
    assertThat(two.flaw(KEY, signer.verifier()).orElseThrow()).contains("two logs");
  }

  @Test
  void thePrefixOfEverySmallTreeIsProven() {
    for (int size = 2; size <= 40; size++) {
      InMemoryLog log = InMemoryLog.of(size);
      for (int earlier = 1; earlier < size; earlier++) {
        List<Hash> proof = log.prover().prefix(earlier);
        Hash expected = Tree.root(log.leaves().subList(0, earlier));
        assertThat(Proofs.prefixRoot(earlier, size, log.root(), proof)).contains(expected);
        for (int i = 0; i < proof.size(); i++) {
          List<Hash> wrong = new ArrayList<>(proof);
          wrong.set(i, Tree.EMPTY_ROOT);
          assertThat(Proofs.prefixRoot(earlier, size, log.root(), wrong)).isEmpty();
        }
        assertThat(Proofs.prefixRoot(earlier, size, log.root(), proof.subList(1, proof.size())))
            .isEmpty();
      }
      assertThat(Proofs.prefixRoot(0, size, log.root(), List.of())).isEmpty();
      assertThat(Proofs.prefixRoot(size, size, log.root(), List.of(log.root()))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "quanheng/monitor@v1\n",
        "quanheng/monitor@v1\nseen 1\n\n",
        "quanheng/monitor@v2\nseen 1\n\nNOTE",
        "quanheng/monitor@v1\nseen 01\n\nNOTE",
        "quanheng/monitor@v1\nseen -1\n\nNOTE",
        "quanheng/monitor@v1\nseen \n\nNOTE",
        "quanheng/monitor@v1\nseen 1\nmore\n\nNOTE",
        "quanheng/monitor@v1\nseen 1\nNOTE",
        "quanheng/monitor@v1\nseen 1\n\nNOTE\n",
        "quanheng/monitor@v1\r\nseen 1\n\nNOTE"
      })
  void otherStateFilesAreRefused(String text) {
    String note = seen(InMemoryLog.of(3)).note().toString();
    byte[] file = text.replace("NOTE", note).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Remembered.parse(file)).isInstanceOf(MalformedException.class);
  }

  @Test
  void otherConflictFilesAreRefused() {
    Note note = seen(InMemoryLog.of(3)).note();
    String good = new Conflict(note, note, List.of(Tree.EMPTY_ROOT)).toString();
    assertThat(Conflict.parse(good.getBytes(StandardCharsets.UTF_8))).hasToString(good);
    int length = note.bytes().length;
    for (String bad :
        List.of(
            "",
            good.replace("@v1", "@v2"),
            good.replace("first " + length, "first " + (length + 1)),
            good.replace("first " + length, "first 0" + length),
            good.replace("first " + length, "first 99999"),
            good.replace("first " + length, "first " + Long.MAX_VALUE),
            good.replace("first " + length, "first "),
            good.replace("first", "second"),
            good.substring(0, good.length() - 1),
            good.replace("\n\nexample", "\nexample"),
            good.replaceFirst("\n\n", "\nAAAA\n\n"))) {
      assertThatThrownBy(() -> Conflict.parse(bad.getBytes(StandardCharsets.UTF_8)))
          .as(bad)
          .isInstanceOf(MalformedException.class);
    }
  }
}

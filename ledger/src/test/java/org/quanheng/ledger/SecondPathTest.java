package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What is computed a second time: by the audit before signing, by a mirror, by a monitor that
/// looks at what is new.
class SecondPathTest {
  private static final VerifierKey KEY = InMemoryLog.SIGNER.verifier();
  private static final Policy POLICY =
      Policy.parse("log %s\nquorum none\n".formatted(KEY).getBytes(StandardCharsets.UTF_8));
  private static final List<Integer> SIZES = List.of(0, 1, 2, 255, 256, 257, 300, 512, 600);

  /// A shelf in memory.
  private static final class Shelf implements Mirror.Shelf {
    private final Map<String, byte[]> files = new TreeMap<>();

    @Override
    public void write(String path, byte[] bytes) {
      files.put(path, bytes.clone());
    }

    @Override
    public Optional<byte[]> read(String path) {
      return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }
  }

  private static SelfAudit audit(InMemoryLog log) {
    return new SelfAudit(
        (index, most) -> log.entries.subList((int) index, (int) Math.min(log.size(), index + most)),
        log);
  }

  @Test
  void aSoundLogPassesTheAuditFromEveryTreeItHas() {
    InMemoryLog log = new InMemoryLog();
    for (int size : SIZES) {
      log.growTo(size);
      log.publish();
      assertThat(audit(log).audit(size, log.root())).isEmpty();
      for (int trusted : SIZES) {
        if (trusted <= size) {
          Hash root = Tree.root(log.leaves().subList(0, trusted));
          assertThat(audit(log).audit(trusted, root, size, log.root())).isEmpty();
        }
      }
    }
  }

  @Test
  void theAuditFindsAnEntryATileARootAndAGap() {
    InMemoryLog log = InMemoryLog.of(600);
    byte[] good = log.entries.get(300);
    log.entries.set(300, new byte[] {1});
    assertKind(audit(log).audit(600, log.root()), Verdict.Kind.ENTRY, 300);
    log.entries.set(300, good);
    log.flip("tile/0/001", 44 * Hash.BYTES);
    assertKind(audit(log).audit(600, log.root()), Verdict.Kind.TILE, 256);
    log.flip("tile/0/001", 44 * Hash.BYTES);
    assertThat(audit(log).audit(600, Tree.EMPTY_ROOT)).isPresent();
    Hash wrong = Tree.leafHash(new byte[] {7});
    assertThat(audit(log).audit(300, wrong, 600, log.root())).isPresent();
    SelfAudit gap =
        new SelfAudit(
            (index, most) -> index == 0 ? log.entries.subList(0, Math.min(512, most)) : List.of(),
            log);
    assertThat(gap.audit(600, log.root())).isPresent();
    log.entries.removeLast();
    assertKind(audit(log).audit(600, log.root()), Verdict.Kind.MISSING, 599);
  }

  private static void assertKind(Optional<Verdict.Broken> broken, Verdict.Kind kind, long index) {
    assertThat(broken.orElseThrow().kind()).isEqualTo(kind);
    assertThat(broken.orElseThrow().index()).hasValue(index);
  }

  @Test
  void aMirrorHoldsAfterEveryStepWhatTheLogHasAndIsSoundByItself() {
    for (int first : SIZES) {
      for (int then : SIZES) {
        if (first <= then) {
          InMemoryLog log = InMemoryLog.of(first);
          Shelf shelf = new Shelf();
          Mirror mirror = new Mirror(POLICY, shelf);
          Verdict pulled = mirror.pull(log);
          assertThat(pulled).isInstanceOf(Verdict.Sound.class);
          assertThat(((Verdict.Sound) pulled).entries()).isEqualTo(first);
          log.growTo(then);
          log.publish();
          pulled = mirror.pull(log);
          assertThat(pulled)
              .as("%d to %d: %s", first, then, pulled)
              .isInstanceOf(Verdict.Sound.class);
          assertThat(((Verdict.Sound) pulled).entries()).isEqualTo(then - first);
          assertThat(Verifier.of(KEY).alsoHolding(List.copyOf(shelf.files.keySet())).verify(shelf))
              .isInstanceOf(Verdict.Sound.class);
          assertThat(shelf.files.keySet()).isEqualTo(log.files.keySet());
        }
      }
    }
  }

  /// Its tiles are the mirror's own; only those that prove the history are read of the log.
  @Test
  void aMirrorNeedsNoTilesOfALogItBeginsWith() {
    InMemoryLog log = InMemoryLog.of(600);
    InMemoryLog whole = InMemoryLog.of(600);
    log.files.keySet().removeIf(path -> path.matches("tile/[0-9].*"));
    Shelf shelf = new Shelf();
    assertThat(new Mirror(POLICY, shelf).pull(log)).isInstanceOf(Verdict.Sound.class);
    assertThat(shelf.files.keySet()).isEqualTo(whole.files.keySet());
  }

  @Test
  void aMirrorTakesNothingThatIsNotWhatTheLogSigned() {
    for (String path : List.of("tile/entries/000", "tile/entries/001", "tile/entries/002.p/88")) {
      InMemoryLog log = InMemoryLog.of(300);
      Shelf shelf = new Shelf();
      Mirror mirror = new Mirror(POLICY, shelf);
      mirror.pull(log);
      byte[] checkpoint = shelf.files.get(Checkpoint.PATH);
      log.growTo(600);
      log.publish();
      log.flip(path, 5);
      Verdict pulled = mirror.pull(log);
      boolean known = path.equals("tile/entries/000");
      assertThat(pulled instanceof Verdict.Sound).as(path).isEqualTo(known);
      if (!known) {
        assertThat(((Verdict.Broken) pulled).kind()).isEqualTo(Verdict.Kind.ENTRY);
        assertThat(shelf.files.get(Checkpoint.PATH)).isEqualTo(checkpoint);
        log.flip(path, 5);
        assertThat(mirror.pull(log)).isInstanceOf(Verdict.Sound.class);
        assertThat(Verifier.of(KEY).verify(shelf)).isInstanceOf(Verdict.Sound.class);
      }
    }
  }

  @Test
  void aMirrorDoesNotFollowAnotherHistoryARollbackOrAnotherKey() {
    Shelf shelf = new Shelf();
    Mirror mirror = new Mirror(POLICY, shelf);
    mirror.pull(InMemoryLog.of(300));
    InMemoryLog fork = new InMemoryLog();
    fork.append(new byte[] {9});
    fork.growTo(600);
    fork.publish();
    assertBroken(mirror.pull(fork), Verdict.Kind.HISTORY);
    assertBroken(mirror.pull(InMemoryLog.of(299)), Verdict.Kind.HISTORY);
    InMemoryLog stolen = InMemoryLog.of(300);
    Checkpoint checkpoint = Checkpoint.of(InMemoryLog.ORIGIN, 300, stolen.root());
    stolen.files.put(
        Checkpoint.PATH, checkpoint.sign(InMemoryLog.signer(InMemoryLog.ORIGIN, 2)).bytes());
    assertBroken(mirror.pull(stolen), Verdict.Kind.CHECKPOINT);
    stolen.files.clear();
    assertBroken(mirror.pull(stolen), Verdict.Kind.MISSING);
    InMemoryLog cut = InMemoryLog.of(600);
    cut.files.put("tile/entries/002.p/88", new byte[] {0, 9, 1});
    assertBroken(mirror.pull(cut), Verdict.Kind.ENTRY);
  }

  private static void assertBroken(Verdict verdict, Verdict.Kind kind) {
    assertThat(verdict).isInstanceOf(Verdict.Broken.class);
    assertThat(((Verdict.Broken) verdict).kind()).isEqualTo(kind);
  }

  @Test
  void aMirrorSaysHowFarItHasCome() {
    List<Long> told = new ArrayList<>();
    new Mirror(POLICY, new Shelf())
        .reporting((entries, _) -> told.add(entries))
        .pull(InMemoryLog.of(600));
    assertThat(told).containsExactly(256L, 512L, 600L);
  }

  @Test
  void aMonitorRehashesOnlyWhatIsNew() {
    for (int first : SIZES) {
      for (int then : SIZES) {
        if (first <= then) {
          InMemoryLog log = InMemoryLog.of(first);
          Checkpoint trusted = log.publish();
          log.growTo(then);
          log.publish();
          Verdict verdict = Verifier.of(KEY).since(trusted).verifyNew(log);
          assertThat(verdict).isInstanceOf(Verdict.Sound.class);
          assertThat(((Verdict.Sound) verdict).entries()).isEqualTo(then - first);
        }
      }
    }
    InMemoryLog log = InMemoryLog.of(600);
    assertThat(((Verdict.Sound) Verifier.of(KEY).verifyNew(log)).entries()).isEqualTo(600);
  }

  @Test
  void everyFlippedByteOfWhatIsNewIsFound() {
    InMemoryLog log = InMemoryLog.of(250);
    Checkpoint trusted = log.publish();
    log.growTo(260);
    log.publish();
    Verifier verifier = Verifier.of(KEY).since(trusted);
    byte[] bundle = log.files.get("tile/entries/000");
    byte[] before = log.files.get("tile/entries/000.p/250");
    for (int at = before.length; at < bundle.length; at++) {
      log.flip("tile/entries/000", at);
      assertBroken(verifier.verifyNew(log), Verdict.Kind.ENTRY);
      log.flip("tile/entries/000", at);
    }
    for (String path : List.of("tile/0/000", "tile/1/000.p/1", "tile/0/001.p/4")) {
      for (int at = 0; at < log.files.get(path).length; at += 7) {
        log.flip(path, at);
        assertBroken(verifier.verifyNew(log), Verdict.Kind.TILE);
        log.flip(path, at);
      }
    }
    InMemoryLog fork = new InMemoryLog();
    fork.append(new byte[] {9});
    fork.growTo(600);
    fork.publish();
    assertBroken(verifier.verifyNew(fork), Verdict.Kind.HISTORY);
  }
}

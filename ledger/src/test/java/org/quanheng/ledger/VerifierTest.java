package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {
  private static final VerifierKey KEY = InMemoryLog.SIGNER.verifier();

  private static Verdict.Broken broken(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Broken.class);
    return (Verdict.Broken) verdict;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 255, 256, 257, 511, 512, 513, 65_536, 66_311})
  void aLogThatIsSoundIsFoundSoundAndEveryEntryWasRehashed(int size) {
    InMemoryLog log = InMemoryLog.of(size);
    Checkpoint checkpoint = Checkpoint.of(InMemoryLog.ORIGIN, size, log.root());
    assertThat(log.verify()).isEqualTo(new Verdict.Sound(size, checkpoint));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 259})
  void everyFlippedByteOfEveryFileIsFoundAndNamed(int size) {
    InMemoryLog log = InMemoryLog.of(size);
    log.files.forEach((path, bytes) -> {
      for (int at = 0; at < bytes.length; at++) {
        log.flip(path, at);
        Verdict.Broken broken = broken(log.verify());
        assertThat(broken.path()).as("byte %d of %s", at, path).isEqualTo(path);
        assertThat(broken.kind()).as("byte %d of %s", at, path).isEqualTo(kindOf(path));
        assertThat(broken.message()).contains(path);
        if (!path.equals(Checkpoint.PATH)) {
          assertThat(broken.index()).as("%s", broken).isEqualTo(entryAt(log, path, at));
        }
        log.flip(path, at);
      }
    });
    assertThat(log.verify()).isInstanceOf(Verdict.Sound.class);
  }

  private static Verdict.Kind kindOf(String path) {
    if (path.equals(Checkpoint.PATH)) {
      return Verdict.Kind.CHECKPOINT;
    }
    return path.startsWith("tile/entries/") ? Verdict.Kind.ENTRY : Verdict.Kind.TILE;
  }

  /// The entry that a byte of a file belongs to; the lengths are those of the untouched entries.
  private static OptionalLong entryAt(InMemoryLog log, String path, int at) {
    return switch (Piece.parse(path)) {
      case Tile tile ->
          OptionalLong.of(tile.firstEntry() + ((long) (at / Hash.BYTES) << (8 * tile.level())));
      case Bundle bundle -> {
        int index = (int) bundle.index() * Piece.FULL;
        for (int end = 0; ; index++) {
          end += 2 + log.entries.get(index).length;
          if (at < end) {
            yield OptionalLong.of(index);
          }
        }
      }
    };
  }

  @Test
  void aFlippedByteAnywhereInALargerLogIsFound() {
    InMemoryLog log = InMemoryLog.of(66_311);
    Random random = new Random(66_311);
    List<String> paths = new ArrayList<>(log.files.keySet());
    List<String> chosen =
        new ArrayList<>(List.of("tile/0/000", "tile/0/259.p/7", "tile/1/000", "tile/1/001.p/3"));
    chosen.addAll(List.of("tile/2/000.p/1", "tile/entries/255", "tile/entries/259.p/7"));
    for (int i = 0; i < 8; i++) {
      chosen.add(paths.get(random.nextInt(paths.size())));
    }
    for (String path : chosen) {
      int at = random.nextInt(log.files.get(path).length);
      log.flip(path, at);
      Verdict.Broken broken = broken(log.verify());
      assertThat(broken.path()).as("byte %d of %s", at, path).isEqualTo(path);
      assertThat(broken.kind()).as("byte %d of %s", at, path).isEqualTo(kindOf(path));
      log.flip(path, at);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 300, 513})
  void everyMissingShortenedOrLengthenedFileIsFound(int size) {
    InMemoryLog log = InMemoryLog.of(size);
    for (String path : List.copyOf(log.files.keySet())) {
      byte[] bytes = log.files.remove(path);
      assertThat(broken(log.verify()).kind()).as(path).isEqualTo(Verdict.Kind.MISSING);
      assertThat(broken(log.verify()).path()).isEqualTo(path);
      for (int length : List.of(0, 1, bytes.length - 1, bytes.length + 1, bytes.length + 32)) {
        log.files.put(path, Arrays.copyOf(bytes, length));
        Verdict.Broken broken = broken(log.verify());
        assertThat(broken.path()).as("%s of %d bytes", path, length).isEqualTo(path);
        assertThat(broken.kind()).as("%s of %d bytes", path, length).isEqualTo(kindOf(path));
      }
      log.files.put(path, bytes);
    }
  }

  @Test
  void aLogWithoutItsEntriesIsNotSoundHoweverItsTilesFit() {
    InMemoryLog log = InMemoryLog.of(300);
    log.files.keySet().removeIf(path -> path.startsWith(Bundle.FOLDER));
    assertThat(broken(log.verify()).kind()).isEqualTo(Verdict.Kind.MISSING);
  }

  @Test
  void anEmptyLogHasTheRootOfNothing() {
    InMemoryLog log = InMemoryLog.of(0);
    log.sign(0, Hash.of(new byte[32]));
    assertThat(broken(log.verify()).kind()).isEqualTo(Verdict.Kind.TILE);
  }

  @Test
  void twoEntriesSwappedInABundleAreFound() {
    InMemoryLog log = InMemoryLog.of(300);
    Collections.swap(log.entries, 10, 20);
    Bundle first = new Bundle(0, 256);
    log.files.put(first.path(), log.bytes(first));
    Verdict.Broken broken = broken(log.verify());
    assertThat(broken.kind()).isEqualTo(Verdict.Kind.ENTRY);
    assertThat(broken.index()).hasValue(10);
  }

  @Test
  void anEntryAndItsTileChangedTogetherAreFoundAtTheTileAbove() {
    InMemoryLog log = InMemoryLog.of(600);
    log.entries.set(300, new byte[] {1});
    Bundle bundle = new Bundle(1, 256);
    log.files.put(bundle.path(), log.bytes(bundle));
    log.leaf(300).writeTo(log.files.get("tile/0/001"), 44 * Hash.BYTES);
    Verdict.Broken broken = broken(log.verify());
    assertThat(broken.kind()).isEqualTo(Verdict.Kind.TILE);
    assertThat(broken.path()).isEqualTo("tile/1/000.p/2");
    assertThat(broken.index()).hasValue(256);
  }

  @Test
  void anEntryAndItsLastTileChangedTogetherAreFoundAtTheRoot() {
    InMemoryLog log = InMemoryLog.of(300);
    log.entries.set(299, new byte[] {1});
    Bundle bundle = new Bundle(1, 44);
    log.files.put(bundle.path(), log.bytes(bundle));
    log.leaf(299).writeTo(log.files.get("tile/0/001.p/44"), 43 * Hash.BYTES);
    Verdict.Broken broken = broken(log.verify());
    assertThat(broken.kind()).isEqualTo(Verdict.Kind.TILE);
    assertThat(broken.path()).isEqualTo(Checkpoint.PATH);
  }

  @Test
  void aCheckpointOfAnotherKeyIsNotTrusted() {
    InMemoryLog log = InMemoryLog.of(3);
    VerifierKey other = InMemoryLog.signer(InMemoryLog.ORIGIN, 2).verifier();
    Verdict.Broken broken = broken(Verifier.of(other).verify(log));
    assertThat(broken.kind()).isEqualTo(Verdict.Kind.CHECKPOINT);
    assertThat(Verifier.of(other, KEY).verify(log)).isInstanceOf(Verdict.Sound.class);
    assertThat(broken(Verifier.of().verify(log)).kind()).isEqualTo(Verdict.Kind.CHECKPOINT);
  }

  @Test
  void aPartialPieceThatIsGoneIsCutFromTheFullOne() {
    InMemoryLog log = InMemoryLog.of(300);
    byte[] note = log.files.get(Checkpoint.PATH);
    log.growTo(600);
    log.publish();
    log.files.put(Checkpoint.PATH, note);
    log.files.keySet().removeIf(path -> path.endsWith(".p/44"));
    assertThat(log.verify()).isInstanceOf(Verdict.Sound.class);
    log.flip("tile/entries/001", 9);
    assertThat(broken(log.verify()).index()).hasValue(256);
    log.files.put("tile/entries/001", new byte[] {1, 2, 3});
    assertThat(broken(log.verify()).kind()).isEqualTo(Verdict.Kind.ENTRY);
    assertThat(broken(log.verify()).index()).hasValue(256);
  }

  @Test
  void progressIsToldAfterEachBundleUpToTheLast() {
    List<Long> told = new ArrayList<>();
    Verifier.of(KEY)
        .reporting((entries, size) -> {
          assertThat(size).isEqualTo(600);
          told.add(entries);
        })
        .verify(InMemoryLog.of(600));
    assertThat(told).containsExactly(256L, 512L, 600L);
  }

  @Test
  void aContinuationOfAnyEarlierCheckpointIsSound() {
    InMemoryLog log = InMemoryLog.of(0);
    List<Checkpoint> earlier = new ArrayList<>();
    for (int size : List.of(0, 1, 200, 255, 256, 257, 500, 512, 600)) {
      log.growTo(size);
      earlier.add(log.publish());
    }
    for (Checkpoint trusted : earlier) {
      Verifier verifier = Verifier.of(KEY).since(trusted);
      assertThat(verifier.verify(log)).as("%s", trusted).isInstanceOf(Verdict.Sound.class);
      assertThat(verifier.verifyHistory(log)).as("%s", trusted).isEmpty();
    }
  }

  @Test
  void aForkIsFoundWhereverItBeginsByTheEntriesAndByTheTiles() {
    for (int size : List.of(1, 5, 255, 256, 257, 400, 512, 600)) {
      InMemoryLog was = InMemoryLog.of(size - 1);
      was.append(new byte[] {9});
      Checkpoint trusted = was.publish();
      InMemoryLog log = InMemoryLog.of(600);
      Verifier verifier = Verifier.of(KEY).since(trusted);
      assertHistory(verifier.verify(log), "FORK", size);
      assertHistory(verifier.verifyHistory(log).orElseThrow(), "FORK", size);
    }
  }

  @Test
  void aRollbackIsFound() {
    Checkpoint trusted = InMemoryLog.of(301).publish();
    InMemoryLog log = InMemoryLog.of(300);
    Verifier verifier = Verifier.of(KEY).since(trusted);
    assertHistory(verifier.verify(log), "ROLLBACK", 301);
    assertHistory(verifier.verifyHistory(log).orElseThrow(), "ROLLBACK", 301);
  }

  private static void assertHistory(Verdict verdict, String word, long size) {
    assertThat(broken(verdict).kind()).isEqualTo(Verdict.Kind.HISTORY);
    assertThat(broken(verdict).message()).contains(word).contains(Long.toString(size));
  }

  @Test
  void anotherLogsEarlierCheckpointIsNoHistoryOfThisOne() {
    Checkpoint other = Checkpoint.of("example.org/other", 1, Tree.EMPTY_ROOT);
    Verdict verdict = Verifier.of(KEY).since(other).verify(InMemoryLog.of(3));
    assertThat(broken(verdict).kind()).isEqualTo(Verdict.Kind.CHECKPOINT);
  }

  @Test
  void historyIsNotProvenFromATileThatIsFalse() {
    InMemoryLog log = InMemoryLog.of(600);
    Checkpoint trusted = InMemoryLog.of(300).publish();
    log.flip("tile/0/001", 0);
    Verdict.Broken broken = Verifier.of(KEY).since(trusted).verifyHistory(log).orElseThrow();
    assertThat(broken.kind()).isEqualTo(Verdict.Kind.TILE);
    assertThat(broken.path()).isEqualTo("tile/0/001");
  }

  @Test
  void everyFlippedByteOfAPieceLeftFromAnEarlierSizeIsFound() {
    InMemoryLog log = new InMemoryLog();
    for (int size : List.of(2, 5, 258, 260)) {
      log.growTo(size);
      log.publish();
    }
    List<String> all = List.copyOf(log.files.keySet());
    assertThat(all).contains("tile/0/000.p/2", "tile/entries/000.p/5", "tile/0/001.p/2");
    Verifier verifier = Verifier.of(KEY).alsoHolding(all);
    assertThat(verifier.verify(log)).isInstanceOf(Verdict.Sound.class);
    for (String path : all) {
      for (int at = 0; at < log.files.get(path).length; at += path.contains(".p/") ? 1 : 97) {
        log.flip(path, at);
        assertThat(broken(verifier.verify(log)).path()).as("byte %d", at).isEqualTo(path);
        log.flip(path, at);
      }
    }
  }

  @Test
  void aFileThatIsNoPieceAmongThePiecesIsNamedAndOthersAreIgnored() {
    InMemoryLog log = InMemoryLog.of(3);
    Verifier stray = Verifier.of(KEY).alsoHolding(List.of("tile/0/000.p/3", "tile/0/0.bak"));
    assertThat(broken(stray.verify(log)).path()).isEqualTo("tile/0/0.bak");
    Verifier fine = Verifier.of(KEY).alsoHolding(List.of("index.html", "checkpoint"));
    assertThat(fine.verify(log)).isInstanceOf(Verdict.Sound.class);
  }
}

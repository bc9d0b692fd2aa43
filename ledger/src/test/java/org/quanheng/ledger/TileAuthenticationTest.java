package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No hash of a tile is believed before the root vouches for it. The sizes are those at which the
/// right edge has more perfect subtrees than tiles, where CVE-2026-56865 let a changed tile pass,
/// and their neighbours.
class TileAuthenticationTest {

  @ParameterizedTest
  @ValueSource(ints = {257, 258, 259, 300, 511, 512, 513, 66_311, 70_000})
  void aChangedHashInAnyTileIsNoticedByEveryProofThatNeedsIt(int size) {
    InMemoryLog log = InMemoryLog.of(size);
    for (Tile tile : Tile.of(size).toList()) {
      for (int slot : List.of(0, tile.width() / 2, tile.width() - 1)) {
        long entry = tile.firstEntry() + ((long) slot << (8 * tile.level()));
        log.flip(tile.path(), slot * Hash.BYTES);
        assertThatThrownBy(() -> log.prover().leaf(entry))
            .as("entry %d under hash %d of %s", entry, slot, tile)
            .isInstanceOf(BrokenLogException.class);
        assertThatThrownBy(() -> log.prover().inclusion(entry))
            .isInstanceOf(BrokenLogException.class);
        log.flip(tile.path(), slot * Hash.BYTES);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {257, 259, 511, 66_311})
  void proofsAcrossTilesHold(int size) {
    InMemoryLog log = InMemoryLog.of(size);
    Prover prover = log.prover();
    for (long index : List.of(0L, 1L, 255L, 256L, size / 2L, size - 2L, size - 1L)) {
      List<Hash> inclusion = prover.inclusion(index);
      assertThat(Proofs.checkInclusion(index, size, log.leaf(index), inclusion, log.root()))
          .isTrue();
      List<Hash> consistency = prover.consistency(index);
      Hash earlier = Tree.root(log.leaves().subList(0, (int) index));
      assertThat(Proofs.checkConsistency(index, earlier, size, log.root(), consistency)).isTrue();
    }
  }

  @Test
  void aTileOfAnotherLengthIsRefused() {
    InMemoryLog log = InMemoryLog.of(300);
    log.files.put("tile/0/001.p/44", new byte[43 * Hash.BYTES]);
    assertThatThrownBy(log::prover)
        .isInstanceOfSatisfying(
            BrokenLogException.class,
            broken -> assertThat(broken.broken().kind()).isEqualTo(Verdict.Kind.TILE))
        .hasMessageContaining("tile/0/001.p/44")
        .hasMessageContaining("1376 bytes, not 1408");
  }

  @Test
  void aTileThatIsGoneIsMissing() {
    InMemoryLog log = InMemoryLog.of(300);
    log.files.remove("tile/0/000");
    assertThatThrownBy(() -> log.prover().leaf(7))
        .isInstanceOfSatisfying(
            BrokenLogException.class,
            broken -> assertThat(broken.broken().kind()).isEqualTo(Verdict.Kind.MISSING));
  }

  @Test
  void aPartialTileThatIsGoneIsCutFromTheFullOne() {
    InMemoryLog log = InMemoryLog.of(300);
    Hash root = log.root();
    log.growTo(600);
    log.publish();
    log.files.remove("tile/0/001.p/44");
    Prover earlier = Prover.of(300, root, log);
    assertThat(earlier.leaf(299)).isEqualTo(log.leaf(299));
  }

  @Test
  void noProofIsMadeOutsideTheTree() {
    Prover prover = InMemoryLog.of(5).prover();
    assertThatThrownBy(() -> prover.inclusion(5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> prover.inclusion(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> prover.consistency(6)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Subtree(2, 5)).isInstanceOf(IllegalArgumentException.class);
  }
}

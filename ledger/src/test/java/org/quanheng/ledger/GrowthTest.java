package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GrowthTest {

  @Test
  void aTreeGrowsTheSameInWhateverBatches() {
    for (int first : List.of(0, 1, 2, 255, 256, 257, 511, 512, 700)) {
      for (int second : List.of(0, 1, 255, 256, 257, 600)) {
        InMemoryLog log = InMemoryLog.of(first);
        Growth growth = Growth.of(first, log.root(), log);
        for (int i = 0; i < second; i++) {
          growth.append(InMemoryLog.entry(first + i));
        }
        Growth.Batch batch = growth.cut();
        InMemoryLog whole = InMemoryLog.of(first + second);
        assertThat(batch.root()).as("%d and then %d", first, second).isEqualTo(whole.root());
        assertThat(batch.size()).isEqualTo(first + second);
        assertThat(batch.tiles().stream().map(Growth.Changed::tile))
            .containsExactlyInAnyOrderElementsOf(Tile.between(first, first + second).toList());
        batch
            .tiles()
            .forEach(changed ->
                assertThat(changed.hashes())
                    .as("%s", changed.tile())
                    .isEqualTo(whole.files.get(changed.tile().path())));
      }
    }
  }

  @Test
  void everyTileHoldsTheRootsOfTheEntriesUnderItsSlots() {
    InMemoryLog log = InMemoryLog.of(66_311);
    List<Hash> leaves = log.leaves();
    Map<String, byte[]> tiles = new TreeMap<>(log.files);
    tiles.keySet().removeIf(path -> !path.startsWith("tile/1/") && !path.startsWith("tile/2/"));
    assertThat(tiles.keySet()).containsExactly("tile/1/000", "tile/1/001.p/3", "tile/2/000.p/1");
    tiles.forEach((path, bytes) -> {
      Tile tile = Tile.parse(path);
      for (int slot = 0; slot < tile.width(); slot++) {
        int covered = 1 << (8 * tile.level());
        int from = (int) tile.firstEntry() + slot * covered;
        assertThat(Hash.at(bytes, slot * Hash.BYTES))
            .as("hash %d of %s", slot, path)
            .isEqualTo(Tree.root(leaves.subList(from, from + covered)));
      }
    });
  }

  @Test
  void nothingAppendedIsNothingChanged() {
    InMemoryLog log = InMemoryLog.of(300);
    Growth.Batch batch = Growth.of(300, log.root(), log).cut();
    assertThat(batch.tiles()).isEmpty();
    assertThat(batch.root()).isEqualTo(log.root());
  }

  @Test
  void aBatchIsNotAppendedToAnEdgeThatIsNotTheRoots() {
    InMemoryLog log = InMemoryLog.of(300);
    log.flip("tile/0/001.p/44", 40);
    assertThatThrownBy(() -> Growth.of(300, log.root(), log))
        .isInstanceOf(BrokenLogException.class)
        .hasMessageContaining("at size 300");
  }

  @Test
  void anEntryLongerThanTheFormatCarriesIsNotAppended() {
    Growth growth = Growth.empty();
    growth.append(new byte[Bundle.LONGEST_ENTRY]);
    assertThatThrownBy(() -> growth.append(new byte[Bundle.LONGEST_ENTRY + 1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65536");
    assertThat(growth.size()).isEqualTo(1);
  }

  @Test
  void entriesOfEveryLengthAreHashedAsTheDefinitionSays() {
    for (int length : List.of(0, 1, 54, 55, 56, 62, 63, 64, 2047, 2048, 2049, 65_535)) {
      byte[] entry = new byte[length];
      Arrays.fill(entry, (byte) 7);
      byte[] prefixed = new byte[length + 1];
      System.arraycopy(entry, 0, prefixed, 1, length);
      assertThat(Tree.leafHash(entry)).isEqualTo(Hash.sha256(prefixed));
    }
  }
}

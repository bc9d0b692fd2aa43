package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PieceTest {

  @ParameterizedTest
  @CsvSource({
    "tile/0/000, 0, 0, 256",
    "tile/0/005.p/1, 0, 5, 1",
    "tile/1/999.p/255, 1, 999, 255",
    "tile/7/x001/000, 7, 1000, 256",
    "tile/63/x001/x234/067.p/8, 63, 1234067, 8",
    "tile/0/x036/x028/x797/x018/963.p/255, 0, 36028797018963, 255",
  })
  void aTileHasOnePathAndThePathOneTile(String path, int level, long index, int width) {
    Tile tile = new Tile(level, index, width);
    assertThat(tile.path()).isEqualTo(path);
    assertThat(Tile.parse(path)).isEqualTo(tile);
    assertThat(Piece.parse(path)).isEqualTo(tile);
    Bundle bundle = new Bundle(index, width);
    assertThat(Piece.parse(bundle.path())).isEqualTo(bundle);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tile",
        "tile/",
        "tile/0",
        "tile/0/",
        "tile/0/0",
        "tile/0/00",
        "tile/0/0000",
        "tile/00/000",
        "tile/+0/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/8 /000",
        "tile/٠/000",
        "tile/0/x000/001",
        "tile/0/001/002",
        "tile/0/x001",
        "tile/0/x001/",
        "tile/0/x01/001",
        "tile/0/٠٠٠",
        "tile/0/000.p",
        "tile/0/000.p/",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/01",
        "tile/0/000.p/1/2",
        "tile/0/000.p/+1",
        "tile/0/000.p/1.p/1",
        "tile/0/000/",
        "/tile/0/000",
        "tile/0/../000",
        "tile/entries",
        "tile/entries/",
        "tile/entries/0",
        "tile/entries/000.p/256",
        "tile/entries/x000/000",
        "tile/data/000",
        "tile/0/x001/x001/x001/x001/x001/x001/001",
        "tile/9999999999999999999/000",
        "checkpoint",
      })
  void everyOtherSpellingIsRefused(String path) {
    assertThatThrownBy(() -> Piece.parse(path)).isInstanceOf(MalformedException.class);
  }

  @Test
  void aForeignPathCannotDisturbTheMessageThatQuotesIt() {
    assertThatThrownBy(() -> Piece.parse("tile/0/\u001b[31m" + "x".repeat(5000)))
        .isInstanceOf(MalformedException.class)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\u001b").hasSizeLessThan(250));
  }

  @Test
  void aTreeHasTheTilesOfTheSpecificationsExamples() {
    assertThat(Tile.of(256).map(Tile::path)).containsExactly("tile/0/000", "tile/1/000.p/1");
    List<String> paths = Tile.of(70_000).map(Tile::path).toList();
    assertThat(paths).hasSize(273 + 1 + 1 + 1 + 1);
    assertThat(paths)
        .contains("tile/0/272", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17")
        .endsWith("tile/2/000.p/1");
    assertThat(Tile.of(0)).isEmpty();
    assertThat(Bundle.of(0)).isEmpty();
    assertThat(Bundle.of(513).map(Bundle::path))
        .containsExactly("tile/entries/000", "tile/entries/001", "tile/entries/002.p/1");
  }

  @Test
  void whatATreeGainsIsExactlyWhatItHadNot() {
    for (long earlier : LongStream.range(0, 600).filter(n -> n % 7 < 3).toArray()) {
      for (long size = earlier; size < earlier + 600; size += 23) {
        List<Tile> had = Tile.of(earlier).toList();
        Stream<Tile> gained = Tile.of(size).filter(tile -> !had.contains(tile));
        assertThat(Tile.between(earlier, size)).containsExactlyElementsOf(gained.toList());
      }
    }
    assertThatThrownBy(() -> Tile.between(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLargestTreeHasTilesOnAllEightLevelsAndNoMore() {
    long size = Long.MAX_VALUE;
    assertThat(Tile.between(size - 1, size).map(Tile::level)).containsExactly(0);
    assertThat(Tile.hashes(7, size)).isEqualTo(127);
    assertThat(Tile.rows(size)).isEqualTo(1L << 55);
    assertThat(Tile.widthAt(Tile.rows(size) - 1, size)).isEqualTo(255);
  }

  @Test
  void noPieceIsEmptyOrWiderThanFull() {
    for (int width : List.of(-1, 0, 257)) {
      assertThatThrownBy(() -> new Tile(0, 0, width)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Bundle(0, width)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}

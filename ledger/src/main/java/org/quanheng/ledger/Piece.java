package org.quanheng.ledger;

/// One published piece of a log: a [Tile] of hashes or a [Bundle] of entries, with its path.
public sealed interface Piece permits Tile, Bundle {

  /// How many hashes or entries a full piece holds.
  int FULL = 256;

  /// Which piece of its row, from the left, beginning with 0.
  long index();

  /// How many hashes or entries it holds, 1 to 256.
  int width();

  /// Its path relative to the log.
  String path();

  /// Reads the path of a tile or a bundle.
  ///
  /// @throws MalformedException unless it is spelt exactly as [#path()] would
  static Piece parse(String path) {
    return path.startsWith(Bundle.FOLDER) ? Bundle.parse(path) : Tile.parse(path);
  }

  /// Whether it is narrower than a full piece.
  default boolean isPartial() {
    return width() < FULL;
  }
}

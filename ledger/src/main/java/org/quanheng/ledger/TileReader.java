package org.quanheng.ledger;

/// Where tiles come from. What it returns is not trusted: every tile is authenticated against a
/// known root before a hash of it is used.
@FunctionalInterface
public interface TileReader {

  /// Reads one tile in exactly its width: `32 * tile.width()` bytes, not modified afterwards.
  ///
  /// @throws BrokenLogException when the tile is not there or has another length
  byte[] read(Tile tile);

  /// Reads tiles from a log's published files. A partial tile that is gone is cut from the full one
  /// (C2SP tlog-tiles, "Partial Tiles").
  static TileReader of(Source source) {
    return tile -> Published.tile(source, tile);
  }
}

package org.quanheng.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Appends entries to a tree. Begins from the last tile of each level, which must hash to the root,
/// and gives after each batch the new root and the tiles that changed:
///
/// ```
/// Growth growth = Growth.of(size, root, tiles);
/// batch.forEach(growth::append);
/// Growth.Batch grown = growth.cut();
/// ```
///
/// Not for use by two threads.
public final class Growth {

  /// What a batch changed.
  ///
  /// @param size the new size of the tree
  /// @param root its root
  /// @param tiles the tiles that are new or wider than before, the full ones first
  public record Batch(long size, Hash root, List<Changed> tiles) {}

  /// A tile and its hashes.
  public static final class Changed {
    private final Tile tile;
    private final byte[] hashes;

    Changed(Tile tile, byte[] row) {
      this.tile = tile;
      this.hashes = Arrays.copyOf(row, tile.bytes());
    }

    /// Where the tile stands and how wide it is now.
    public Tile tile() {
      return tile;
    }

    /// Its bytes, the caller's to keep: `32 * tile().width()`.
    public byte[] hashes() {
      return hashes;
    }
  }

  private final Edge edge;
  private final Edge.FullTile keep =
      (level, index, hashes) -> keep(new Tile(level, index, Piece.FULL), hashes);
  private List<Changed> changed = new ArrayList<>();
  private long cutSize;

  private Growth(Edge edge) {
    this.edge = edge;
    this.cutSize = edge.size();
  }

  /// Begins with the tree without entries.
  public static Growth empty() {
    return new Growth(new Edge(new Hasher()));
  }

  /// Begins with an existing tree.
  ///
  /// @throws BrokenLogException when its tiles do not hash to its root
  public static Growth of(long size, Hash root, TileReader reader) {
    return new Growth(Edge.read(new Hasher(), size, root, reader));
  }

  /// Appends one entry of at most 65,535 bytes.
  public void append(byte[] entry) {
    append(entry, 0, entry.length);
  }

  /// Appends one entry that lies within a larger array.
  public void append(byte[] from, int offset, int length) {
    Bundle.requireLength(length);
    edge.append(from, offset, length, keep);
  }

  /// How many entries the tree has now.
  public long size() {
    return edge.size();
  }

  /// Ends the batch: everything that changed since the last cut.
  public Batch cut() {
    for (int level = 0; level < Tile.LEVELS; level++) {
      Tile tile = edge.tile(level);
      if (tile != null && Tile.hashes(level, cutSize) != Tile.hashes(level, edge.size())) {
        keep(tile, edge.row(level));
      }
    }
    Batch batch = new Batch(edge.size(), edge.root(), List.copyOf(changed));
    changed = new ArrayList<>();
    cutSize = edge.size();
    return batch;
  }

  private void keep(Tile tile, byte[] hashes) {
    changed.add(new Changed(tile, hashes));
  }
}

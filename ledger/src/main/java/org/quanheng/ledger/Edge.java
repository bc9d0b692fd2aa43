package org.quanheng.ledger;

import org.jspecify.annotations.Nullable;

/// The right edge of a growing tree: for each level the hashes of its last, unfinished tile. Eight
/// rows of 8 KiB are all that appending and the root ever need.
final class Edge {
  private static final int LAST_SLOT = Piece.FULL - 1;

  /// Is told of each tile at the moment it is full. The array is reused after the call.
  @FunctionalInterface
  interface FullTile {
    void full(int level, long index, byte[] hashes);
  }

  private final Hasher hasher;
  private final byte[][] rows = new byte[Tile.LEVELS][];
  private long size;

  /// The edge of the empty tree.
  Edge(Hasher hasher) {
    this.hasher = hasher;
    rows[0] = new byte[Tile.FULL_BYTES];
  }

  /// Reads the edge of a tree, and refuses it unless it hashes to the root.
  static Edge read(Hasher hasher, long size, Hash root, TileReader reader) {
    Edge edge = new Edge(hasher);
    edge.size = size;
    for (int level = 0; level < Tile.LEVELS; level++) {
      Tile tile = edge.tile(level);
      if (tile != null) {
        byte[] hashes = Published.requireLength(tile, reader.read(tile));
        System.arraycopy(hashes, 0, edge.row(level), 0, hashes.length);
      }
    }
    if (!edge.root().equals(root)) {
      throw Verdict.Broken.at(
              Verdict.Kind.TILE,
              "tile",
              "the last tile of each level gives the root %s at size %d, not %s"
                  .formatted(edge.root().base64(), size, root.base64()))
          .asException();
    }
    return edge;
  }

  long size() {
    return size;
  }

  /// How many hashes the unfinished tile of a level holds, 0 to 255.
  int width(int level) {
    return (int) Tile.hashes(level, size) & LAST_SLOT;
  }

  /// The unfinished tile of a level, or null when the level ends with a full one.
  @Nullable Tile tile(int level) {
    int width = width(level);
    return width == 0 ? null : new Tile(level, Tile.hashes(level, size) / Piece.FULL, width);
  }

  /// The hashes of a level's unfinished tile; bytes after its width mean nothing.
  byte[] row(int level) {
    if (rows[level] == null) {
      rows[level] = new byte[Tile.FULL_BYTES];
    }
    return rows[level];
  }

  /// Adds one entry and finishes the tiles it fills.
  void append(byte[] entry, int offset, int length, FullTile onFull) {
    int slot = width(0);
    hasher.leaf(entry, offset, length, rows[0], slot * Hash.BYTES);
    size++;
    if (slot == LAST_SLOT) {
      carry(onFull);
    }
  }

  /// The root of each full tile becomes one hash of the level above, which may fill that too.
  private void carry(FullTile onFull) {
    for (int level = 0; level < Tile.LEVELS - 1 && width(level) == 0; level++) {
      onFull.full(level, Tile.hashes(level + 1, size) - 1, row(level));
      int slot = (int) (Tile.hashes(level + 1, size) - 1) & LAST_SLOT;
      hasher.fold(row(level), 0, Piece.FULL, row(level + 1), slot * Hash.BYTES);
    }
  }

  /// The root of the tree: its perfect subtrees, joined from the smallest on the right to the
  /// largest on the left.
  Hash root() {
    Hash root = null;
    for (int level = 0; level < Tile.LEVELS; level++) {
      int width = width(level);
      for (int perfect = 1; perfect <= width; perfect *= 2) {
        if ((width & perfect) != 0) {
          int first = width & -(2 * perfect);
          Hash left = hasher.fold(row(level), first * Hash.BYTES, perfect);
          root = root == null ? left : hasher.node(left, root);
        }
      }
    }
    return root == null ? Tree.EMPTY_ROOT : root;
  }
}

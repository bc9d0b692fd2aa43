package org.quanheng.ledger;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// A tile: up to 256 neighbouring hashes of one level of the tree (C2SP tlog-tiles). Hash `i` of
/// tile `(level, index)` is the root over the entries from `(256 * index + i) * 256^level`, that
/// is, level 0 holds leaf hashes and each level above holds the roots of the full tiles one below.
///
/// @param level 0 to 63; no tree of this world reaches level 8
/// @param index which tile of its level, from the left
/// @param width how many hashes it holds, 1 to 256
public record Tile(int level, long index, int width) implements Piece {
  /// The length of a full tile in bytes.
  public static final int FULL_BYTES = FULL * Hash.BYTES;

  /// How many levels of tiles a tree can have: eight times eight bits are all of a `long`. A ninth
  /// would need a shift by 64, which Java takes as a shift by 0.
  static final int LEVELS = 8;

  private static final String FOLDER = "tile/";
  private static final int MOST_LEVEL = 63;

  /// Holds the ranges of the format.
  public Tile {
    if (level < 0 || level > MOST_LEVEL || index < 0 || width < 1 || width > FULL) {
      throw new IllegalArgumentException(
          "no tile has level " + level + ", index " + index + ", width " + width);
    }
  }

  /// Reads `tile/0/x001/234.p/5`.
  public static Tile parse(String path) {
    int slash = path.startsWith(FOLDER) ? path.indexOf('/', FOLDER.length()) : -1;
    if (slash < 0) {
      throw new MalformedException("path", PiecePath.quoted(path), "must be tile/LEVEL/INDEX");
    }
    long level =
        Strict.decimal("path", PiecePath.quoted(path), path.substring(FOLDER.length(), slash));
    if (level > MOST_LEVEL) {
      throw new MalformedException("path", PiecePath.quoted(path), "a level is from 0 to 63");
    }
    PiecePath place = PiecePath.parse(path, path.substring(0, slash + 1));
    return new Tile((int) level, place.index(), place.width());
  }

  @Override
  public String path() {
    return FOLDER + level + "/" + new PiecePath(index, width).write();
  }

  /// The tiles of a tree, level by level from the left.
  public static Stream<Tile> of(long size) {
    return between(0, size);
  }

  /// The tiles that a tree of one size has and the tree of an earlier size had not, or had not in
  /// this width.
  public static Stream<Tile> between(long earlier, long size) {
    requireOrder(earlier, size);
    return IntStream.range(0, LEVELS)
        .boxed()
        .flatMap(level -> {
          long before = hashes(level, earlier);
          long now = hashes(level, size);
          return LongStream.range(before / FULL, rows(now))
              .filter(index -> before < now)
              .mapToObj(index -> new Tile(level, index, widthAt(index, now)));
        });
  }

  /// How many hashes a level of tiles holds in a tree of this size.
  static long hashes(int level, long size) {
    return size >> (8 * level);
  }

  /// How many pieces hold `count` hashes or entries.
  static long rows(long count) {
    return count == 0 ? 0 : (count - 1) / FULL + 1;
  }

  /// The width of a piece in a row of `count` hashes or entries.
  static int widthAt(long index, long count) {
    return (int) Math.min(FULL, count - index * FULL);
  }

  static void requireOrder(long earlier, long size) {
    if (earlier < 0 || earlier > size) {
      throw new IllegalArgumentException("a tree does not grow from " + earlier + " to " + size);
    }
  }

  /// The length of this tile in bytes.
  public int bytes() {
    return width * Hash.BYTES;
  }

  /// The first entry under this tile.
  long firstEntry() {
    return level + 1 < LEVELS ? index << (8 * (level + 1)) : 0;
  }

  @Override
  public String toString() {
    return path();
  }
}

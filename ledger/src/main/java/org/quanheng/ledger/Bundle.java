package org.quanheng.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// An entry bundle: up to 256 neighbouring entries, each as its length in two big-endian bytes and
/// its bytes (C2SP tlog-tiles). The record is its place in the log; [#write] and [#read] are its
/// contents.
///
/// @param index which bundle, from the left; it covers the entries from `256 * index`
/// @param width how many entries it holds, 1 to 256
public record Bundle(long index, int width) implements Piece {
  /// The longest entry in bytes that the format can carry.
  public static final int LONGEST_ENTRY = 0xffff;

  static final String FOLDER = "tile/entries/";
  private static final int PREFIX = 2;

  /// Holds the ranges of the format.
  public Bundle {
    if (index < 0 || width < 1 || width > FULL) {
      throw new IllegalArgumentException("no bundle has index " + index + ", width " + width);
    }
  }

  /// Takes the entries of a bundle one after the other.
  @FunctionalInterface
  public interface EntryReader {
    /// Takes one entry, as a part of the bundle's bytes.
    ///
    /// @param slot which entry of the bundle, from 0
    /// @param bundle the bytes of the bundle
    /// @param offset where the entry begins in them
    /// @param length its length in bytes
    void entry(int slot, byte[] bundle, int offset, int length);
  }

  /// Reads `tile/entries/x001/234.p/5`.
  public static Bundle parse(String path) {
    if (!path.startsWith(FOLDER)) {
      throw new MalformedException("path", PiecePath.quoted(path), "must be tile/entries/INDEX");
    }
    PiecePath place = PiecePath.parse(path, FOLDER);
    return new Bundle(place.index(), place.width());
  }

  @Override
  public String path() {
    return FOLDER + new PiecePath(index, width).write();
  }

  /// The bundles of a log from the left.
  public static Stream<Bundle> of(long size) {
    return between(0, size);
  }

  /// The bundles that a log of one size has and the log of an earlier size had not, or had not in
  /// this width.
  public static Stream<Bundle> between(long earlier, long size) {
    Tile.requireOrder(earlier, size);
    return LongStream.range(earlier / FULL, Tile.rows(size))
        .filter(index -> earlier < size)
        .mapToObj(index -> new Bundle(index, Tile.widthAt(index, size)));
  }

  /// The bytes of a bundle of these entries.
  public static byte[] write(List<byte[]> entries) {
    if (entries.isEmpty() || entries.size() > FULL) {
      throw new IllegalArgumentException("a bundle holds 1 to 256 entries, not " + entries.size());
    }
    int length = 0;
    for (byte[] entry : entries) {
      requireLength(entry.length);
      length += PREFIX + entry.length;
    }
    byte[] bundle = new byte[length];
    int at = 0;
    for (byte[] entry : entries) {
      at = put(entry, 0, entry.length, bundle, at);
    }
    return bundle;
  }

  /// Writes one more entry into a bundle under construction.
  ///
  /// @return where the next entry goes
  public static int put(byte[] entry, int offset, int length, byte[] bundle, int at) {
    requireLength(length);
    bundle[at] = (byte) (length >> 8);
    bundle[at + 1] = (byte) length;
    System.arraycopy(entry, offset, bundle, at + PREFIX, length);
    return at + PREFIX + length;
  }

  /// The entries in the bytes of this bundle.
  ///
  /// @throws MalformedException unless the bytes are exactly as many entries as this is wide
  public List<byte[]> read(byte[] bundle) {
    List<byte[]> entries = new ArrayList<>(width);
    read(
        bundle,
        (slot, bytes, offset, length) -> {
          byte[] entry = new byte[length];
          System.arraycopy(bytes, offset, entry, 0, length);
          entries.add(entry);
        });
    return entries;
  }

  /// Walks the entries in the bytes of this bundle without copying them. A reader may have seen
  /// some of them before the bytes turn out to be malformed.
  ///
  /// @throws MalformedException as [#read(byte[])]
  public void read(byte[] bundle, EntryReader reader) {
    int at = 0;
    for (int slot = 0; slot < width; slot++) {
      at = next(bundle, at, slot, reader);
    }
    if (at != bundle.length) {
      throw new MalformedException(
          path(), "byte " + at, "more follows after " + width + " entries");
    }
  }

  /// The first `narrower` entries of the bytes of this bundle: what a log serves for an earlier
  /// size.
  public byte[] cut(byte[] bundle, int narrower) {
    if (narrower < 1 || narrower > width) {
      throw new IllegalArgumentException("a width of " + width + " is not cut to " + narrower);
    }
    int[] end = new int[1];
    read(
        bundle,
        (slot, bytes, offset, length) -> {
          if (slot == narrower - 1) {
            end[0] = offset + length;
          }
        });
    return Arrays.copyOf(bundle, end[0]);
  }

  private int next(byte[] bundle, int at, int slot, EntryReader reader) {
    if (at + PREFIX > bundle.length) {
      throw new MalformedException(
          path(), "byte " + at, "ends before entry " + slot + " of " + width);
    }
    int length = (bundle[at] & 0xff) << 8 | (bundle[at + 1] & 0xff);
    if (at + PREFIX + length > bundle.length) {
      throw new MalformedException(
          path(),
          "byte " + at,
          "entry " + slot + " says " + length + " bytes, more than there are");
    }
    reader.entry(slot, bundle, at + PREFIX, length);
    return at + PREFIX + length;
  }

  static void requireLength(int length) {
    if (length > LONGEST_ENTRY) {
      throw new IllegalArgumentException("an entry is at most 65535 bytes, not " + length);
    }
  }

  @Override
  public String toString() {
    return path();
  }
}

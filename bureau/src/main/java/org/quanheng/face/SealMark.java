package org.quanheng.face;

import java.util.Locale;

/// A square seal drawn from a hash, so that no two receipts look alike. As in the nine-fold script
/// of official seals, each of its four characters is lines laid in rows: some are broken, and each
/// row is tied to the next in two places. Where, the hash says: a quarter of it for each character.
///
/// @param lines the strokes, as the path of an SVG drawing of [#SIDE] units
public record SealMark(String lines) {

  /// The side of the drawing.
  public static final int SIDE = 120;

  private static final int BYTES = 32;
  private static final int EDGE = 13;
  private static final int COLUMNS = 5;
  private static final int ROWS = 7;
  private static final double ACROSS = 10;
  private static final double DOWN = 40.0 / 6;
  private static final int MIDDLE = 54;

  /// The seal of a hash of 32 bytes.
  public static SealMark of(byte[] hash) {
    if (hash.length != BYTES) {
      throw new IllegalArgumentException("a hash of " + hash.length + " bytes");
    }
    StringBuilder path = new StringBuilder();
    for (int character = 0; character < 4; character++) {
      Bits bits = new Bits(hash, character * BYTES / 4);
      double left = EDGE + (character / 2 == 0 ? MIDDLE : 0);
      double top = EDGE + (character % 2 == 0 ? 0 : MIDDLE);
      draw(path, bits, left, top);
    }
    return new SealMark(path.toString());
  }

  private static void draw(StringBuilder path, Bits bits, double left, double top) {
    for (int row = 0; row < ROWS; row++) {
      row(path, bits.next(8), left, top + row * DOWN);
      if (row < ROWS - 1) {
        int first = bits.next(COLUMNS);
        int second = (first + 1 + bits.next(COLUMNS - 1)) % COLUMNS;
        tie(path, left + first * ACROSS, top + row * DOWN);
        tie(path, left + second * ACROSS, top + row * DOWN);
      }
    }
  }

  /// A row of strokes: whole, or broken at one of four places.
  private static void row(StringBuilder path, int broken, double left, double top) {
    move(path, left, top);
    for (int column = 0; column < COLUMNS - 1; column++) {
      double end = left + (column + 1) * ACROSS;
      if (column == broken) {
        move(path, end, top);
      } else {
        path.append(String.format(Locale.ROOT, "H%.1f", end));
      }
    }
  }

  private static void tie(StringBuilder path, double left, double top) {
    move(path, left, top);
    path.append(String.format(Locale.ROOT, "V%.1f", top + DOWN));
  }

  private static void move(StringBuilder path, double left, double top) {
    path.append(String.format(Locale.ROOT, "M%.1f %.1f", left, top));
  }

  /// Numbers taken from eight bytes, one after another, until nothing is left of them.
  private static final class Bits {

    private long left;

    Bits(byte[] hash, int at) {
      for (int i = 0; i < Long.BYTES; i++) {
        left = (left << Byte.SIZE) | (hash[at + i] & 0xff);
      }
    }

    /// A number below a bound.
    int next(int bound) {
      int number = (int) Long.remainderUnsigned(left, bound);
      left = Long.divideUnsigned(left, bound);
      return number;
    }
  }
}

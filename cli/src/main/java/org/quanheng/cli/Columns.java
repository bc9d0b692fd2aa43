package org.quanheng.cli;

import java.util.ArrayList;
import java.util.List;

/// A table for a terminal, where a Chinese character is two columns wide.
final class Columns {

  private static final String GAP = "  ";

  private final boolean[] right;
  private final List<List<String>> rows = new ArrayList<>();

  private Columns(boolean[] right) {
    this.right = right;
  }

  /// A table of columns that each stand to the left (`l`) or to the right (`r`), as in `lrl`.
  static Columns of(String sides) {
    boolean[] right = new boolean[sides.length()];
    for (int i = 0; i < right.length; i++) {
      right[i] = sides.charAt(i) == 'r';
    }
    return new Columns(right);
  }

  /// Adds a row of as many cells as there are columns.
  Columns row(String... cells) {
    if (cells.length != right.length) {
      throw new AssertionError(cells.length + " cells in " + right.length + " columns");
    }
    rows.add(List.of(cells));
    return this;
  }

  /// The rows, each on a line; nothing stands behind the last cell.
  List<String> lines() {
    int[] widths = new int[right.length];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String space = " ".repeat(widths[i] - width(row.get(i)));
      line.append(GAP).append(right[i] ? space + row.get(i) : row.get(i) + space);
    }
    return line.toString().stripTrailing();
  }

  /// How many columns of a terminal a text takes (Unicode Standard Annex 11: wide and full-width).
  static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    if (c < 0x1100) {
      return false;
    }
    return c <= 0x115f
        || (c >= 0x2e80 && c <= 0xa4cf)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6)
        || (c >= 0x1f300 && c <= 0x1faff)
        || (c >= 0x20000 && c <= 0x3fffd);
  }
}

package org.quanheng.discretion;

import java.util.List;

/// A sheet of a workbook, or a CSV file: texts by row and column, as they were typed.
///
/// @param rows every row from the first; shorter ones end in empty cells
public record Sheet(String name, List<List<String>> rows) {

  private static final int LETTERS = 26;

  public Sheet {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// The address of a cell, both numbers from 0: `C7`.
  public static String address(int row, int column) {
    return letters(column) + (row + 1);
  }

  static String letters(int column) {
    String letters = "";
    for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
      letters = (char) ('A' + rest % LETTERS) + letters;
    }
    return letters;
  }
}

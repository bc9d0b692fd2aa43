package org.quanheng.face;

import java.util.ArrayList;
import java.util.List;

/// One line of a file as a page shows it.
///
/// @param number from 1
/// @param marked whether it is the line that is spoken of
public record CodeLine(int number, String text, boolean marked) {

  /// A line and some lines around it; none when the text has no such line.
  public static List<CodeLine> around(List<String> text, int line, int around) {
    List<CodeLine> lines = new ArrayList<>();
    int last = Math.min(text.size(), line + around);
    for (int number = Math.max(1, line - around); number <= last; number++) {
      lines.add(new CodeLine(number, text.get(number - 1), number == line));
    }
    return line > text.size() ? List.of() : lines;
  }
}

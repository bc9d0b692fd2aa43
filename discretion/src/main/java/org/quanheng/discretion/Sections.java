package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The body of a benchmark's file: its tables by heading, and the words after them.
///
/// @param sense everything from the first heading that is no table's
record Sections(Map<String, Table> tables, String sense) {

  static final List<String> HEADINGS = List.of("Tiers", "Rows", "Points");

  /// A table as it stands in a file or a sheet: a line of columns, then its rows.
  record Table(List<String> columns, List<Line> rows, int line) {

    /// The place of the column of this name; −1 where there is none.
    int column(String name) {
      return columns.indexOf(name);
    }
  }

  /// One row, the line on which it stands, and the sheet, if it is of one.
  record Line(List<String> cells, int number, String sheet) {

    /// The address of a cell on its sheet; empty where it stands in a text.
    String at(int column) {
      return sheet.isEmpty() ? "" : sheet + "!" + Sheet.address(number - 1, column);
    }
  }

  static Sections read(String body, int linesBefore, Notes notes) {
    Map<String, Table> tables = new LinkedHashMap<>();
    List<String> lines = body.lines().toList();
    int at = 0;
    while (at < lines.size()) {
      Optional<String> heading = heading(lines.get(at));
      if (heading.isPresent() && !HEADINGS.contains(heading.get())) {
        break;
      }
      int end = at + 1;
      while (end < lines.size() && heading(lines.get(end)).isEmpty()) {
        end++;
      }
      if (heading.isPresent()) {
        int first = linesBefore + at + 1;
        Table table = table(lines.subList(at, end), first, notes);
        if (tables.putIfAbsent(heading.get(), table) != null) {
          notes.tell(first, Rule.DUPLICATE_KEY, "key", "## " + heading.get());
        }
      }
      at = end;
    }
    String sense = String.join("\n", lines.subList(at, lines.size())).strip();
    return new Sections(tables, sense);
  }

  private static Optional<String> heading(String line) {
    return line.startsWith("## ") ? Optional.of(line.substring(3).strip()) : Optional.empty();
  }

  private static Table table(List<String> lines, int first, Notes notes) {
    List<String> columns = List.of();
    List<Line> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.startsWith("|")) {
        continue;
      }
      List<String> cells = cells(line);
      if (columns.isEmpty()) {
        columns = cells;
      } else if (!cells.stream().allMatch(cell -> cell.matches(":?-{3,}:?"))) {
        if (cells.size() != columns.size()) {
          notes.tell(
              first + i,
              Rule.TABLE_WIDTH,
              "found",
              Integer.toString(cells.size()),
              "needed",
              Integer.toString(columns.size()));
        } else {
          rows.add(new Line(cells, first + i, ""));
        }
      }
    }
    return new Table(columns, rows, first);
  }

  private static List<String> cells(String line) {
    String inner = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
    List<String> cells = new ArrayList<>();
    for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
      cells.add(cell.strip().replace("\\|", "|"));
    }
    return List.copyOf(cells);
  }
}

package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The form of a table of rows or of weights, wherever it stands: in a file or on a sheet.
final class TableForm {

  private static final Set<String> COLUMNS = Set.of("row", "tier", "sense");

  private TableForm() {}

  static List<Row> rows(Sections.Table table, RuleForm rules) {
    for (String column : table.columns()) {
      boolean fact = rules.facts().stream().anyMatch(it -> it.slug().equals(column));
      if (!fact && !COLUMNS.contains(column)) {
        rules.notes().tell(table.line(), Rule.UNKNOWN_COLUMN, "column", column);
      }
    }
    if (lacks(table, List.of("row", "tier"), rules.notes())) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Sections.Line line : table.rows()) {
      Row row = rules.row(table, line);
      if (!seen.add(row.id())) {
        String cell = line.at(table.column("row"));
        rules.notes().tell(line.number(), cell, Rule.DUPLICATE_ROW, "row", row.id());
      }
      rows.add(row);
    }
    return rows;
  }

  static List<Base.Level> levels(Sections.Table table, RuleForm rules) {
    List<Base.Level> levels = new ArrayList<>();
    if (lacks(table, List.of("fact", "values", "weight"), rules.notes())) {
      return levels;
    }
    int sense = table.column("sense");
    for (Sections.Line line : table.rows()) {
      String name = line.cells().get(table.column("fact"));
      Optional<Fact> fact = rules.facts().stream().filter(it -> it.slug().equals(name)).findFirst();
      if (fact.isEmpty()) {
        RuleForm.unknownFact(name, rules.facts(), line.number(), rules.notes());
        continue;
      }
      String weight = line.cells().get(table.column("weight"));
      Optional<Rational> share = Rational.parse(weight);
      if (share.isEmpty()) {
        String cell = line.at(table.column("weight"));
        rules.notes().tell(line.number(), cell, Rule.WRONG_NUMBER, "found", weight);
      }
      int column = table.column("values");
      Map<String, Ranges> test = rules.test(fact.get(), line, column);
      Range all = fact.get().range();
      levels.add(
          new Base.Level(
              name,
              test.getOrDefault(name, Ranges.of(all.low(), all.high())),
              share.orElse(Rational.ZERO),
              sense < 0 ? "" : line.cells().get(sense),
              line.number()));
    }
    return levels;
  }

  private static boolean lacks(Sections.Table table, List<String> columns, Notes notes) {
    for (String column : columns) {
      if (table.column(column) < 0) {
        notes.tell(table.line(), Rule.MISSING_COLUMN, "column", column);
        return true;
      }
    }
    return false;
  }
}

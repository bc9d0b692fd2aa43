package org.quanheng.discretion;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The table of a benchmark as a workbook or as comma-separated values, and back: officials write
/// tables, not front matters. What comes back is the same benchmark with another table; every
/// problem is told by the address of its cell.
public final class Tables {

  private static final Map<String, List<String>> TITLES =
      Map.of(
          "row", List.of("序号", "序號", "行"),
          "tier", List.of("阶次", "階次", "裁量阶次", "裁量階次", "档次", "檔次"),
          "sense", List.of("说明", "說明", "情节", "情節"),
          "fact", List.of("因素", "裁量因素"),
          "values", List.of("取值"),
          "weight", List.of("权重", "權重"));

  private Tables() {}

  /// The table as an XLSX file.
  public static byte[] workbook(Benchmark benchmark) {
    return Workbook.write(List.of(sheet(benchmark)));
  }

  /// The table as RFC 4180 has it.
  public static String csv(Benchmark benchmark) {
    return Csv.write(sheet(benchmark).rows());
  }

  /// The benchmark with the table of this workbook: that of its sheet "Rows" (or "Points"), or of
  /// its only sheet.
  public static BenchmarkFile.Reading readWorkbook(Benchmark head, String file, byte[] bytes) {
    Notes notes = new Notes(file);
    List<Sheet> sheets = Workbook.read(bytes, notes);
    String wanted = heading(head);
    Optional<Sheet> sheet =
        sheets.stream().filter(it -> it.name().equals(wanted) || sheets.size() == 1).findFirst();
    if (sheet.isEmpty() && notes.isClean()) {
      notes.tell(1, Rule.MISSING_TABLE, "table", wanted);
    }
    return read(head, sheet, notes);
  }

  /// The benchmark with the table of these comma-separated values.
  public static BenchmarkFile.Reading readCsv(Benchmark head, String file, String text) {
    Csv csv = new Csv(new StringReader(text));
    List<List<String>> rows = new ArrayList<>();
    try {
      for (Optional<List<String>> row = csv.next(); row.isPresent(); row = csv.next()) {
        rows.add(row.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read(head, Optional.of(new Sheet(heading(head), rows)), new Notes(file));
  }

  private static String heading(Benchmark benchmark) {
    return benchmark.base() instanceof Base.Points ? "Points" : "Rows";
  }

  private static Sheet sheet(Benchmark benchmark) {
    return new Sheet(heading(benchmark), new BenchmarkWriter(benchmark).tableCells());
  }

  private static BenchmarkFile.Reading read(Benchmark head, Optional<Sheet> sheet, Notes notes) {
    Optional<Base> base = sheet.flatMap(it -> base(head, it, notes));
    return notes.isClean() && base.isPresent()
        ? new BenchmarkFile.Reading(Optional.of(with(head, base.get())), List.of())
        : new BenchmarkFile.Reading(Optional.empty(), notes.problems());
  }

  /// The benchmark with another table.
  static Benchmark with(Benchmark head, Base base) {
    return new Benchmark(
        head.heading(),
        head.facts(),
        head.ladder(),
        head.frames(),
        base,
        head.rules(),
        head.measures());
  }

  private static Optional<Base> base(Benchmark head, Sheet sheet, Notes notes) {
    Optional<Sections.Table> table = table(head, sheet, notes);
    Heading.Words words = head.heading().words();
    RuleForm rules = new RuleForm(head.facts(), head.ladder(), words, notes);
    return table.map(it ->
        switch (head.base()) {
          case Base.Grid _ -> new Base.Grid(TableForm.rows(it, rules));
          case Base.Heaviest _ -> new Base.Heaviest(TableForm.rows(it, rules));
          case Base.Points points ->
              new Base.Points(points.start(), TableForm.levels(it, rules), points.tier());
        });
  }

  private static Optional<Sections.Table> table(Benchmark head, Sheet sheet, Notes notes) {
    List<String> columns = List.of();
    List<Sections.Line> lines = new ArrayList<>();
    int first = 1;
    for (int i = 0; i < sheet.rows().size(); i++) {
      List<String> row = sheet.rows().get(i).stream().map(String::strip).toList();
      if (row.stream().allMatch(String::isEmpty)) {
        continue;
      }
      if (columns.isEmpty()) {
        columns = row.stream().map(title -> column(head, title)).toList();
        first = i + 1;
        continue;
      }
      List<String> cells = new ArrayList<>(row);
      while (cells.size() < columns.size()) {
        cells.add("");
      }
      for (int extra = columns.size(); extra < cells.size(); extra++) {
        if (!cells.get(extra).isEmpty()) {
          String at = sheet.name() + "!" + Sheet.address(i, extra);
          notes.tell(i + 1, at, Rule.UNKNOWN_COLUMN, "column", cells.get(extra));
        }
      }
      lines.add(new Sections.Line(cells.subList(0, columns.size()), i + 1, sheet.name()));
    }
    if (lines.isEmpty()) {
      notes.tell(first, Rule.EMPTY_TABLE, "table", sheet.name());
      return Optional.empty();
    }
    return Optional.of(new Sections.Table(columns, lines, first));
  }

  /// The column this title means: the slug or any name of a fact, or one of the known titles.
  private static String column(Benchmark head, String title) {
    for (Fact fact : head.facts()) {
      List<String> names =
          List.of(fact.slug(), fact.names().en(), fact.names().zhHans(), fact.names().zhHant());
      if (names.contains(title)) {
        return fact.slug();
      }
    }
    for (Map.Entry<String, List<String>> known : TITLES.entrySet()) {
      if (known.getValue().contains(title)) {
        return known.getKey();
      }
    }
    return title;
  }
}

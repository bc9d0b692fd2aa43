package org.quanheng.discretion;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// Facts of many cases as comma-separated values with a line of titles, read in batches of columns
/// so that no more than one batch is in memory. A case with anything wrong is left out and told.
public final class CaseTable {

  /// How many cases a batch has at most.
  public static final int BATCH = 1 << 16;

  /// How many problems are told at most.
  public static final int MOST_PROBLEMS = 1_000;

  private final List<Fact> facts;
  private final Notes notes;
  private final Map<String, Integer> groups = new LinkedHashMap<>();
  private final String groupTitle;
  private final Consumer<Columns> batches;
  private long[][] values;
  private int[] groupOf;
  private int size;
  private int told;

  /// What came of reading.
  ///
  /// @param groups the names of the groups, by number
  /// @param problems at most [#MOST_PROBLEMS], in the order of lines
  public record Result(List<String> groups, List<Problem> problems) {
    public Result {
      groups = List.copyOf(groups);
      problems = List.copyOf(problems);
    }
  }

  private CaseTable(List<Fact> facts, String groupTitle, Notes notes, Consumer<Columns> batches) {
    this.facts = facts;
    this.groupTitle = groupTitle;
    this.notes = notes;
    this.batches = batches;
    this.values = new long[facts.size()][BATCH];
    this.groupOf = new int[BATCH];
  }

  /// Reads the facts these benchmarks need; columns nobody needs are passed over.
  ///
  /// @param groupTitle the column by which cases are told apart, such as the office; empty for none
  public static Result read(
      String file,
      Reader text,
      List<Benchmark> benchmarks,
      String groupTitle,
      Consumer<Columns> batches)
      throws IOException {
    Map<String, Fact> facts = new LinkedHashMap<>();
    benchmarks.forEach(
        benchmark -> benchmark.facts().forEach(fact -> facts.putIfAbsent(fact.slug(), fact)));
    Notes notes = new Notes(file);
    CaseTable table = new CaseTable(List.copyOf(facts.values()), groupTitle, notes, batches);
    table.read(new Csv(text));
    return new Result(List.copyOf(table.groups.keySet()), notes.problems());
  }

  private void read(Csv csv) throws IOException {
    Optional<List<String>> titles = csv.next();
    if (titles.isEmpty()) {
      notes.tell(1, Rule.EMPTY_TABLE, "table", "CSV");
      return;
    }
    int[] columns = new int[facts.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = titles.get().indexOf(facts.get(i).slug());
      if (columns[i] < 0 && facts.get(i).missing().isEmpty()) {
        notes.tell(1, Rule.MISSING_COLUMN, "column", facts.get(i).slug());
      }
    }
    if (!notes.isClean()) {
      return;
    }
    int group = titles.get().indexOf(groupTitle);
    int line = csv.line();
    for (Optional<List<String>> row = csv.next(); row.isPresent(); row = csv.next()) {
      boolean blank = row.get().size() == 1 && row.get().getFirst().isBlank();
      if (!blank) {
        add(row.get(), columns, group, line);
      }
      line = csv.line();
    }
    flush();
  }

  private void add(List<String> cells, int[] columns, int group, int line) {
    boolean whole = true;
    for (int i = 0; i < columns.length; i++) {
      int column = columns[i];
      String text = column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
      OptionalLong value = value(i, text, column, line);
      whole &= value.isPresent();
      values[i][size] = value.orElse(0);
    }
    if (!whole) {
      return;
    }
    String name = group < 0 || group >= cells.size() ? "" : cells.get(group).strip();
    groupOf[size] = groups.computeIfAbsent(name, key -> groups.size());
    if (++size == BATCH) {
      flush();
    }
  }

  private OptionalLong value(int place, String text, int column, int line) {
    Fact fact = facts.get(place);
    if (text.isEmpty()) {
      if (fact.missing().isEmpty()) {
        tell(fact, Rule.MISSING_FACT, text, column, line);
      }
      return fact.missing();
    }
    Cell cell = new Cell(fact, new Heading.Words(true, true));
    Optional<Long> value = digits(fact, text).or(() -> cell.value(text));
    if (value.isEmpty()) {
      tell(fact, Rule.OUT_OF_DOMAIN, text, column, line);
    }
    return value.map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  /// A plain whole number, as nearly all are; empty where it is something else or out of bounds.
  private static Optional<Long> digits(Fact fact, String text) {
    boolean amount = fact.domain() instanceof Domain.Amount;
    if ((!amount && !(fact.domain() instanceof Domain.Count)) || text.length() > 13) {
      return Optional.empty();
    }
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return Optional.empty();
      }
      number = number * 10 + (c - '0');
    }
    long value = amount ? number * 100 : number;
    return fact.range().contains(value) ? Optional.of(value) : Optional.empty();
  }

  private void tell(Fact fact, Rule rule, String text, int column, int line) {
    if (told++ < MOST_PROBLEMS) {
      String cell = column < 0 ? "" : Sheet.address(line - 1, column);
      notes.tell(line, cell, rule, "fact", fact.slug(), "found", text, "domain", Case.domain(fact));
    }
  }

  private void flush() {
    if (size > 0) {
      batches.accept(new Columns(facts.stream().map(Fact::slug).toList(), values, groupOf, size));
      values = new long[facts.size()][BATCH];
      groupOf = new int[BATCH];
      size = 0;
    }
  }
}

package org.quanheng.discretion;

import java.util.List;

/// Facts of many cases, one column for each fact, so that they lie side by side in memory.
public final class Columns {

  private final List<String> facts;
  private final long[][] values;
  private final int[] groups;
  private final int size;

  /// Holds these columns; the arrays are not copied and must not be changed afterwards.
  ///
  /// @param facts the slug of each column
  /// @param values by column, then by case; fen, counts, places in a list
  /// @param groups for each case the number of its office, industry or whatever it is told by;
  ///   empty where nobody asks
  /// @param size how many cases are filled in
  public Columns(List<String> facts, long[][] values, int[] groups, int size) {
    if (values.length != facts.size()) {
      throw new IllegalArgumentException(values.length + " columns for " + facts);
    }
    this.facts = List.copyOf(facts);
    this.values = values;
    this.groups = groups;
    this.size = size;
  }

  /// How many cases there are.
  public int size() {
    return size;
  }

  /// The value of a fact of a case.
  public long value(int column, int row) {
    return values[column][row];
  }

  /// The number of the group of a case; 0 where nobody asks.
  public int group(int row) {
    return groups.length == 0 ? 0 : groups[row];
  }

  /// The column of each fact of the benchmark, in its order.
  long[][] of(Benchmark benchmark) {
    long[][] picked = new long[benchmark.facts().size()][];
    for (int i = 0; i < picked.length; i++) {
      int column = facts.indexOf(benchmark.facts().get(i).slug());
      if (column < 0) {
        throw new IllegalArgumentException("no column " + benchmark.facts().get(i).slug());
      }
      picked[i] = values[column];
    }
    return picked;
  }
}

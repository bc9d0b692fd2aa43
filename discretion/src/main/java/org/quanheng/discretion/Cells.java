package org.quanheng.discretion;

import java.util.List;
import java.util.Optional;

/// A benchmark as a flat table: one number for each cell, so that weighing is a few comparisons and
/// one array access. It weighs exactly as [Weighing] does, without the reasons.
///
/// Where a subject may be fined, its fine is that of the first frame.
public final class Cells {

  private final Benchmark benchmark;
  private final long[][] starts;
  private final int[] strides;
  private final char[] table;
  private final List<Outcome> outcomes;
  private final Stretch[] stretches;
  private final int unit;

  Cells(Survey survey) {
    this.benchmark = survey.benchmark;
    this.table = survey.table;
    this.outcomes = List.copyOf(survey.book.outcomes());
    int facts = survey.cuts.facts();
    this.starts = new long[facts][];
    this.strides = new int[facts];
    int stride = 1;
    for (int fact = facts - 1; fact >= 0; fact--) {
      starts[fact] = survey.cuts.starts(fact);
      strides[fact] = stride;
      stride *= starts[fact].length;
    }
    boolean fined = !benchmark.frames().isEmpty();
    this.stretches = new Stretch[fined ? outcomes.size() : 0];
    for (int i = 0; i < stretches.length; i++) {
      Frame frame = benchmark.frames().getFirst();
      stretches[i] = Stretch.of(outcomes.get(i), benchmark.ladder(), frame, 0);
    }
    this.unit =
        fined ? benchmark.frames().getFirst().unit().map(benchmark::placeOf).orElse(-1) : -1;
  }

  /// The benchmark it is.
  public Benchmark benchmark() {
    return benchmark;
  }

  /// The outcomes there are, by number.
  public List<Outcome> outcomes() {
    return outcomes;
  }

  /// The number of the outcome for these values, which stand in the order of the facts and lie in
  /// their domains; −1 where an unproven table has none.
  public int outcome(long[] values) {
    int cell = 0;
    for (int fact = 0; fact < values.length; fact++) {
      cell += piece(starts[fact], values[fact]) * strides[fact];
    }
    return table[cell] - 1;
  }

  /// The outcome of the case in this row of columns.
  int outcome(long[][] columns, int row) {
    int cell = 0;
    for (int fact = 0; fact < columns.length; fact++) {
      cell += piece(starts[fact], columns[fact][row]) * strides[fact];
    }
    return table[cell] - 1;
  }

  /// The lowest fine in fen of an outcome for these values; 0 where nothing is fined.
  public long lowest(int outcome, long[] values) {
    return stretches.length == 0 ? 0 : stretches[outcome].smallest(unit < 0 ? 1 : values[unit]);
  }

  /// The highest fine in fen of an outcome for these values; 0 where nothing is fined.
  public long highest(int outcome, long[] values) {
    return stretches.length == 0 ? 0 : stretches[outcome].largest(unit < 0 ? 1 : values[unit]);
  }

  /// For each outcome of this table, the outcome of the other with the very same fine; −1 where
  /// there is none.
  int[] twins(Cells other) {
    int[] twins = new int[outcomes.size()];
    for (int i = 0; i < twins.length; i++) {
      int twin = other.outcomes.indexOf(outcomes.get(i));
      boolean same =
          twin >= 0
              && unitName().equals(other.unitName())
              && stretch(i).equals(other.stretch(twin));
      twins[i] = same ? twin : -1;
    }
    return twins;
  }

  private Optional<String> unitName() {
    return unit < 0 ? Optional.empty() : Optional.of(benchmark.facts().get(unit).slug());
  }

  private Optional<Stretch> stretch(int outcome) {
    return stretches.length == 0 ? Optional.empty() : Optional.of(stretches[outcome]);
  }

  long middle(int outcome, long[][] columns, int row) {
    if (stretches.length == 0) {
      return 0;
    }
    long base = unit < 0 ? 1 : columns[unit][row];
    return (stretches[outcome].smallest(base) + stretches[outcome].largest(base)) / 2;
  }

  /// How many cells there are.
  public int size() {
    return table.length;
  }

  private static int piece(long[] cuts, long value) {
    int piece = 0;
    if (cuts.length <= 16) {
      for (int i = 1; i < cuts.length; i++) {
        piece += value >= cuts[i] ? 1 : 0;
      }
      return piece;
    }
    int high = cuts.length - 1;
    while (piece < high) {
      int middle = (piece + high + 1) >>> 1;
      if (cuts[middle] <= value) {
        piece = middle;
      } else {
        high = middle - 1;
      }
    }
    return piece;
  }
}

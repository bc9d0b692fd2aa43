package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/// Where each fact is cut: at every value at which any row, weight, adjustment, clause or measure
/// changes its answer. Between two cuts all values are alike, so one of each piece stands for all.
final class Cuts {

  /// The first value of each piece, by fact, ascending.
  private final long[][] starts;

  private final Range[] domains;

  private Cuts(long[][] starts, Range[] domains) {
    this.starts = starts;
    this.domains = domains;
  }

  static Cuts of(Benchmark benchmark) {
    return of(benchmark, List.of());
  }

  /// The cuts of a benchmark, and of the other tests that are asked of its facts.
  static Cuts of(Benchmark benchmark, List<Condition> others) {
    List<Condition> conditions = new ArrayList<>(others);
    benchmark.base().rows().forEach(row -> conditions.add(row.when()));
    benchmark.rules().adjustments().forEach(adjustment -> conditions.add(adjustment.when()));
    benchmark.rules().clauses().forEach(clause -> conditions.add(clause.when()));
    benchmark.measures().forEach(measure -> conditions.add(measure.when()));
    List<Fact> facts = benchmark.facts();
    long[][] starts = new long[facts.size()][];
    Range[] domains = new Range[facts.size()];
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      TreeSet<Long> cuts = new TreeSet<>();
      for (Condition condition : conditions) {
        Ranges test = condition.tests().get(fact.slug());
        if (test != null) {
          add(cuts, test);
        }
      }
      if (benchmark.base() instanceof Base.Points points) {
        points.of(fact).forEach(level -> add(cuts, level.values()));
      }
      starts[i] = pieces(fact, cuts);
      domains[i] = fact.range();
    }
    return new Cuts(starts, domains);
  }

  private static void add(Set<Long> cuts, Ranges ranges) {
    for (Range part : ranges.parts()) {
      cuts.add(part.low());
      cuts.add(part.high() + 1);
    }
  }

  private static long[] pieces(Fact fact, NavigableSet<Long> cuts) {
    Range domain = fact.range();
    if (fact.domain() instanceof Domain.Choice || fact.domain() instanceof Domain.Flag) {
      long[] all = new long[Math.toIntExact(domain.high() + 1)];
      Arrays.setAll(all, value -> value);
      return all;
    }
    TreeSet<Long> inside = new TreeSet<>(cuts.subSet(domain.low(), true, domain.high(), true));
    inside.add(domain.low());
    return inside.stream().mapToLong(Long::longValue).toArray();
  }

  int facts() {
    return starts.length;
  }

  int pieces(int fact) {
    return starts[fact].length;
  }

  /// The lowest value of a piece.
  long start(int fact, int piece) {
    return starts[fact][piece];
  }

  /// The highest value of a piece.
  long end(int fact, int piece) {
    return piece + 1 < starts[fact].length ? starts[fact][piece + 1] - 1 : domains[fact].high();
  }

  /// The piece in which a value lies.
  int pieceOf(int fact, long value) {
    long[] cuts = starts[fact];
    int low = 0;
    int high = cuts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (cuts[middle] <= value) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  long[] starts(int fact) {
    return starts[fact].clone();
  }

  /// How many cells there are: one for each choice of a piece of every fact; the most a long holds
  /// where there are more.
  long cells() {
    long cells = 1;
    for (long[] pieces : starts) {
      long high = Math.multiplyHigh(cells, pieces.length);
      cells = high != 0 ? Long.MAX_VALUE : cells * pieces.length;
      if (cells < 0) {
        return Long.MAX_VALUE;
      }
    }
    return cells;
  }

  /// The fact with the most pieces.
  int widest() {
    int widest = 0;
    for (int i = 1; i < starts.length; i++) {
      widest = starts[i].length > starts[widest].length ? i : widest;
    }
    return widest;
  }

  /// The pieces of the cell of this number; the first fact counts slowest.
  int[] cell(long number) {
    int[] cell = new int[starts.length];
    long rest = number;
    for (int i = starts.length - 1; i >= 0; i--) {
      cell[i] = (int) (rest % starts[i].length);
      rest /= starts[i].length;
    }
    return cell;
  }

  /// The lowest values of the cell of this number.
  long[] lowest(long number) {
    int[] cell = cell(number);
    long[] values = new long[cell.length];
    Arrays.setAll(values, i -> starts[i][cell[i]]);
    return values;
  }
}

package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The sum of weights along a walk over the cells of points, in whole parts of one denominator.
final class PointSums {

  private final boolean used;
  private final long denominator;
  private final long[][] weights;
  private final int[][] hits;
  private final long[] sums;
  private final boolean[] gaps;
  private final boolean[] overlaps;

  /// The cell with the lowest sum so far, and the sum.
  long lowestCell = -1;

  long lowest = Long.MAX_VALUE;
  long highest = Long.MIN_VALUE;

  PointSums(Benchmark benchmark, Cuts cuts) {
    int facts = cuts.facts();
    this.sums = new long[facts + 1];
    this.gaps = new boolean[facts + 1];
    this.overlaps = new boolean[facts + 1];
    this.weights = new long[facts][];
    this.hits = new int[facts][];
    if (!(benchmark.base() instanceof Base.Points points)) {
      used = false;
      denominator = 1;
      return;
    }
    used = true;
    List<Rational> shares = new ArrayList<>(List.of(points.start()));
    points.levels().forEach(level -> shares.add(level.weight()));
    denominator = Trace.commonDenominator(shares);
    sums[0] = points.start().floorOf(denominator);
    for (int fact = 0; fact < facts; fact++) {
      weigh(points.of(benchmark.facts().get(fact)), cuts, fact);
    }
  }

  private void weigh(List<Base.Level> levels, Cuts cuts, int fact) {
    weights[fact] = new long[cuts.pieces(fact)];
    hits[fact] = new int[cuts.pieces(fact)];
    for (int piece = 0; piece < cuts.pieces(fact); piece++) {
      long value = cuts.start(fact, piece);
      hits[fact][piece] = levels.isEmpty() ? 1 : 0;
      for (Base.Level level : levels) {
        if (level.values().contains(value)) {
          hits[fact][piece]++;
          weights[fact][piece] = level.weight().floorOf(denominator);
        }
      }
    }
  }

  boolean isUsed() {
    return used;
  }

  long denominator() {
    return denominator;
  }

  void enter(int fact, int piece) {
    if (used) {
      sums[fact + 1] = sums[fact] + weights[fact][piece];
      gaps[fact + 1] = gaps[fact] || hits[fact][piece] == 0;
      overlaps[fact + 1] = overlaps[fact] || hits[fact][piece] > 1;
    }
  }

  boolean gap() {
    return gaps[gaps.length - 1];
  }

  boolean overlap() {
    return overlaps[overlaps.length - 1];
  }

  long sum(long cell) {
    long sum = sums[sums.length - 1];
    if (sum < lowest) {
      lowest = sum;
      lowestCell = cell;
    }
    highest = Math.max(highest, sum);
    return sum;
  }

  /// The levels that no value of their fact meets.
  static BitSet idle(Benchmark benchmark, Base.Points points) {
    BitSet idle = new BitSet();
    for (int i = 0; i < points.levels().size(); i++) {
      Base.Level level = points.levels().get(i);
      Range domain = benchmark.fact(level.fact()).orElseThrow().range();
      boolean met =
          level.values().parts().stream()
              .anyMatch(p -> p.low() <= domain.high() && p.high() >= domain.low());
      idle.set(i, !met);
    }
    return idle;
  }
}

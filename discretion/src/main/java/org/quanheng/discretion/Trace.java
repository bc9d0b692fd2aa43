package org.quanheng.discretion;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a benchmark came to an outcome: every row that was met, every weight that was added, every
/// adjustment that fired, in order.
///
/// @param rows the rows met; the one that decides is the heaviest
/// @param base what the table said before the adjustments
/// @param adjustments those that fired and changed something
public record Trace(
    List<Row> rows,
    List<Base.Level> levels,
    Outcome base,
    List<Adjustment> adjustments,
    Outcome outcome) {

  public Trace {
    rows = List.copyOf(rows);
    levels = List.copyOf(levels);
    adjustments = List.copyOf(adjustments);
  }

  /// Follows the table for these values, row by row; empty where the table has no answer or two.
  static Optional<Trace> of(Benchmark benchmark, long[] values) {
    List<Row> rows =
        benchmark.base().rows().stream()
            .filter(row -> row.when().holds(benchmark.facts(), values))
            .toList();
    List<Base.Level> levels = new ArrayList<>();
    Optional<Outcome> base =
        switch (benchmark.base()) {
          case Base.Grid _ -> rows.size() == 1 ? Optional.of(outcome(rows)) : Optional.empty();
          case Base.Heaviest _ -> rows.isEmpty() ? Optional.empty() : Optional.of(outcome(rows));
          case Base.Points points -> points(benchmark, points, values, levels);
        };
    return base.map(outcome -> adjusted(benchmark, values, rows, levels, outcome));
  }

  private static Outcome outcome(List<Row> rows) {
    int mildest = rows.stream().mapToInt(Row::mildest).max().orElseThrow();
    int heaviest = rows.stream().mapToInt(Row::heaviest).max().orElseThrow();
    return Outcome.of(mildest, heaviest);
  }

  private static Optional<Outcome> points(
      Benchmark benchmark, Base.Points points, long[] values, List<Base.Level> levels) {
    Rational share = points.start();
    for (int i = 0; i < values.length; i++) {
      long value = values[i];
      List<Base.Level> all = points.of(benchmark.facts().get(i));
      List<Base.Level> met = all.stream().filter(l -> l.values().contains(value)).toList();
      if (!all.isEmpty() && met.size() != 1) {
        return Optional.empty();
      }
      for (Base.Level level : met) {
        share = share.plus(level.weight());
        levels.add(level);
      }
    }
    return Optional.of(ofShare(benchmark, points, share));
  }

  /// The outcome of this share of the statute's maximum, at most the whole.
  static Outcome ofShare(Benchmark benchmark, Base.Points points, Rational share) {
    Rational capped = share.min(Rational.ONE);
    if (benchmark.frames().isEmpty()) {
      return Outcome.at(points.tier(), capped);
    }
    Band band = benchmark.ladder().at(points.tier()).bands().getFirst();
    Rational width = band.high().value().minus(band.low().value());
    Rational above = capped.times(band.high().value()).minus(band.low().value());
    Rational position =
        width.signum() == 0 ? Rational.ZERO : above.max(Rational.ZERO).dividedBy(width);
    return Outcome.at(points.tier(), position);
  }

  private static Trace adjusted(
      Benchmark benchmark, long[] values, List<Row> rows, List<Base.Level> levels, Outcome base) {
    Outcome outcome = base;
    List<Adjustment> fired = new ArrayList<>();
    for (Adjustment adjustment : benchmark.rules().adjustments()) {
      if (adjustment.when().holds(benchmark.facts(), values)) {
        Outcome after = outcome.after(adjustment.effect(), benchmark.ladder());
        if (!after.equals(outcome)) {
          fired.add(adjustment);
        }
        outcome = after;
      }
    }
    return new Trace(rows, levels, base, fired, outcome);
  }

  /// The least whole number of which all these denominators are divisors.
  static long commonDenominator(List<Rational> shares) {
    BigInteger common = BigInteger.ONE;
    for (Rational share : shares) {
      BigInteger other = BigInteger.valueOf(share.denominator());
      common = common.multiply(other).divide(common.gcd(other));
    }
    return common.longValueExact();
  }
}

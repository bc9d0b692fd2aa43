package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Proves a small benchmark by trying every value of every fact, one by one, with none of the
/// prover's cuts, masks or tables.
final class BruteForce {

  /// For each property the first case that breaks it, where one does.
  final Map<Property, long[]> broken = new EnumMap<>(Property.class);

  private final Benchmark benchmark;
  private final List<long[]> cases = new ArrayList<>();
  private final Map<Integer, Optional<Outcome>> outcomes = new HashMap<>();

  BruteForce(Benchmark benchmark) {
    this.benchmark = benchmark;
    fill(new long[benchmark.facts().size()], 0);
    for (long[] values : cases) {
      look(values);
    }
    idle();
  }

  List<long[]> cases() {
    return cases;
  }

  private void fill(long[] values, int fact) {
    if (fact == values.length) {
      cases.add(values.clone());
      return;
    }
    Range range = benchmark.facts().get(fact).range();
    for (long value = range.low(); value <= range.high(); value++) {
      values[fact] = value;
      fill(values, fact + 1);
    }
  }

  private void look(long[] values) {
    int answers = answers(values);
    if (answers == 0) {
      broken.putIfAbsent(Property.COMPLETE, values);
    }
    if (answers > 1 && !(benchmark.base() instanceof Base.Heaviest)) {
      broken.putIfAbsent(Property.UNIQUE, values);
    }
    Optional<Outcome> outcome = outcome(values);
    if (outcome.isEmpty()) {
      return;
    }
    for (Clause clause : benchmark.rules().clauses()) {
      if (clause.when().holds(benchmark.facts(), values) && !clause.then().isKept(outcome.get())) {
        broken.putIfAbsent(Property.CLAUSES_KEPT, values);
      }
    }
    monotone(values, outcome.get());
    directed(values);
  }

  private void monotone(long[] values, Outcome outcome) {
    for (int fact = 0; fact < values.length; fact++) {
      long[] graver = values.clone();
      graver[fact]++;
      if (graver[fact] <= benchmark.facts().get(fact).range().high()) {
        Optional<Outcome> then = outcome(graver);
        if (then.isPresent() && !Weights.isAtMost(benchmark, outcome, then.get())) {
          broken.putIfAbsent(Property.MONOTONE, values);
        }
      }
    }
  }

  private void directed(long[] values) {
    Outcome outcome = base(values).orElseThrow();
    for (Adjustment adjustment : benchmark.rules().adjustments()) {
      if (adjustment.when().holds(benchmark.facts(), values)) {
        Outcome after = outcome.after(adjustment.effect(), benchmark.ladder());
        boolean kept =
            adjustment.direction() == Adjustment.Direction.MITIGATING
                ? Weights.isAtMost(benchmark, after, outcome)
                : Weights.isAtMost(benchmark, outcome, after);
        if (!kept) {
          broken.putIfAbsent(Property.MONOTONE, values);
        }
        outcome = after;
      }
    }
  }

  private int answers(long[] values) {
    if (!(benchmark.base() instanceof Base.Points points)) {
      return (int) rows(values).count();
    }
    int answers = 1;
    for (int fact = 0; fact < values.length; fact++) {
      long value = values[fact];
      List<Base.Level> levels = points.of(benchmark.facts().get(fact));
      int met = (int) levels.stream().filter(level -> level.values().contains(value)).count();
      answers = levels.isEmpty() ? answers : Math.min(2, answers * met);
    }
    return answers;
  }

  private Stream<Row> rows(long[] values) {
    return benchmark.base().rows().stream()
        .filter(row -> row.when().holds(benchmark.facts(), values));
  }

  /// What the table says: of a grid's overlapping rows the first, of points' the last weight, as
  /// the prover goes on there.
  private Optional<Outcome> base(long[] values) {
    if (answers(values) == 0) {
      return Optional.empty();
    }
    return switch (benchmark.base()) {
      case Base.Grid _ ->
          rows(values).findFirst().map(row -> Outcome.of(row.mildest(), row.heaviest()));
      case Base.Heaviest _ ->
          Optional.of(
              Outcome.of(
                  rows(values).mapToInt(Row::mildest).max().orElseThrow(),
                  rows(values).mapToInt(Row::heaviest).max().orElseThrow()));
      case Base.Points points -> Optional.of(points(points, values));
    };
  }

  private Outcome points(Base.Points points, long[] values) {
    Rational share = points.start();
    for (int fact = 0; fact < values.length; fact++) {
      Rational weight = Rational.ZERO;
      for (Base.Level level : points.of(benchmark.facts().get(fact))) {
        weight = level.values().contains(values[fact]) ? level.weight() : weight;
      }
      share = share.plus(weight);
    }
    return Trace.ofShare(benchmark, points, share);
  }

  Optional<Outcome> outcome(long[] values) {
    return outcomes.computeIfAbsent(place(values), place -> adjusted(values));
  }

  private int place(long[] values) {
    int place = 0;
    for (int fact = 0; fact < values.length; fact++) {
      int size = Math.toIntExact(benchmark.facts().get(fact).range().high()) + 1;
      place = place * size + Math.toIntExact(values[fact]);
    }
    return place;
  }

  private Optional<Outcome> adjusted(long[] values) {
    Optional<Outcome> outcome = base(values);
    for (Adjustment adjustment : benchmark.rules().adjustments()) {
      if (adjustment.when().holds(benchmark.facts(), values)) {
        outcome = outcome.map(it -> it.after(adjustment.effect(), benchmark.ladder()));
      }
    }
    return outcome;
  }

  private void idle() {
    for (Row row : benchmark.base().rows()) {
      boolean decides =
          cases.stream()
              .filter(values -> row.when().holds(benchmark.facts(), values))
              .anyMatch(values -> decides(row, values));
      if (!decides) {
        broken.putIfAbsent(Property.NOTHING_IDLE, new long[0]);
      }
    }
    for (Adjustment adjustment : benchmark.rules().adjustments()) {
      if (cases.stream().noneMatch(values -> fires(adjustment, values))) {
        broken.putIfAbsent(Property.NOTHING_IDLE, new long[0]);
      }
    }
  }

  private boolean decides(Row row, long[] values) {
    return benchmark.base() instanceof Base.Grid
        ? rows(values).findFirst().orElseThrow() == row
        : rows(values).allMatch(other -> other.heaviest() <= row.heaviest());
  }

  private boolean fires(Adjustment wanted, long[] values) {
    Optional<Outcome> outcome = base(values);
    for (Adjustment adjustment : benchmark.rules().adjustments()) {
      if (outcome.isPresent() && adjustment.when().holds(benchmark.facts(), values)) {
        Outcome after = outcome.get().after(adjustment.effect(), benchmark.ladder());
        if (adjustment == wanted && !after.equals(outcome.get())) {
          return true;
        }
        outcome = Optional.of(after);
      }
    }
    return false;
  }
}

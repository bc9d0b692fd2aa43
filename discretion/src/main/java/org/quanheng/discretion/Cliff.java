package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// An amount at which one fen more makes the fine leap (P9).
///
/// @param value the first value of the heavier side
/// @param ratio of the middles of the two bands; none where the lighter side has no fine
/// @param cells how many pairs of neighbouring cells show it
/// @param at the lowest case on the heavier side
public record Cliff(
    Fact fact,
    long value,
    Outcome before,
    Outcome after,
    Optional<Rational> ratio,
    long cells,
    Case at) {

  private static final Comparator<Cliff> STEEPEST =
      Comparator.comparing((Cliff cliff) -> cliff.ratio().isPresent())
          .thenComparing(cliff -> cliff.ratio().orElse(Rational.ZERO), Comparator.reverseOrder());

  /// The leap in one sentence.
  public String explain(Benchmark benchmark, Locale reader) {
    Terms terms = new Terms(benchmark, reader);
    return terms.say(
        ratio.isPresent() ? "cliff.ratio" : "cliff.from-none",
        "fact",
        terms.of(fact.names()),
        "value",
        terms.value(fact, value),
        "before",
        terms.outcome(before),
        "after",
        terms.outcome(after),
        "ratio",
        ratio.map(Cliff::twoPlaces).orElse(""),
        "cells",
        "%,d".formatted(cells));
  }

  private static String twoPlaces(Rational ratio) {
    long hundredths = ratio.times(Rational.of(100)).plus(Rational.of(1, 2)).floorOf(1);
    return "%d.%02d".formatted(hundredths / 100, hundredths % 100);
  }

  /// The leaps of a benchmark, steepest first.
  static List<Cliff> of(Survey survey) {
    Benchmark benchmark = survey.benchmark;
    if (benchmark.frames().isEmpty()) {
      return List.of();
    }
    Map<List<Object>, Cliff> cliffs = new LinkedHashMap<>();
    long stride = survey.table.length;
    for (int fact = 0; fact < survey.cuts.facts(); fact++) {
      int pieces = survey.cuts.pieces(fact);
      stride /= pieces;
      Fact of = benchmark.facts().get(fact);
      if (of.domain() instanceof Domain.Amount) {
        collect(survey, fact, Math.toIntExact(stride), cliffs);
      }
    }
    List<Cliff> sorted = new ArrayList<>(cliffs.values());
    sorted.sort(STEEPEST);
    return sorted;
  }

  private static void collect(
      Survey survey, int fact, int stride, Map<List<Object>, Cliff> cliffs) {
    int pieces = survey.cuts.pieces(fact);
    for (int cell = 0; cell < survey.table.length; cell++) {
      int piece = cell / stride % pieces;
      if (piece == 0 || survey.table[cell] == survey.table[cell - stride]) {
        continue;
      }
      if (survey.table[cell] == 0 || survey.table[cell - stride] == 0) {
        continue;
      }
      Outcome before = survey.outcomeAt(cell - stride);
      Outcome after = survey.outcomeAt(cell);
      Fact of = survey.benchmark.facts().get(fact);
      long value = survey.cuts.start(fact, piece);
      Case at = survey.caseAt(cell);
      cliffs.merge(
          List.of(fact, value, before, after),
          new Cliff(of, value, before, after, ratio(survey.benchmark, before, after), 1, at),
          (old, more) ->
              new Cliff(of, value, before, after, old.ratio(), old.cells() + 1, old.at()));
    }
  }

  private static Optional<Rational> ratio(Benchmark benchmark, Outcome before, Outcome after) {
    Frame frame = benchmark.frames().getFirst();
    Rational less = Stretch.of(before, benchmark.ladder(), frame, 0).middle();
    Rational more = Stretch.of(after, benchmark.ladder(), frame, 0).middle();
    return less.signum() == 0 ? Optional.empty() : Optional.of(more.dividedBy(less));
  }
}

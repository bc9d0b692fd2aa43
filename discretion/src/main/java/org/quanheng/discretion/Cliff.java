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
    List<Cliff> cliffs = new ArrayList<>();
    if (survey.benchmark.frames().isEmpty()) {
      return cliffs;
    }
    int stride = survey.table.length;
    for (int fact = 0; fact < survey.cuts.facts(); fact++) {
      stride /= survey.cuts.pieces(fact);
      if (survey.benchmark.facts().get(fact).domain() instanceof Domain.Amount) {
        collect(survey, fact, stride, cliffs);
      }
    }
    cliffs.sort(STEEPEST);
    return cliffs;
  }

  private static void collect(Survey survey, int fact, int stride, List<Cliff> cliffs) {
    int pieces = survey.cuts.pieces(fact);
    Map<Long, Survey.Tally> leaps = new LinkedHashMap<>();
    for (int cell = 0; cell < survey.table.length; cell++) {
      int piece = cell / stride % pieces;
      char after = survey.table[cell];
      char before = piece == 0 ? after : survey.table[cell - stride];
      if (before != after && before != 0 && after != 0) {
        long leap = ((long) piece << 32) | ((long) before << 16) | after;
        leaps.computeIfAbsent(leap, key -> new Survey.Tally()).add(cell);
      }
    }
    Benchmark benchmark = survey.benchmark;
    leaps
        .values()
        .forEach(leap -> {
          int cell = (int) leap.first;
          Outcome before = survey.outcomeAt(cell - stride);
          Outcome after = survey.outcomeAt(cell);
          cliffs.add(
              new Cliff(
                  benchmark.facts().get(fact),
                  survey.cuts.start(fact, cell / stride % pieces),
                  before,
                  after,
                  ratio(benchmark, before, after),
                  leap.count,
                  survey.caseAt(cell)));
        });
  }

  private static Optional<Rational> ratio(Benchmark benchmark, Outcome before, Outcome after) {
    Frame frame = benchmark.frames().getFirst();
    Rational less = Stretch.of(before, benchmark.ladder(), frame, 0).middle();
    Rational more = Stretch.of(after, benchmark.ladder(), frame, 0).middle();
    return less.signum() == 0 ? Optional.empty() : Optional.of(more.dividedBy(less));
  }
}

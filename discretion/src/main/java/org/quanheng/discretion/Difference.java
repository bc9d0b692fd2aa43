package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a new version changes against the one in force (P12): in how many cells of both, the lowest
/// such case, and which pending cases it touches.
///
/// @param cells how many cells both versions make together
/// @param changed in how many the outcome or its band differs
/// @param heavier in how many of them the new one is the heavier
/// @param lowest the first of them, as facts of the new version
/// @param touched the places of the pending cases that would end elsewhere
public record Difference(
    long cells, long changed, long heavier, Optional<Case> lowest, List<Integer> touched) {

  public Difference {
    touched = List.copyOf(touched);
  }

  /// Compares two sound versions; a fact that only one of them has is walked through too.
  public static Difference between(Cells before, Cells after, List<Map<String, Long>> pending) {
    return new Walk(before, after).difference(pending);
  }

  /// The difference in one sentence.
  public String explain(Benchmark after, Locale reader) {
    Terms terms = new Terms(after, reader);
    return terms.say(
        changed == 0 ? "difference.none" : "difference.some",
        "cells",
        "%,d".formatted(cells),
        "changed",
        "%,d".formatted(changed),
        "heavier",
        "%,d".formatted(heavier),
        "touched",
        "%,d".formatted(touched.size()),
        "case",
        lowest.map(terms::facts).orElse(""));
  }

  /// A walk over every cell of both versions.
  private static final class Walk {
    private final Cells before;
    private final Cells after;

    /// Of each fact of either, where it is cut by either.
    private final Map<String, List<Long>> starts = new LinkedHashMap<>();

    private long cells;
    private long changed;
    private long heavier;
    private Optional<Case> lowest = Optional.empty();

    Walk(Cells before, Cells after) {
      this.before = before;
      this.after = after;
      cut(after.benchmark());
      cut(before.benchmark());
    }

    private void cut(Benchmark benchmark) {
      Cuts cuts = Cuts.of(benchmark);
      for (int i = 0; i < cuts.facts(); i++) {
        List<Long> all =
            starts.computeIfAbsent(benchmark.facts().get(i).slug(), slug -> new ArrayList<>());
        for (long start : cuts.starts(i)) {
          if (!all.contains(start)) {
            all.add(start);
          }
        }
        all.sort(null);
      }
    }

    Difference difference(List<Map<String, Long>> pending) {
      walk(new ArrayList<>(starts.keySet()), 0, new LinkedHashMap<>());
      List<Integer> touched = new ArrayList<>();
      for (int i = 0; i < pending.size(); i++) {
        if (!alike(pending.get(i))) {
          touched.add(i);
        }
      }
      return new Difference(cells, changed, heavier, lowest, touched);
    }

    private void walk(List<String> facts, int fact, Map<String, Long> values) {
      if (fact == facts.size()) {
        meet(values);
        return;
      }
      for (long start : starts.getOrDefault(facts.get(fact), List.of())) {
        values.put(facts.get(fact), start);
        walk(facts, fact + 1, values);
      }
    }

    private void meet(Map<String, Long> values) {
      cells++;
      if (alike(values)) {
        return;
      }
      changed++;
      long[] now = values(after.benchmark(), values);
      long[] old = values(before.benchmark(), values);
      int is = after.outcome(now);
      int was = before.outcome(old);
      heavier += is >= 0 && was >= 0 && after.highest(is, now) > before.highest(was, old) ? 1 : 0;
      if (lowest.isEmpty()) {
        lowest = Optional.of(Case.of(now));
      }
    }

    /// Whether both versions end at the same tiers and the same fine.
    private boolean alike(Map<String, Long> values) {
      long[] now = values(after.benchmark(), values);
      long[] old = values(before.benchmark(), values);
      int is = after.outcome(now);
      int was = before.outcome(old);
      if (is < 0 || was < 0) {
        return is == was;
      }
      return tiers(after, is).equals(tiers(before, was))
          && stretch(after, is).equals(stretch(before, was));
    }

    private static Optional<Stretch> stretch(Cells cells, int outcome) {
      Benchmark of = cells.benchmark();
      return of.frames().isEmpty()
          ? Optional.empty()
          : Optional.of(
              Stretch.of(cells.outcomes().get(outcome), of.ladder(), of.frames().getFirst(), 0));
    }

    private static List<String> tiers(Cells cells, int outcome) {
      Outcome of = cells.outcomes().get(outcome);
      Ladder ladder = cells.benchmark().ladder();
      return List.of(ladder.at(of.mildest()).slug(), ladder.at(of.heaviest()).slug());
    }

    private static long[] values(Benchmark benchmark, Map<String, Long> values) {
      long[] all = new long[benchmark.facts().size()];
      for (int i = 0; i < all.length; i++) {
        Fact fact = benchmark.facts().get(i);
        long lowest = fact.missing().orElse(fact.range().low());
        long value = values.getOrDefault(fact.slug(), lowest);
        all[i] = Math.min(Math.max(value, fact.range().low()), fact.range().high());
      }
      return all;
    }
  }
}

package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The distinct outcomes of a benchmark, numbered, and for each table answer and set of adjustments
/// the outcome they make: each is computed once.
final class OutcomeBook {

  /// The most outcomes a table of 16-bit cells can tell apart.
  static final int MOST_OUTCOMES = 65_000;

  /// How many adjustments may be looked up by a plain index.
  private static final int INDEXED = 10;

  private final Benchmark benchmark;
  private final List<Adjustment> adjustments;
  private final Map<Outcome, Integer> numbers = new LinkedHashMap<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Outcome> bases = new ArrayList<>();
  private final List<Entry[]> indexed = new ArrayList<>();
  private final List<Map<Long, Entry>> hashed = new ArrayList<>();
  private final int[] tierBases;
  private final Map<Long, Integer> sumBases = new HashMap<>();

  /// What one table answer and one set of adjustments make.
  static final class Entry {
    private final int outcome;

    /// The adjustments that changed something.
    final long fires;

    /// The adjustments that worked against their declared direction.
    final long misdirected;

    /// The clauses this outcome would break.
    final long breaks;

    /// Whether one adjustment caps what another raises.
    final boolean conflict;

    /// How many cells end here.
    long count;

    private Entry(int outcome, long fires, long misdirected, long breaks, boolean conflict) {
      this.outcome = outcome;
      this.fires = fires;
      this.misdirected = misdirected;
      this.breaks = breaks;
      this.conflict = conflict;
    }

    int outcome() {
      return outcome;
    }
  }

  OutcomeBook(Benchmark benchmark) {
    this.benchmark = benchmark;
    this.adjustments = benchmark.rules().adjustments();
    int tiers = benchmark.ladder().tiers().size();
    this.tierBases = new int[tiers * tiers];
  }

  List<Outcome> outcomes() {
    return outcomes;
  }

  /// How many cells end at each outcome, by its number.
  long[] counts() {
    long[] counts = new long[outcomes.size()];
    for (Entry[] entries : indexed) {
      for (Entry entry : entries) {
        if (entry != null) {
          counts[entry.outcome] += entry.count;
        }
      }
    }
    hashed.forEach(map -> map.values().forEach(entry -> counts[entry.outcome] += entry.count));
    return counts;
  }

  /// The number of the table's answer for these tiers.
  int baseOf(int mildest, int heaviest) {
    int place = mildest * benchmark.ladder().tiers().size() + heaviest;
    if (tierBases[place] == 0) {
      tierBases[place] = 1 + add(Outcome.of(mildest, heaviest));
    }
    return tierBases[place] - 1;
  }

  int baseOfSum(long sum, long denominator) {
    return sumBases.computeIfAbsent(
        sum,
        key -> {
          Base.Points points = (Base.Points) benchmark.base();
          return add(Trace.ofShare(benchmark, points, Rational.of(sum, denominator)));
        });
  }

  private int add(Outcome base) {
    bases.add(base);
    boolean plain = adjustments.size() <= INDEXED;
    indexed.add(plain ? new Entry[1 << adjustments.size()] : new Entry[0]);
    hashed.add(plain ? Map.of() : new HashMap<>());
    return bases.size() - 1;
  }

  Entry entry(int base, long fires) {
    if (adjustments.size() > INDEXED) {
      return hashed.get(base).computeIfAbsent(fires, key -> made(base, key));
    }
    Entry[] entries = indexed.get(base);
    Entry entry = entries[(int) fires];
    if (entry == null) {
      entry = made(base, fires);
      entries[(int) fires] = entry;
    }
    return entry;
  }

  private Entry made(int base, long applying) {
    Ladder ladder = benchmark.ladder();
    Outcome outcome = bases.get(base);
    long fires = 0;
    long misdirected = 0;
    int cap = ladder.highest();
    int floor = 0;
    for (int i = 0; i < adjustments.size(); i++) {
      if ((applying & 1L << i) == 0) {
        continue;
      }
      Adjustment adjustment = adjustments.get(i);
      Outcome after = outcome.after(adjustment.effect(), ladder);
      fires |= after.equals(outcome) ? 0 : 1L << i;
      boolean mitigates = adjustment.direction() == Adjustment.Direction.MITIGATING;
      boolean kept =
          mitigates
              ? Weights.isAtMost(benchmark, after, outcome)
              : Weights.isAtMost(benchmark, outcome, after);
      misdirected |= kept ? 0 : 1L << i;
      cap = adjustment.effect() instanceof Effect.Cap(int tier) ? Math.min(cap, tier) : cap;
      floor = adjustment.effect() instanceof Effect.Floor(int tier) ? Math.max(floor, tier) : floor;
      outcome = after;
    }
    return new Entry(number(outcome), fires, misdirected, breaks(outcome), floor > cap);
  }

  private long breaks(Outcome outcome) {
    List<Clause> clauses = benchmark.rules().clauses();
    long breaks = 0;
    for (int i = 0; i < clauses.size(); i++) {
      breaks |= clauses.get(i).then().isKept(outcome) ? 0 : 1L << i;
    }
    return breaks;
  }

  private int number(Outcome outcome) {
    return numbers.computeIfAbsent(
        outcome,
        made -> {
          outcomes.add(made);
          if (outcomes.size() > MOST_OUTCOMES) {
            throw new IllegalStateException("more than " + MOST_OUTCOMES + " outcomes");
          }
          return outcomes.size() - 1;
        });
  }
}

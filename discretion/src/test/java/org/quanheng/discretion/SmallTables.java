package org.quanheng.discretion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.quanheng.term.Names;

/// Random small benchmarks, each from its seed: a domain of 168 cases, with open and closed ends,
/// gaps, overlaps and rules that contradict each other.
final class SmallTables {

  static final Basis BASIS = new Basis("lamp-law", 1, 1, OptionalInt.empty());

  private static final Names NAMES = new Names("n", "n", "n");

  /// The shapes a table may have.
  enum Shape {
    GRID,
    HEAVIEST,
    POINTS
  }

  private final Random random;
  private final List<Fact> facts;

  private SmallTables(long seed) {
    this.random = new Random(seed);
    this.facts =
        List.of(
            fact("sum", new Domain.Amount(6)),
            fact("times", new Domain.Count(3)),
            fact(
                "harm",
                new Domain.Choice(
                    List.of(
                        new Value("none", NAMES),
                        new Value("minor", NAMES),
                        new Value("serious", NAMES)))),
            fact("wilful", new Domain.Flag()));
  }

  static Benchmark make(long seed, Shape shape) {
    return new SmallTables(seed).benchmark(shape);
  }

  static Fact fact(String slug, Domain domain) {
    return new Fact(slug, NAMES, NAMES, domain, Fact.Severity.RISING, OptionalLong.empty());
  }

  static Benchmark of(List<Fact> facts, Ladder ladder, List<Frame> frames, Base base) {
    return of(facts, ladder, frames, base, new Benchmark.Rules(List.of(), List.of()));
  }

  static Benchmark of(
      List<Fact> facts, Ladder ladder, List<Frame> frames, Base base, Benchmark.Rules rules) {
    Heading heading =
        new Heading(
            "small",
            "CJ-W-001",
            "CF-W-001",
            NAMES,
            new Period(LocalDate.of(2020, 1, 1), LocalDate.MAX),
            new Heading.Words(true, true),
            new Heading.Prose(false, true, List.of(), "## English\n\nSmall."));
    return new Benchmark(heading, facts, ladder, frames, base, rules, List.of());
  }

  static Frame frame() {
    return new Frame(
        Frame.Subject.PARTY,
        Optional.of("sum"),
        Band.closed(Rational.of(1), Rational.of(3)),
        Optional.of(
            new Frame.Split(List.of(Rational.of(3, 10), Rational.of(7, 10)), Frame.Meeting.OUTER)),
        BASIS);
  }

  static Ladder ladder(int within) {
    List<Tier> tiers = new ArrayList<>();
    Band none = Band.closed(Rational.ZERO, Rational.ZERO);
    tiers.add(new Tier("none", NAMES, Tier.Nature.NONE, List.of(none)));
    for (int i = 0; i < within; i++) {
      Band band = within == 1 ? frame().band() : frame().part(i);
      tiers.add(new Tier("tier-" + i, NAMES, Tier.Nature.WITHIN, List.of(band)));
    }
    return new Ladder(tiers);
  }

  private Benchmark benchmark(Shape shape) {
    int within = shape == Shape.POINTS ? 1 : 3;
    Base base =
        switch (shape) {
          case GRID -> new Base.Grid(rows());
          case HEAVIEST -> new Base.Heaviest(rows());
          case POINTS -> points();
        };
    return of(
        facts,
        ladder(within),
        List.of(frame()),
        base,
        new Benchmark.Rules(adjustments(within), clauses(within)));
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    int number = 1 + random.nextInt(6);
    // half of the tables are cut along a tree, so that many are complete and unique
    if (random.nextBoolean()) {
      split(rows, new LinkedHashMap<>(), number);
    } else {
      for (int i = 0; i < number; i++) {
        add(rows, condition(2));
      }
    }
    if (rows.size() > 1 && random.nextInt(4) == 0) {
      rows.remove(random.nextInt(rows.size()));
    }
    return rows;
  }

  private void split(List<Row> rows, Map<String, Ranges> tests, int depth) {
    Fact fact = facts.get(random.nextInt(facts.size()));
    Ranges now = new Condition(tests).of(fact);
    long low = now.parts().getFirst().low();
    long high = now.parts().getLast().high();
    if (depth <= 1 || low == high || rows.size() > 6) {
      add(rows, new Condition(tests));
      return;
    }
    long cut = low + random.nextInt((int) (high - low));
    Map<String, Ranges> below = new LinkedHashMap<>(tests);
    below.put(fact.slug(), Ranges.of(low, cut));
    split(rows, below, depth - 2);
    Map<String, Ranges> above = new LinkedHashMap<>(tests);
    above.put(fact.slug(), Ranges.of(cut + 1, high));
    split(rows, above, depth - 1);
  }

  private void add(List<Row> rows, Condition when) {
    int mildest = random.nextInt(4);
    int heaviest = Math.min(3, mildest + (random.nextInt(5) == 0 ? 1 : 0));
    rows.add(new Row(Integer.toString(rows.size() + 1), when, mildest, heaviest, "", 1));
  }

  private Condition condition(int tested) {
    Map<String, Ranges> tests = new LinkedHashMap<>();
    for (int i = 0; i < tested; i++) {
      Fact fact = facts.get(random.nextInt(facts.size()));
      tests.put(fact.slug(), ranges(fact));
    }
    return new Condition(tests);
  }

  private Ranges ranges(Fact fact) {
    List<Range> parts = new ArrayList<>();
    int size = Math.toIntExact(fact.range().high()) + 1;
    for (int i = 0; i <= random.nextInt(2); i++) {
      int one = random.nextInt(size);
      int other = random.nextInt(size);
      parts.add(new Range(Math.min(one, other), Math.max(one, other)));
    }
    return Ranges.of(parts);
  }

  private Base points() {
    List<Base.Level> levels = new ArrayList<>();
    for (Fact fact : facts) {
      long at = 0;
      while (at <= fact.range().high() && random.nextInt(12) > 0) {
        long end = Math.min(fact.range().high(), at + random.nextInt(3));
        long from = random.nextInt(12) == 0 && at > 0 ? at - 1 : at;
        Rational weight = Rational.of(random.nextInt(5) * 5L, 100);
        levels.add(new Base.Level(fact.slug(), Ranges.of(from, end), weight, "", 1));
        at = end + 1;
      }
    }
    return new Base.Points(Rational.of(20 + random.nextInt(4) * 10L, 100), levels, 1);
  }

  private List<Adjustment> adjustments(int within) {
    List<Adjustment> adjustments = new ArrayList<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      int tier = random.nextInt(within + 1);
      Effect effect =
          switch (random.nextInt(6)) {
            case 0 -> new Effect.Cap(tier);
            case 1 -> new Effect.Floor(tier);
            case 2 -> new Effect.Permit(tier);
            case 3 -> new Effect.Pin(random.nextBoolean());
            case 4 -> new Effect.Scale(Rational.of(1 + random.nextInt(3), 2));
            default -> new Effect.Shift(random.nextBoolean() ? 1 : -1);
          };
      Adjustment.Direction direction = Adjustment.Direction.values()[random.nextInt(2)];
      adjustments.add(new Adjustment("a" + i, NAMES, condition(1), effect, direction, BASIS, 1));
    }
    return adjustments;
  }

  private List<Clause> clauses(int within) {
    List<Clause> clauses = new ArrayList<>();
    for (int i = 0; i < random.nextInt(3); i++) {
      int tier = random.nextInt(within + 1);
      Requirement then =
          switch (random.nextInt(3)) {
            case 0 -> new Requirement.AtMost(tier);
            case 1 -> new Requirement.AtLeast(tier);
            default -> new Requirement.Permits(tier);
          };
      clauses.add(new Clause("c" + i, NAMES, condition(2), then, BASIS, 1));
    }
    return clauses;
  }
}

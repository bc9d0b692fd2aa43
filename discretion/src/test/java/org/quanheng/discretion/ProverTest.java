package org.quanheng.discretion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProverTest {

  private static final int TABLES = 5_000;
  private static final List<Property> TRIED =
      List.of(
          Property.COMPLETE,
          Property.UNIQUE,
          Property.MONOTONE,
          Property.CLAUSES_KEPT,
          Property.NOTHING_IDLE);

  @ParameterizedTest
  @EnumSource(SmallTables.Shape.class)
  void bruteForceAgreesOnSmallTables(SmallTables.Shape shape) {
    Map<Property, Integer> found = new EnumMap<>(Property.class);
    for (int seed = 0; seed < TABLES; seed++) {
      Benchmark benchmark = SmallTables.make(seed, shape);
      Proof proof = Prover.prove(benchmark);
      BruteForce brute = new BruteForce(benchmark);
      for (Property property : TRIED) {
        long[] first = brute.broken.get(property);
        assertThat(proof.holds(property))
            .as("%s of seed %d", property, seed)
            .isEqualTo(first == null);
        found.merge(property, first == null ? 0 : 1, Integer::sum);
        if (property == Property.COMPLETE || property == Property.UNIQUE) {
          checkLowest(proof, property, first, seed);
        }
      }
      checkTable(proof, brute, seed);
    }
    // the generator makes tables on both sides of every property that can break in this shape
    assertThat(found.get(Property.COMPLETE)).isBetween(100, TABLES - 100);
    assertThat(found.get(Property.MONOTONE)).isBetween(100, TABLES - 100);
    assertThat(found.get(Property.CLAUSES_KEPT)).isBetween(100, TABLES - 100);
  }

  private static void checkLowest(Proof proof, Property property, long[] first, int seed) {
    for (Finding finding : proof.findings()) {
      if (finding.property() == property && finding.lowest().isPresent()) {
        assertThat(finding.lowest().get().array()).as("seed %d", seed).isEqualTo(first);
      }
    }
  }

  private static void checkTable(Proof proof, BruteForce brute, int seed) {
    Cells cells = proof.table().orElseThrow();
    for (long[] values : brute.cases()) {
      int number = cells.outcome(values);
      Outcome outcome = number < 0 ? null : cells.outcomes().get(number);
      // an assertion for each of two and a half million cases would take longer than the proofs
      if (!Objects.equals(outcome, brute.outcome(values).orElse(null))) {
        throw new AssertionError("seed " + seed + ": " + Arrays.toString(values) + " " + outcome);
      }
    }
  }

  @Test
  void gapsAtTheLastValueOfAnOrderAreFoundWhereOthersMissThem() {
    List<Fact> facts =
        List.of(
            SmallTables.fact(
                "harm",
                new Domain.Choice(
                    List.of(
                        new Value("none", Entries.NO_NAMES),
                        new Value("minor", Entries.NO_NAMES),
                        new Value("serious", Entries.NO_NAMES)))),
            SmallTables.fact("prior", new Domain.Count(Domain.MOST_COUNT)));
    List<Row> rows =
        List.of(
            new Row("1", new Condition(Map.of("harm", Ranges.of(0, 0))), 1, 1, "", 1),
            new Row(
                "2", new Condition(Map.of("prior", Ranges.of(1, Domain.MOST_COUNT))), 1, 1, "", 1));
    Proof proof =
        Prover.prove(SmallTables.of(facts, noFines(), List.of(), new Base.Heaviest(rows)));
    Finding gap = proof.findings().getFirst();
    assertThat(gap.property()).isEqualTo(Property.COMPLETE);
    assertThat(gap.cells()).as("minor and serious, both without earlier offences").isEqualTo(2);
    assertThat(gap.lowest().orElseThrow().values()).containsExactly(1L, 0L);
  }

  @Test
  void aGapOfOneFenAndAnOverlapOfOneFenAreFound() {
    Fact sum = SmallTables.fact("sum", new Domain.Amount(Domain.MOST_FEN));
    List<Row> gap = List.of(sum("1", 0, 4_999_999), sum("2", 5_000_001, Domain.MOST_FEN));
    List<Row> overlap = List.of(sum("1", 0, 5_000_000), sum("2", 5_000_000, Domain.MOST_FEN));
    Finding gapFound =
        Prover.prove(SmallTables.of(List.of(sum), noFines(), List.of(), new Base.Grid(gap)))
            .findings()
            .getFirst();
    assertThat(gapFound.property()).isEqualTo(Property.COMPLETE);
    assertThat(gapFound.lowest().orElseThrow().values()).containsExactly(5_000_000L);
    Finding overlapFound =
        Prover.prove(SmallTables.of(List.of(sum), noFines(), List.of(), new Base.Grid(overlap)))
            .findings()
            .getFirst();
    assertThat(overlapFound.property()).isEqualTo(Property.UNIQUE);
    assertThat(overlapFound.lowest().orElseThrow().values()).containsExactly(5_000_000L);
    assertThat(overlapFound.rows()).containsExactly("1", "2");
  }

  private static Row sum(String id, long low, long high) {
    return new Row(id, new Condition(Map.of("sum", Ranges.of(low, high))), 1, 1, "", 1);
  }

  private static Ladder noFines() {
    return new Ladder(
        List.of(
            new Tier("none", Entries.NO_NAMES, Tier.Nature.NONE, List.of()),
            new Tier("normal", Entries.NO_NAMES, Tier.Nature.WITHIN, List.of())));
  }

  @Test
  void everyRowTakenOutLeavesAGapThatIsShown() {
    Benchmark benchmark = Samples.adulteration();
    for (Row row : benchmark.base().rows()) {
      List<Row> rest = new ArrayList<>(benchmark.base().rows());
      rest.remove(row);
      Benchmark mutant = with(benchmark, rest);
      Finding gap = finding(mutant, Property.COMPLETE);
      assertThat(row.when().holds(benchmark.facts(), gap.lowest().orElseThrow().array())).isTrue();
      assertThat(Weighing.weigh(mutant, gap.lowest().get()).problems())
          .extracting(Problem::rule)
          .containsExactly(Rule.NO_ROW);
    }
  }

  @Test
  void everyRowWidenedOverlapsWhereItIsShown() {
    Benchmark benchmark = Samples.adulteration();
    int widened = 0;
    for (Row row : benchmark.base().rows()) {
      for (String fact : row.when().tests().keySet()) {
        Map<String, Ranges> tests = new LinkedHashMap<>(row.when().tests());
        tests.remove(fact);
        List<Row> rows = new ArrayList<>(benchmark.base().rows());
        rows.set(
            rows.indexOf(row),
            new Row(row.id(), new Condition(tests), row.mildest(), row.heaviest(), "", 1));
        Benchmark mutant = with(benchmark, rows);
        Finding overlap = finding(mutant, Property.UNIQUE);
        assertThat(overlap.rows()).hasSizeGreaterThan(1).contains(row.id());
        widened++;
      }
    }
    assertThat(widened).isGreaterThan(70);
  }

  @Test
  void everyGraveRowMadeMildIsCaught() {
    Benchmark benchmark = Samples.adulteration();
    for (Row row : benchmark.base().rows()) {
      if (row.mildest() == 4) {
        List<Row> rows = new ArrayList<>(benchmark.base().rows());
        rows.set(rows.indexOf(row), new Row(row.id(), row.when(), 0, 0, "", 1));
        Proof proof = Prover.prove(with(benchmark, rows));
        assertThat(proof.isSound()).as(row.id()).isFalse();
        assertThat(proof.findings()).anyMatch(finding -> finding.rows().contains(row.id()));
      }
    }
  }

  @Test
  void aWrongBoundaryAFrameTooNarrowAndABrokenClauseAreShown() {
    assertThat(keys(Samples.changed("meeting: outer", "meeting: both"))).isEmpty();
    assertThat(keys(Samples.changed("below: inclusive}\n", "below: exclusive}\n"))).isEmpty();
    String both = Samples.text("adulteration.md").replace("below: inclusive", "below: exclusive");
    assertThat(keys(Samples.read(both.replace("meeting: outer", "meeting: both"))))
        .containsOnly("value-in-two-bands");
    assertThat(
            keys(
                Samples.changed(
                    "| mitigated | reduced | [0.1, 0.5) |",
                    "| mitigated | reduced | [0.1, 0.6) |")))
        .contains("not-reduced", "bands-overlap");
    String written =
        Samples.text("adulteration.md")
            .replace("    split: {at: [0.3, 0.7], meeting: outer}\n", "")
            .replace("| lenient | within | by split |", "| lenient | within | [0.5, 1.25) |")
            .replace("| normal | within | by split |", "| normal | within | (1.25, 2.25) |")
            .replace("| severe | within | by split |", "| severe | within | [2.3, 4] |");
    assertThat(keys(Samples.read(written)))
        .containsExactlyInAnyOrder(
            "outside-frame", "value-in-no-band", "bands-apart", "top-unused");
    assertThat(keys(Samples.changed("then: at-most none", "then: at-least mitigated")))
        .containsOnly("clause");
    assertThat(keys(Samples.changed("direction: mitigating", "direction: aggravating")))
        .containsOnly("aggravating-lowers");
  }

  @Test
  void everyFindingIsToldInThreeLanguages() {
    Proof proof = Prover.prove(Samples.withoutTheCap());
    for (Locale locale : Samples.LOCALES) {
      assertThat(proof.explain(locale)).hasSizeGreaterThan(8).allMatch(line -> !line.isBlank());
    }
    assertThat(String.join("\n", proof.explain(Samples.LOCALES.get(1)))).contains("第22行", "货值金额");
    assertThat(String.join("\n", proof.explain(Samples.LOCALES.get(2)))).contains("第22行", "貨值金額");
  }

  @Test
  void aTableThatExplodesIsRefusedByTheFactThatMakesIt() {
    List<Fact> facts = new ArrayList<>();
    Map<String, Ranges> tests = new LinkedHashMap<>();
    for (int i = 0; i < 27; i++) {
      facts.add(SmallTables.fact("flag-" + i, new Domain.Flag()));
    }
    facts.add(SmallTables.fact("sum", new Domain.Amount(1000)));
    tests.put("sum", Ranges.of(10, 20));
    List<Row> rows = List.of(new Row("1", new Condition(tests), 1, 1, "", 1));
    Proof proof = Prover.prove(SmallTables.of(facts, noFines(), List.of(), new Base.Grid(rows)));
    assertThat(proof.isSound()).isFalse();
    assertThat(proof.table()).isEmpty();
    assertThat(proof.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.key()).isEqualTo("too-many-cells");
          assertThat(finding.words().get("pieces").en()).isEqualTo("3");
        });
  }

  @Test
  void theProofTextIsStableAndNamesTheTable() {
    Proof proof = Prover.prove(Samples.adulteration());
    assertThat(proof.text())
        .startsWith("quanheng-benchmark-proof-1\nbenchmark CJ-PQL-050\ntable sha-256 ")
        .contains("cells 216\n", "P1 holds\n", "P8 holds\n")
        .endsWith("sound\n");
    assertThat(proof.digest()).matches("[0-9a-f]{64}");
    assertThat(Prover.prove(Samples.adulteration()).digest()).isEqualTo(proof.digest());
    assertThat(Prover.prove(Samples.withoutTheCap()).digest()).isNotEqualTo(proof.digest());
  }

  private static List<String> keys(Benchmark benchmark) {
    return Prover.prove(benchmark).findings().stream().map(Finding::key).toList();
  }

  private static Finding finding(Benchmark benchmark, Property property) {
    return Prover.prove(benchmark).findings().stream()
        .filter(finding -> finding.property() == property)
        .findFirst()
        .orElseThrow();
  }

  private static Benchmark with(Benchmark old, List<Row> rows) {
    return new Benchmark(
        old.heading(),
        old.facts(),
        old.ladder(),
        old.frames(),
        new Base.Grid(rows),
        old.rules(),
        old.measures());
  }
}

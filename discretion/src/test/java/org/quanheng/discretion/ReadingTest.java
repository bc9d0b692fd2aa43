package org.quanheng.discretion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

  private static final Heading.Words BOTH = new Heading.Words(true, true);
  private static final Heading.Words BELOW_EXCLUDES = new Heading.Words(true, false);

  @Test
  void whatIsWrittenReadsAsTheSameBenchmarkAndIsWrittenTheSame() {
    Benchmark benchmark = Samples.adulteration();
    String once = BenchmarkFile.write(benchmark);
    Benchmark again = Samples.read(once);
    assertThat(BenchmarkFile.write(again)).isEqualTo(once);
    assertThat(again.facts()).isEqualTo(benchmark.facts());
    assertThat(again.ladder()).isEqualTo(benchmark.ladder());
    assertThat(again.frames()).isEqualTo(benchmark.frames());
    assertThat(again.measures()).isEqualTo(benchmark.measures());
    assertThat(again.heading()).isEqualTo(benchmark.heading());
    assertThat(Prover.prove(again).text()).isEqualTo(Prover.prove(benchmark).text());
  }

  @Test
  void everyProblemIsToldAtOnceWithItsLine() {
    String text =
        Samples.text("adulteration.md")
            .replace("severity: rising\n    missing", "severity: upwards\n    missing")
            .replace("do: cap lenient", "do: cap gentle")
            .replace("| 5 | – | ≥ 1 |", "| 5 | – | some |")
            .replace("| 9 | [10000, 150000) |", "| 4 | [10000, 150000) |")
            .replace("when: {fault: none}", "when: {blame: none}")
            .replace(
                "| 23 | – | 0 | minor | intentional | none | severe | |", "| 23 | – | severe |")
            .replace("range: \"[0.5, 3]\"", "range: \"half to three\"");
    BenchmarkFile.Reading reading = BenchmarkFile.read("x.md", text);
    assertThat(reading.benchmark()).isEmpty();
    assertThat(reading.problems())
        .extracting(Problem::rule)
        .contains(
            Rule.UNKNOWN_WORD,
            Rule.UNKNOWN_TIER,
            Rule.WRONG_CELL,
            Rule.DUPLICATE_ROW,
            Rule.UNKNOWN_FACT,
            Rule.TABLE_WIDTH,
            Rule.WRONG_BAND);
    List<String> lines = text.lines().toList();
    for (Problem problem : reading.problems()) {
      for (Locale locale : Samples.LOCALES) {
        assertThat(problem.message(locale)).isNotBlank();
        assertThat(problem.remedy(locale)).isNotBlank();
      }
      if (problem.rule() == Rule.UNKNOWN_TIER) {
        assertThat(lines.get(problem.line() - 1)).contains("gentle");
      }
      if (problem.rule() == Rule.WRONG_CELL) {
        assertThat(lines.get(problem.line() - 1)).contains("some");
      }
    }
  }

  @Test
  void whatIsNoBenchmarkIsRefusedAndNeverThrown() {
    for (String text :
        List.of(
            "",
            "---\n",
            "---\n---\n",
            "---\na: [\n---\nx",
            "---\n- 1\n---\nx",
            "---\n&a b\n---\nx",
            "no",
            "---\nfacts: 3\nframes: 4\nclauses: 5\n---\n## Rows\n|a|\n## Tiers\n|b|\n",
            "---\nfacts: {a: {kind: choice, values: {}}}\nshape: points\n---\n## Points\n| fact |")) {
      BenchmarkFile.Reading reading = BenchmarkFile.read("x.md", text);
      assertThat(reading.benchmark()).as(text).isEmpty();
      assertThat(reading.problems()).as(text).isNotEmpty();
    }
  }

  @Test
  void anyLineTakenOutOrSpoiltIsToldOrStillABenchmark() {
    List<String> lines = Samples.text("adulteration.md").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String before = String.join("\n", lines.subList(0, i));
      String after = String.join("\n", lines.subList(i + 1, lines.size()));
      String spoilt = lines.get(i).replaceAll("[:|]", " ");
      for (String text : List.of(before + "\n" + after, before + "\n" + spoilt + "\n" + after)) {
        BenchmarkFile.Reading reading = BenchmarkFile.read("x.md", text + "\n");
        assertThat(reading.benchmark().isPresent()).isEqualTo(reading.problems().isEmpty());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "一万元以上五万元以下 ! [10000, 50000]",
        "５万元以上十万元以下 ! [50000, 100000]",
        "不满5万元 ! (0, 50000)",
        "二十万元 ! 200000",
        "二百以上五百元以下 ! [200, 500]",
        "九千五百元以下 ! (0, 9500]",
        "[50,000, 100,000] ! [50000, 100000]",
        "1.5万元以上3万元以下 ! [15000, 30000]",
        "[0.01, 0.50) ! [0.01, 0.5)"
      })
  void sumsOfMoneyAreReadAsTheStatuteWritesThem(String text, String canonical) {
    BandText bands = new BandText(true, BOTH);
    assertThat(bands.read(text).map(bands::write)).contains(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "百分之五十以上三倍以下 ! [0.5, 3]",
        "一倍以上三倍以下 ! [1, 3]",
        "百分之三十以下 ! (0, 0.3]",
        "50%以上300%以下 ! [0.5, 3]",
        "三倍 ! 3",
        "(1.25, 2.25) ! (1.25, 2.25)",
        "[1/3, 2/3] ! [1/3, 2/3]"
      })
  void multiplesAreReadAsTheStatuteWritesThem(String text, String canonical) {
    BandText bands = new BandText(false, BOTH);
    assertThat(bands.read(text).map(bands::write)).contains(canonical);
  }

  @Test
  void theWordBelowIncludesItsNumberOnlyWhereTheBenchmarkSaysSo() {
    assertThat(new BandText(true, BOTH).read("五万元以下").orElseThrow().high().inclusive()).isTrue();
    Band band = new BandText(true, BELOW_EXCLUDES).read("一万元以上五万元以下").orElseThrow();
    assertThat(band.low().inclusive()).isTrue();
    assertThat(band.high().inclusive()).isFalse();
  }

  @Test
  void whatIsNoBandIsNone() {
    BandText bands = new BandText(true, BOTH);
    for (String text : List.of("", "责令改正", "五万元以上", "[5, 1]", "(5, 5)", "NaN", "[1,000]")) {
      assertThat(bands.read(text)).as(text).isEqualTo(Optional.empty());
    }
  }

  @Test
  void ownershipNeverWeighs() {
    String text =
        Samples.text("adulteration.md")
            .replace("  prior:\n", "  ownership:\n")
            .replace("| prior |", "| ownership |");
    assertThat(BenchmarkFile.read("x.md", text).problems())
        .extracting(Problem::rule)
        .contains(Rule.FORBIDDEN_FACT);
  }
}

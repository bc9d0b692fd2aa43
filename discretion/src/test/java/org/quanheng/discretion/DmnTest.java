package org.quanheng.discretion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DmnTest {

  private final Benchmark benchmark = Samples.adulteration();

  @ParameterizedTest
  @EnumSource(
      value = SmallTables.Shape.class,
      names = {"GRID", "HEAVIEST"})
  void theTableOfAnySmallBenchmarkGoesOutAndComesBack(SmallTables.Shape shape) {
    int written = 0;
    for (int seed = 0; seed < 500; seed++) {
      Benchmark small = SmallTables.make(seed, shape);
      Dmn.Writing writing = Dmn.write(small);
      if (writing.document().isEmpty()) {
        assertThat(writing.problems()).isNotEmpty();
        continue;
      }
      String table = tableOf(writing.document().get());
      BenchmarkFile.Reading reading = Dmn.read(small, "t.dmn", table);
      assertThat(reading.problems()).as("seed %d", seed).isEmpty();
      Cells before = Prover.prove(small).table().orElseThrow();
      Cells after = Prover.prove(reading.benchmark().orElseThrow()).table().orElseThrow();
      for (long[] values : new BruteForce(small).cases()) {
        int was = before.outcome(values);
        int is = after.outcome(values);
        assertThat(is < 0 ? null : after.outcomes().get(is))
            .isEqualTo(was < 0 ? null : before.outcomes().get(was));
      }
      written++;
    }
    assertThat(written).isGreaterThan(100);
  }

  @Test
  void theWorkedExampleIsWrittenAsATableAndTwoDecisionsForEachAdjustment() {
    String document = Dmn.write(benchmark).document().orElseThrow();
    assertThat(document)
        .contains(
            "hitPolicy=\"UNIQUE\"",
            "<text>[10000..49999.99]</text>",
            "<text>&quot;proactive&quot;, &quot;timely&quot;</text>",
            "if (remedy in (&quot;proactive&quot;)) then min(heaviest_0, 2) else heaviest_0");
    assertThat(Dmn.read(benchmark, "t.dmn", document).problems())
        .extracting(Problem::rule)
        .containsOnly(Rule.OUTSIDE_DMN);
  }

  @Test
  void whatDmnCannotSayIsRefusedByName() {
    Benchmark pinned = Samples.changed("do: cap lenient", "do: pin low");
    assertThat(Dmn.write(pinned).document()).isEmpty();
    assertThat(Dmn.write(pinned).problems())
        .singleElement()
        .satisfies(it -> assertThat(it.facts()).containsEntry("what", "proactive-removal"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "hitPolicy=\"UNIQUE\" ! hitPolicy=\"FIRST\" ! hit policy FIRST",
        "hitPolicy=\"UNIQUE\" ! hitPolicy=\"PRIORITY\" ! hit policy PRIORITY",
        "<text>[10000..49999.99]</text> ! <text>[low..high]</text> ! row 3, value: [low..high]",
        "<text>value</text> ! <text>value + 1</text> ! input expression value + 1"
      })
  void whatIsOutsideTheSubsetIsRefusedByName(String from, String to, String what) {
    String table = tableOf(Dmn.write(benchmark).document().orElseThrow());
    assertThat(table).contains(from);
    assertThat(Dmn.read(benchmark, "t.dmn", table.replace(from, to)).problems())
        .extracting(problem -> problem.facts().get("what"))
        .contains(what);
  }

  @Test
  void whatIsNoDocumentIsToldAndNeverThrown() {
    for (String text :
        List.of(
            "",
            "<a/>",
            "<definitions/>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>",
            "<definitions xmlns=\"" + Dmn.MODEL + "\"/>")) {
      assertThat(Dmn.read(benchmark, "t.dmn", text).problems()).as(text).isNotEmpty();
    }
  }

  /// The document with its decision table alone.
  private static String tableOf(String document) {
    int start = document.indexOf("  <decision id=\"table\"");
    int end = document.indexOf("</decision>", start) + "</decision>".length();
    return "<definitions xmlns=\""
        + Dmn.MODEL
        + "\">"
        + document.substring(start, end)
        + "</definitions>";
  }
}

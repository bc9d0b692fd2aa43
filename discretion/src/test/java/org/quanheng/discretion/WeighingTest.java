package org.quanheng.discretion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeighingTest {

  private static final Map<String, String> FACTS =
      Map.of(
          "value",
          "60000",
          "prior",
          "0",
          "harm",
          "minor",
          "fault",
          "intentional",
          "remedy",
          "proactive");

  @Test
  void aWeighingSaysWhatWhyAndHowNear() {
    Weighing weighing = weigh(FACTS);
    assertThat(weighing.tiers()).extracting(Tier::slug).containsExactly("lenient");
    assertThat(weighing.trace().rows()).extracting(Row::id).containsExactly("22");
    assertThat(weighing.trace().adjustments())
        .extracting(Adjustment::slug)
        .containsExactly("proactive-removal");
    assertThat(weighing.must()).extracting(Measure::slug).containsExactly("confiscate-income");
    assertThat(weighing.may()).isEmpty();
    assertThat(weighing.articles())
        .extracting(Basis::toString)
        .containsExactly("product-quality-law 50(1)", "administrative-penalty-law 32(1)(1)");
    assertThat(weighing.turns())
        .filteredOn(turn -> turn.fact().slug().equals("remedy"))
        .singleElement()
        .satisfies(turn -> {
          assertThat(turn.upwards()).isTrue();
          assertThat(turn.value()).isEqualTo(1);
        });
  }

  @Test
  void theExplanationShowsItsArithmeticInThreeLanguages() {
    String english = String.join("\n", weigh(FACTS).explain(Locale.ENGLISH));
    assertThat(english)
        .contains(
            "Row 22 applies",
            "By the table: normal",
            "not above lenient",
            "30,000 yuan to 75,000 yuan",
            "60,000 yuan times 0.5 to 1.25",
            "illustration");
    for (Locale locale : Samples.LOCALES) {
      assertThat(weigh(FACTS).explain(locale)).hasSizeGreaterThan(6);
    }
    assertThat(String.join("\n", weigh(FACTS).explain(Samples.LOCALES.get(2))))
        .contains("從輕", "貨值金額");
  }

  @Test
  void badFactsAreRefusedAllAtOnceBeforeWeighing() {
    Map<String, String> bad = new HashMap<>(FACTS);
    bad.put("value", "NaN");
    bad.put("harm", "grave");
    bad.put("prior", "-1");
    bad.put("remedy", "");
    bad.put("colour", "red");
    Weighing.Answer answer = Weighing.weigh(Samples.adulteration(), bad);
    assertThat(answer.weighing()).isEmpty();
    assertThat(answer.problems())
        .extracting(Problem::rule)
        .containsExactlyInAnyOrder(
            Rule.OUT_OF_DOMAIN,
            Rule.OUT_OF_DOMAIN,
            Rule.OUT_OF_DOMAIN,
            Rule.MISSING_FACT,
            Rule.UNKNOWN_FACT);
    assertThat(answer.problems())
        .extracting(it -> it.message(Locale.ENGLISH))
        .anyMatch(message -> message.contains("none, minor, serious"));
  }

  @Test
  void amountsAreExactFen() {
    for (String bad : List.of("0.001", "1e9", "-5", "1000000000001", "１２x", "十", "1.2.3")) {
      Map<String, String> facts = new HashMap<>(FACTS);
      facts.put("value", bad);
      boolean read = Weighing.weigh(Samples.adulteration(), facts).weighing().isPresent();
      assertThat(read).as(bad).isEqualTo(bad.equals("十"));
    }
  }

  @Test
  void aMissingFactTakesTheDeclaredValueAndThatIsSaid() {
    Map<String, String> facts = new HashMap<>(FACTS);
    facts.remove("prior");
    Weighing weighing = weigh(facts);
    assertThat(weighing.facts().missing()).containsExactly("prior");
    assertThat(weighing.explain(Locale.ENGLISH))
        .anyMatch(line -> line.contains("could not be found out"));
  }

  @Test
  void aNewerLawAppliesOnlyWhereItIsLighter() {
    String old =
        Samples.text("adulteration.md")
            .replace("{from: 2021-07-15}", "{from: 2018-01-01, until: 2021-07-15}");
    Benchmark before = Samples.read(old);
    Benchmark lighter = Samples.changed("range: \"[0.5, 3]\"", "range: \"[0.5, 2]\"");
    Benchmark heavier = Samples.changed("range: \"[0.5, 3]\"", "range: \"[0.5, 4]\"");
    LocalDate violation = LocalDate.of(2020, 5, 1);
    LocalDate decision = LocalDate.of(2022, 5, 1);
    TwoLaws milder =
        TwoLaws.weigh(new Versions(List.of(lighter, before)), violation, decision, FACTS);
    assertThat(milder.isNewerLighter()).isTrue();
    assertThat(milder.applies()).isEqualTo(milder.ofDecision());
    assertThat(milder.ofViolation()).isPresent();
    TwoLaws graver =
        TwoLaws.weigh(new Versions(List.of(before, heavier)), violation, decision, FACTS);
    assertThat(graver.applies()).isEqualTo(graver.ofViolation());
    TwoLaws same = TwoLaws.weigh(new Versions(List.of(before)), violation, violation, FACTS);
    assertThat(same.applies()).isEqualTo(same.ofViolation());
  }

  @Test
  void oneActIsFinedOnceByTheHigher() {
    Weighing low = weigh(FACTS);
    Map<String, String> graver = new HashMap<>(FACTS);
    graver.put("remedy", "none");
    Weighing high = weigh(graver);
    assertThat(new OneAct(List.of(low, high)).applies()).isEqualTo(high);
    assertThat(new OneAct(List.of(low, high)).weighings()).containsExactly(low, high);
  }

  @Test
  void aDeviationNeedsAReasonAnApprovalAndAReviewAndStaysInTheFrame() {
    Weighing weighing = weigh(FACTS);
    Deviation bare =
        new Deviation(
            Deviation.Reason.PLAINLY_UNFAIR,
            "unfair",
            5_000_000,
            Optional.empty(),
            Optional.empty());
    assertThat(bare.lacks(weighing))
        .containsExactly(
            Deviation.Lack.IN_THE_BAND,
            Deviation.Lack.REASON_TOO_SHORT,
            Deviation.Lack.NOT_APPROVED,
            Deviation.Lack.NOT_REVIEWED);
    String reason = "The whole stock was destroyed by flood before it could be sold.";
    Deviation beyond =
        new Deviation(
            Deviation.Reason.HARDSHIP, reason, 100, Optional.of("head"), Optional.of("reviewer"));
    assertThat(beyond.lacks(weighing)).containsExactly(Deviation.Lack.OUT_OF_THE_FRAME);
    Deviation good =
        new Deviation(
            Deviation.Reason.HARDSHIP, reason, 9_000_000, Optional.of("head"), Optional.of("r"));
    assertThat(good.lacks(weighing)).isEmpty();
    for (Deviation.Lack lack : Deviation.Lack.values()) {
      for (Locale locale : Samples.LOCALES) {
        assertThat(lack.explain(locale)).isNotBlank();
      }
    }
  }

  private static Weighing weigh(Map<String, String> facts) {
    return Weighing.weigh(Samples.adulteration(), facts).weighing().orElseThrow();
  }
}

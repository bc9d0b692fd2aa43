package org.quanheng.discretion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The worked example: article 50 of the Product Quality Law, five facts, 24 rows.
class WorkedExampleTest {

  @Test
  void withoutTheCapThirtyNineCasesBreakTheLaw() {
    Proof proof = Prover.prove(Samples.withoutTheCap());
    assertThat(proof.cells()).isEqualTo(216);
    assertThat(proof.isSound()).isFalse();
    for (Property property : Property.values()) {
      boolean broken = property == Property.CLAUSES_KEPT;
      assertThat(proof.holds(property)).as(property.code()).isEqualTo(!broken);
    }
    assertThat(proof.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.cells()).isEqualTo(39);
          assertThat(finding.rows()).containsExactly("22");
          assertThat(finding.explain(proof.benchmark(), Locale.ENGLISH))
              .contains(
                  "39 cells", "goods value: 0 yuan", "harm: minor", "gives normal", "32(1)(1)");
        });
    assertThat(proof.tiers())
        .containsExactly(
            entry("none", 74L),
            entry("mitigated", 4L),
            entry("lenient", 12L),
            entry("normal", 48L),
            entry("severe", 78L));
  }

  @Test
  void withTheCapItIsSound() {
    Proof proof = Prover.prove(Samples.adulteration());
    assertThat(proof.findings()).isEmpty();
    assertThat(proof.isSound()).isTrue();
    assertThat(proof.tiers().values()).containsExactly(74L, 4L, 51L, 30L, 57L);
  }

  @Test
  void theSplitGivesTheBandsOfTheStatute() {
    BandText text = new BandText(false, new Heading.Words(true, true));
    assertThat(Samples.adulteration().ladder().tiers())
        .extracting(tier -> text.write(tier.bands().getFirst()))
        .containsExactly("0", "[0.1, 0.5)", "[0.5, 1.25]", "(1.25, 2.25)", "[2.25, 3]");
  }

  @Test
  void theSteepestCliffFromAFineIsFoundAtFiftyThousand() {
    Proof proof = Prover.prove(Samples.adulteration());
    assertThat(proof.reports().cliffs())
        .filteredOn(cliff -> cliff.ratio().isPresent())
        .filteredOn(cliff -> cliff.value() == 5_000_000)
        .first()
        .satisfies(cliff -> {
          assertThat(cliff.explain(proof.benchmark(), Locale.ENGLISH)).contains("× 2.92");
        });
  }

  @Test
  void splittingPaysWithoutEnd() {
    Proof proof = Prover.prove(Samples.adulteration());
    assertThat(proof.reports().splittings())
        .isNotEmpty()
        .anySatisfy(splitting -> {
          assertThat(splitting.unbounded()).isTrue();
          assertThat(splitting.part().highFen()).isZero();
        });
  }

  @Test
  void wholeAndInPartsCostWhatTheSpecificationSays() {
    assertThat(fine("60000", "0")).isEqualTo(new long[] {3_000_000, 7_500_000});
    assertThat(fine("30000", "0")).isEqualTo(new long[] {300_000, 1_499_999});
    assertThat(fine("8571.42", "0")).isEqualTo(new long[] {0, 0});
    assertThat(fine("30000", "1")).isEqualTo(new long[] {3_750_001, 6_749_999});
  }

  private static long[] fine(String value, String prior) {
    Map<String, String> facts =
        Map.of(
            "value",
            value,
            "prior",
            prior,
            "harm",
            "none",
            "fault",
            "negligent",
            "remedy",
            "timely");
    Weighing weighing = Weighing.weigh(Samples.adulteration(), facts).weighing().orElseThrow();
    Fine fine = weighing.fines().getFirst();
    return new long[] {fine.lowFen(), fine.highFen()};
  }
}

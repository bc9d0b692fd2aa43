package org.quanheng.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.quanheng.gate.SmallBureau;
import org.quanheng.simulate.Simulation.Tally;

class SimulationTest {

  private static final Plan PLAN =
      new Plan(7, LocalDate.of(2017, 3, 1), Instant.parse("2017-06-01T00:00:00Z"), 20);

  @Test
  void aPlayedYearPassesTheGateAndItsMischiefDoesNot() {
    try (SmallBureau bureau = new SmallBureau()) {
      Tally tally = play(bureau, PLAN);
      assertThat(tally.acts()).isGreaterThan(200);
      assertThat(tally.refusals()).isPositive().isLessThan(tally.acts() / 10);
      assertThat(bureau.count("gate.act")).isEqualTo(tally.acts());
      assertThat(bureau.count("gate.refusal")).isEqualTo(tally.refusals());
      assertThat(bureau.count("gate.act WHERE origin <> 'sample'")).isZero();
    }
  }

  @Test
  void theSamePlanAgainAddsNothingAndAnotherSeedDoes() {
    try (SmallBureau bureau = new SmallBureau()) {
      Tally first = play(bureau, PLAN);
      assertThat(play(bureau, PLAN)).isEqualTo(first);
      assertThat(bureau.count("gate.act")).isEqualTo(first.acts());
      play(bureau, new Plan(8, PLAN.from(), PLAN.until(), PLAN.mattersADay()));
      assertThat(bureau.count("gate.act")).isGreaterThan(first.acts());
    }
  }

  @Test
  void sampleSubjectsHaveWellFormedCodes() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (int i = 0; i < 1000; i++) {
      String code = SampleSubject.code(random);
      assertThat(code).matches("91990000[0-9A-HJ-NPQRTUWXY]{10}");
      assertThat(isWellFormed(code)).as(code).isTrue();
    }
    assertThat(isWellFormed("91330100799655058B")).isTrue();
    assertThat(isWellFormed("91330100799655058C")).isFalse();
  }

  /// GB 32100-2015, written down a second time and otherwise.
  private static boolean isWellFormed(String code) {
    String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += alphabet.indexOf(code.charAt(i)) * weights[i];
    }
    return alphabet.charAt((31 - sum % 31) % 31) == code.charAt(17);
  }

  private static Tally play(SmallBureau bureau, Plan plan) {
    return new Simulation(
            bureau.gate(),
            bureau.office().freshRoll(),
            bureau.list().freshLaw(),
            SmallBureau.ZONE,
            SmallBureau.pack().calendar())
        .run(plan, acts -> {});
  }
}

package org.quanheng.discretion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HabitsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

  @Test
  void aDraftFarFromItsRowIsWarnedOfAndANearOneIsNot() {
    double[] row = {0.4, 0.45, 0.5, 0.5, 0.52, 0.55, 0.6, 0.61};
    assertThat(Habits.warn(0.95, row))
        .get()
        .satisfies(warning -> {
          assertThat(warning.median()).isCloseTo(0.51, within(1e-12));
          assertThat(warning.cases()).isEqualTo(8);
        });
    assertThat(Habits.warn(0.6, row)).isEmpty();
    assertThat(Habits.warn(0.95, Arrays.copyOf(row, 7))).isEmpty();
    double[] alike = new double[20];
    Arrays.fill(alike, 0.5);
    assertThat(Habits.warn(0.5, alike)).isEmpty();
    assertThat(Habits.warn(0.7, alike)).isPresent();
  }

  @Test
  void whoAlwaysTakesOneEndIsNamed() {
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      decisions.add(decision("a" + i, "zhou", i < 15 ? 100 : 50, Optional.empty()));
      decisions.add(decision("b" + i, "wu", 10 + i, Optional.empty()));
    }
    assertThat(Habits.atTheEnds(decisions, it -> it.hand().officer()))
        .containsExactly(new Habits.AtTheEnds("zhou", 20, 0, 15));
  }

  @Test
  void casesInPartsAreFoundByPartyAndConduct() {
    Habits.Whose li = new Habits.Whose("li", "adulteration");
    Habits.Whose sun = new Habits.Whose("sun", "adulteration");
    List<Habits.Part> parts =
        List.of(
            new Habits.Part("1", DAY, 4_900_000),
            new Habits.Part("2", DAY.plusMonths(5), 4_800_000));
    List<Habits.Part> apart =
        List.of(
            new Habits.Part("3", DAY, 4_900_000),
            new Habits.Part("4", DAY.plusMonths(25), 4_900_000));
    assertThat(Habits.inParts(Map.of(li, parts, sun, apart), List.of(1_000_000L, 5_000_000L)))
        .containsExactly(new Habits.InParts("li", "adulteration", parts, 5_000_000));
  }

  @Test
  void huggingABoundaryIsToldFromASmoothSpread() {
    Random random = new Random(9);
    long[] smooth = new long[4_000];
    for (int i = 0; i < smooth.length; i++) {
      smooth[i] = (long) (2_000_000 * Math.exp(random.nextDouble() * 2));
    }
    Hugging fair = Hugging.at(5_000_000, smooth);
    assertThat(fair.expected()).isCloseTo(0.525, within(0.02));
    assertThat(fair.chance()).isGreaterThan(0.01);
    long[] moved = smooth.clone();
    for (int i = 0; i < moved.length; i++) {
      boolean above = moved[i] >= 5_000_000 && moved[i] < 5_500_000;
      moved[i] = above && random.nextInt(2) == 0 ? moved[i] - 500_000 : moved[i];
    }
    assertThat(Hugging.at(5_000_000, moved).chance()).isLessThan(1e-6);
    assertThat(Hugging.at(5_000_000, new long[0]).chance()).isEqualTo(1);
  }

  @Test
  void reasonsUsedAgainAreCounted() {
    assertThat(Habits.recycled(List.of("The stock burnt.", "the stock", "The stock  burnt")))
        .containsExactly(Map.entry("Thestockburnt", 2));
  }

  @Test
  void comparablesAreTheNearestOfAllFirstThoseOfTheRow() {
    Benchmark benchmark = Samples.adulteration();
    Random random = new Random(4);
    List<Decision> decided = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      long[] values = {
        (long) Math.exp(random.nextDouble() * 18),
        random.nextInt(3),
        random.nextInt(3),
        random.nextInt(3),
        random.nextInt(3)
      };
      String row = "v/" + random.nextInt(6);
      Decision.Sum sum = new Decision.Sum(random.nextInt(100), 0, 100, Optional.empty());
      decided.add(
          new Decision(
              "d" + i, new Decision.Hand("o", "p"), row, Case.of(values), sum, DAY.plusDays(i)));
    }
    Case mine = Case.of(new long[] {5_000_000, 0, 1, 1, 1});
    Comparables found = Comparables.of(benchmark, mine, "v/3", decided, Comparables.SHOWN);
    assertThat(found.nearest()).hasSize(20).allMatch(Comparables.Near::sameRow);
    double farthest = found.nearest().getLast().distance();
    long nearer =
        decided.stream()
            .filter(it -> it.stratum().equals("v/3"))
            .filter(it -> Comparables.distance(benchmark, mine, it.facts()) < farthest)
            .count();
    assertThat(nearer).isEqualTo(19);
    assertThat(Comparables.of(benchmark, mine, "v/9", List.of(), 20).median()).isNaN();
  }

  @Test
  void inequalityDividesIntoBetweenAndWithin() {
    Theil alike = Theil.of(List.of(new double[] {1, 3}, new double[] {1, 3}));
    assertThat(alike.between()).isCloseTo(0, within(1e-12));
    Theil apart = Theil.of(List.of(new double[] {1, 1}, new double[] {3, 3}));
    assertThat(apart.within()).isCloseTo(0, within(1e-12));
    assertThat(apart.total()).isCloseTo(alike.total(), within(1e-12));
  }

  private static Decision decision(String id, String officer, long fen, Optional<String> reason) {
    return new Decision(
        id,
        new Decision.Hand("office", officer),
        "v/1",
        Case.of(new long[0]),
        new Decision.Sum(fen, 0, 100, reason),
        DAY);
  }
}

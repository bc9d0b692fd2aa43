package org.quanheng.discretion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EqualityTest {

  private static final int OFFICES = 40;
  private static final int STRATA = 60;
  private static final int RUNS = 40;
  private static final Set<String> BIASED = Set.of("office-12", "office-22", "office-33");

  @Test
  void theStepUpProcedureAgreesWithItsPublishedExample() {
    // Benjamini and Hochberg 1995, section 3.2: four of fifteen hypotheses at 5 per cent
    double[] published = {
      .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
      .7590, 1.000
    };
    double[] adjusted = FalseDiscovery.adjusted(published);
    for (int i = 0; i < published.length; i++) {
      assertThat(adjusted[i] <= 0.05).as("hypothesis %d", i + 1).isEqualTo(i < 4);
    }
  }

  @Test
  void tailsAgreeWithTheirTables() {
    assertThat(Normal.twoSided(1.959963984540054)).isCloseTo(0.05, within(1e-12));
    assertThat(Normal.twoSided(2.575829303548901)).isCloseTo(0.01, within(1e-12));
    assertThat(Normal.upper(6)).isCloseTo(9.865876450376981e-10, within(1e-20));
    assertThat(Normal.upper(-1)).isCloseTo(0.8413447460685429, within(1e-12));
    assertThat(Normal.atLeast(7, 10, 0.5)).isCloseTo(176.0 / 1024, within(1e-12));
    assertThat(Normal.atLeast(0, 10, 0.5)).isEqualTo(1);
    assertThat(Normal.atLeast(10, 10, 0.5)).isCloseTo(1.0 / 1024, within(1e-15));
  }

  @Test
  void meanAndVarianceAreThoseOfEveryDealThereIs() {
    double[] values = {0.1, 0.4, 0.4, 0.9, 0.7, 0.2};
    List<Observation> all = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      all.add(new Observation(i < 2 ? "own" : "other", "s", values[i]));
    }
    double mean = 2.7 / 6;
    double sum = 0;
    double squares = 0;
    int deals = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = i + 1; j < values.length; j++) {
        double excess = values[i] + values[j] - 2 * mean;
        sum += excess;
        squares += excess * excess;
        deals++;
      }
    }
    Strata.Standing standing = new Strata(all).inside(all.subList(0, 2));
    assertThat(sum).isCloseTo(0, within(1e-12));
    assertThat(standing.variance()).isCloseTo(squares / deals, within(1e-12));
    assertThat(standing.excess()).isCloseTo(0.5 - 2 * mean, within(1e-12));
    assertThat(standing.weight()).isCloseTo(2.0 * 4 / 6, within(1e-12));
  }

  @Test
  void dealingGivesTheChanceOfCountingEveryDeal() {
    double[] values = {0.1, 0.4, 0.4, 0.9, 0.7, 0.2};
    List<Observation> all = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      all.add(new Observation(i < 2 ? "own" : "other", "s", values[i]));
    }
    double own = Math.abs(0.5 - 0.9);
    int asFar = 0;
    for (int i = 0; i < 6; i++) {
      for (int j = i + 1; j < 6; j++) {
        asFar += Math.abs(values[i] + values[j] - 0.9) >= own - 1e-9 ? 1 : 0;
      }
    }
    double chance = new Strata(all).dealt(all.subList(0, 2), new Random(3));
    assertThat(chance).isCloseTo(asFar / 15.0, within(0.03));
  }

  @Test
  void rawMeansAccuseTheFairAndTheStratifiedTestDoesNot() {
    int rawFalse = 0;
    int falselyAccused = 0;
    int found = 0;
    for (int run = 0; run < RUNS; run++) {
      Random random = new Random(1_000 + run);
      World world = new World(random, 0.2);
      rawFalse += world.rawAccusations();
      for (Equality.Standing alarm : Equality.of(world.positions, random).alarms()) {
        if (BIASED.contains(alarm.group())) {
          found++;
        } else {
          falselyAccused++;
        }
      }
    }
    double fair = RUNS * (OFFICES - BIASED.size());
    assertThat(rawFalse / fair).as("raw averages").isGreaterThan(0.2);
    assertThat(falselyAccused / fair).as("stratified").isLessThanOrEqualTo(0.02);
    assertThat(found / (double) (RUNS * BIASED.size())).as("found").isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void whereEveryoneIsFairNobodyIsAccusedAndTheHeadlineIsSmall() {
    int accused = 0;
    double headline = 0;
    for (int run = 0; run < 10; run++) {
      Random random = new Random(50 + run);
      World world = new World(random, 0);
      Equality equality = Equality.of(world.positions, random);
      accused += equality.alarms().size();
      headline += equality.headline() / 10;
    }
    assertThat(accused).isZero();
    assertThat(headline).isLessThan(0.02);
  }

  @Test
  void theHeadlineIsTheExpectedDifferenceOfTwoOffices() {
    Random random = new Random(11);
    List<Observation> cases = new ArrayList<>();
    for (int office = 0; office < 60; office++) {
      double shift = random.nextGaussian() * 0.1;
      for (int i = 0; i < 400; i++) {
        double value = 0.5 + shift + random.nextGaussian() * 0.1;
        cases.add(new Observation("o" + office, "s" + i % 7, value));
      }
    }
    double expected = 2 * 0.1 / Math.sqrt(Math.PI);
    assertThat(Equality.of(cases, random).headline()).isCloseTo(expected, within(0.02));
  }

  @Test
  void aGroupThatIsAloneInItsStratumIsNeverAccused() {
    List<Observation> cases = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      cases.add(new Observation("alone", "own", 1));
      cases.add(new Observation("other", "else", 0));
    }
    assertThat(Equality.of(cases, new Random(1)).alarms()).isEmpty();
    assertThat(Equality.of(List.of(), new Random(1)).groups()).isEmpty();
  }

  /// Forty offices with their own kinds of cases, three of them higher in the band by a shift.
  private static final class World {
    final List<Observation> positions = new ArrayList<>();
    private final Map<String, List<Double>> multiples = new HashMap<>();

    World(Random random, double shift) {
      double[] low = new double[STRATA];
      double[] centre = new double[STRATA];
      for (int i = 0; i < STRATA; i++) {
        low[i] = random.nextDouble() * 2;
        centre[i] = 0.35 + random.nextDouble() * 0.3;
      }
      for (int office = 0; office < OFFICES; office++) {
        String name = "office-" + office;
        int size = (int) Math.round(8 * Math.pow(600.0 / 8, office / (OFFICES - 1.0)));
        int home = random.nextInt(STRATA);
        for (int i = 0; i < size; i++) {
          int stratum =
              random.nextInt(3) == 0
                  ? random.nextInt(STRATA)
                  : (home + random.nextInt(10)) % STRATA;
          double biased = BIASED.contains(name) ? shift : 0;
          double u = centre[stratum] + biased + random.nextGaussian() * 0.18;
          u = Math.min(1, Math.max(0, u));
          positions.add(new Observation(name, "row-" + stratum, u));
          multiples.computeIfAbsent(name, key -> new ArrayList<>()).add(low[stratum] + u * 0.75);
        }
      }
    }

    /// The fair offices that a comparison of average multiples would accuse.
    int rawAccusations() {
      List<String> names = List.copyOf(multiples.keySet());
      double[] all =
          multiples.values().stream().flatMap(List::stream).mapToDouble(it -> it).toArray();
      double mean = mean(all);
      double deviation = Math.sqrt(mean(square(all, mean)));
      double[] chances = new double[names.size()];
      for (int i = 0; i < chances.length; i++) {
        double[] own = multiples.get(names.get(i)).stream().mapToDouble(it -> it).toArray();
        chances[i] = Normal.twoSided((mean(own) - mean) / (deviation / Math.sqrt(own.length)));
      }
      double[] adjusted = FalseDiscovery.adjusted(chances);
      int accused = 0;
      for (int i = 0; i < chances.length; i++) {
        accused += adjusted[i] <= 0.05 && !BIASED.contains(names.get(i)) ? 1 : 0;
      }
      return accused;
    }

    private static double mean(double[] values) {
      double sum = 0;
      for (double value : values) {
        sum += value;
      }
      return sum / values.length;
    }

    private static double[] square(double[] values, double mean) {
      double[] squares = values.clone();
      for (int i = 0; i < squares.length; i++) {
        squares[i] = (squares[i] - mean) * (squares[i] - mean);
      }
      return squares;
    }
  }

  @Test
  void shadedFactsAreFoundByTheSameTestWithinIndustries() {
    Random random = new Random(5);
    List<Observation> levels = new ArrayList<>();
    for (int office = 0; office < 20; office++) {
      for (int i = 0; i < 200; i++) {
        int industry = random.nextInt(5);
        double share = 0.1 + 0.1 * industry + (office == 7 ? 0.25 : 0);
        levels.add(
            new Observation("o" + office, "i" + industry, random.nextDouble() < share ? 1 : 0));
      }
    }
    assertThat(
            Equality.of(levels, random).alarms().stream()
                .map(Equality.Standing::group)
                .collect(Collectors.toSet()))
        .containsExactly("o7");
  }
}

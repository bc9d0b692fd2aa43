package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Whether like cases were decided alike 同案不同罰. What is compared is the position inside the band,
/// within one row of one version: the band itself takes out how grave the cases were, so a group is
/// neither praised nor blamed for the cases it got.
///
/// @param groups every group, the most striking first
/// @param spread the standard deviation of true differences between groups
public record Equality(List<Standing> groups, double spread) {

  /// The share of false accusations that is accepted among accusations.
  public static final double DISCOVERY = 0.05;

  /// The least shrunken effect that is worth an alarm.
  public static final double WORTH = 0.05;

  private static final int EXACT_BELOW = 30;

  public Equality {
    groups = List.copyOf(groups);
  }

  /// One group against all others.
  ///
  /// @param effect how much higher in the band it decides
  /// @param error the standard error of that
  /// @param chance the chance of such a sum if cases had been dealt out at random
  /// @param adjusted the chance after counting how many groups were looked at
  /// @param shrunken the effect less what a group of its size shows by chance
  public record Standing(
      String group,
      int cases,
      double effect,
      double error,
      double chance,
      double adjusted,
      double shrunken) {

    /// Whether it is striking enough to be asked about: neither by chance nor for a trifle.
    public boolean isAlarm() {
      return adjusted <= DISCOVERY && Math.abs(shrunken) > WORTH;
    }
  }

  public static Equality of(List<Observation> observations, RandomGenerator random) {
    Map<String, List<Observation>> groups = new LinkedHashMap<>();
    for (Observation it : observations) {
      groups.computeIfAbsent(it.group(), key -> new ArrayList<>()).add(it);
    }
    Set<String> apart = new HashSet<>();
    List<Standing> standings = standings(groups, apart, random);
    // a large biased group bends the means of its strata: leave the most striking out, look again
    for (int round = 0; round < groups.size(); round++) {
      Standing worst =
          standings.stream()
              .filter(it -> it.isAlarm() && !apart.contains(it.group()))
              .max(Comparator.comparingDouble(it -> Math.abs(it.shrunken()) / it.error()))
              .orElse(null);
      if (worst == null) {
        break;
      }
      apart.add(worst.group());
      standings = standings(groups, apart, random);
    }
    List<Standing> sorted = new ArrayList<>(standings);
    sorted.sort(
        Comparator.comparingDouble(Standing::adjusted)
            .thenComparing(Comparator.comparingDouble(it -> -Math.abs(it.shrunken()))));
    return new Equality(sorted, spread(standings));
  }

  /// The groups that are striking.
  public List<Standing> alarms() {
    return groups.stream().filter(Standing::isAlarm).toList();
  }

  /// How far apart two groups picked at random are expected to be for the same case, in bands:
  /// twice the spread by the root of pi.
  public double headline() {
    return 2 * spread / Math.sqrt(Math.PI);
  }

  private static List<Standing> standings(
      Map<String, List<Observation>> groups, Set<String> apart, RandomGenerator random) {
    List<String> names = new ArrayList<>(groups.keySet());
    List<Observation> rest = new ArrayList<>();
    groups.forEach((group, cases) -> {
      if (!apart.contains(group)) {
        rest.addAll(cases);
      }
    });
    Strata strata = new Strata(rest);
    double[] chances = new double[names.size()];
    List<Strata.Standing> raw = new ArrayList<>();
    for (int i = 0; i < chances.length; i++) {
      List<Observation> own = groups.getOrDefault(names.get(i), List.of());
      Strata against = strata;
      if (apart.contains(names.get(i))) {
        List<Observation> together = new ArrayList<>(rest);
        together.addAll(own);
        against = new Strata(together);
      }
      Strata.Standing standing = against.inside(own);
      raw.add(standing);
      chances[i] = chance(against, standing, own, random);
    }
    return shrunken(names, raw, chances);
  }

  private static double chance(
      Strata strata, Strata.Standing standing, List<Observation> own, RandomGenerator random) {
    if (standing.variance() <= 0) {
      return 1;
    }
    return own.size() < EXACT_BELOW
        ? strata.dealt(own, random)
        : Normal.twoSided(standing.excess() / Math.sqrt(standing.variance()));
  }

  private static List<Standing> shrunken(
      List<String> names, List<Strata.Standing> raw, double[] chances) {
    double[] adjusted = FalseDiscovery.adjusted(chances);
    double between = between(raw);
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < chances.length; i++) {
      Strata.Standing it = raw.get(i);
      double error = it.error();
      double trust = error == 0 ? 1 : between / (between + error * error);
      standings.add(
          new Standing(
              names.get(i),
              it.cases(),
              it.effect(),
              error,
              chances[i],
              adjusted[i],
              Double.isFinite(error) ? it.effect() * trust : 0));
    }
    return standings;
  }

  /// The variance of true effects between groups, by DerSimonian and Laird's moments (1986).
  private static double between(List<Strata.Standing> raw) {
    double weights = 0;
    double squares = 0;
    double mean = 0;
    int number = 0;
    for (Strata.Standing it : raw) {
      if (it.error() > 0 && Double.isFinite(it.error())) {
        double weight = 1 / (it.error() * it.error());
        weights += weight;
        squares += weight * weight;
        mean += weight * it.effect();
        number++;
      }
    }
    if (number < 2) {
      return 0;
    }
    mean /= weights;
    double heterogeneity = 0;
    for (Strata.Standing it : raw) {
      if (it.error() > 0 && Double.isFinite(it.error())) {
        heterogeneity += (it.effect() - mean) * (it.effect() - mean) / (it.error() * it.error());
      }
    }
    return Math.max(0, (heterogeneity - (number - 1)) / (weights - squares / weights));
  }

  private static double spread(List<Standing> standings) {
    List<Strata.Standing> raw = new ArrayList<>();
    for (Standing it : standings) {
      if (Double.isFinite(it.error()) && it.error() > 0) {
        raw.add(new Strata.Standing(it.cases(), it.effect(), 1, it.error() * it.error()));
      }
    }
    return Math.sqrt(between(raw));
  }
}

package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Observations by stratum, and what one group's sum would be if its cases had been dealt out at
/// random within each stratum.
final class Strata {

  private static final int DEALS = 4_000;

  private final Map<String, double[]> values = new LinkedHashMap<>();
  private final Map<String, Double> means = new LinkedHashMap<>();
  private final Map<String, Double> variances = new LinkedHashMap<>();

  /// What a group's sum of differences from the strata's means is, against chance.
  ///
  /// @param excess the sum of its values less the means of their strata
  /// @param weight how many cases' worth of shift that sum would show: a group that is a whole
  ///   stratum shows none
  /// @param variance of the sum under permutation
  record Standing(int cases, double excess, double weight, double variance) {

    double effect() {
      return weight == 0 ? 0 : excess / weight;
    }

    double error() {
      return weight == 0 ? Double.POSITIVE_INFINITY : Math.sqrt(variance) / weight;
    }
  }

  Strata(List<Observation> observations) {
    Map<String, List<Double>> lists = new LinkedHashMap<>();
    for (Observation it : observations) {
      lists.computeIfAbsent(it.stratum(), key -> new ArrayList<>()).add(it.value());
    }
    lists.forEach((stratum, list) -> {
      double[] all = list.stream().mapToDouble(Double::doubleValue).toArray();
      double mean = 0;
      for (double value : all) {
        mean += value / all.length;
      }
      double variance = 0;
      for (double value : all) {
        variance += (value - mean) * (value - mean) / all.length;
      }
      values.put(stratum, all);
      means.put(stratum, mean);
      variances.put(stratum, variance);
    });
  }

  private double mean(String stratum) {
    return means.getOrDefault(stratum, 0.0);
  }

  /// The standing of a group whose cases are among the strata's: the sum of a sample without
  /// replacement, stratum by stratum.
  Standing inside(List<Observation> group) {
    Map<String, Integer> sizes = sizes(group);
    double excess = 0;
    for (Observation it : group) {
      excess += it.value() - mean(it.stratum());
    }
    double weight = 0;
    double variance = 0;
    for (Map.Entry<String, Integer> entry : sizes.entrySet()) {
      int all = size(entry.getKey());
      int own = entry.getValue();
      weight += (double) own * (all - own) / all;
      if (all > 1) {
        variance +=
            (double) own * (all - own) / (all - 1) * variances.getOrDefault(entry.getKey(), 0.0);
      }
    }
    return new Standing(group.size(), excess, weight, variance);
  }

  /// The share of random deals in which the group's sum is at least as far from the means as it is.
  double dealt(List<Observation> group, RandomGenerator random) {
    Map<String, Integer> sizes = sizes(group);
    double excess = Math.abs(inside(group).excess()) - 1e-12;
    int asFar = 1;
    for (int deal = 0; deal < DEALS; deal++) {
      double sum = 0;
      for (Map.Entry<String, Integer> entry : sizes.entrySet()) {
        sum += sample(entry.getKey(), entry.getValue(), random);
      }
      asFar += Math.abs(sum) >= excess ? 1 : 0;
    }
    return (double) asFar / (DEALS + 1);
  }

  private double sample(String stratum, int size, RandomGenerator random) {
    double[] all = values.getOrDefault(stratum, new double[0]);
    double sum = 0;
    for (int i = 0; i < size; i++) {
      int other = i + random.nextInt(all.length - i);
      double drawn = all[other];
      all[other] = all[i];
      all[i] = drawn;
      sum += drawn - mean(stratum);
    }
    return sum;
  }

  private int size(String stratum) {
    double[] all = values.get(stratum);
    return all == null ? 0 : all.length;
  }

  private static Map<String, Integer> sizes(List<Observation> group) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    group.forEach(it -> sizes.merge(it.stratum(), 1, Integer::sum));
    return sizes;
  }
}

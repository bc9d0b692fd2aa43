package org.quanheng.discretion;

import java.util.Collection;

/// How unequal sums are, divided into what lies between groups and what lies within them (Theil
/// 1967). For reports; it accuses nobody, for groups get different cases.
public record Theil(double between, double within) {

  /// Of positive sums by group; what is not positive is left out.
  public static Theil of(Collection<double[]> groups) {
    double total = 0;
    int number = 0;
    for (double[] group : groups) {
      for (double sum : group) {
        total += Math.max(0, sum);
        number += sum > 0 ? 1 : 0;
      }
    }
    double between = 0;
    double within = 0;
    for (double[] group : groups) {
      double own = 0;
      int size = 0;
      for (double sum : group) {
        own += Math.max(0, sum);
        size += sum > 0 ? 1 : 0;
      }
      if (size == 0) {
        continue;
      }
      double share = own / total;
      double mean = own / size;
      between += share * Math.log(mean / (total / number));
      for (double sum : group) {
        within += sum > 0 ? sum / total * Math.log(sum / mean) : 0;
      }
    }
    return new Theil(between, within);
  }

  /// Both together.
  public double total() {
    return between + within;
  }
}

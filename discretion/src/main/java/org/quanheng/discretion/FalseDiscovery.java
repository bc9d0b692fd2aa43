package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Benjamini and Hochberg's step-up procedure (1995): of those it points at, at most a given share
/// is expected to be innocent.
final class FalseDiscovery {

  private FalseDiscovery() {}

  /// The smallest share at which each would be pointed at, in the order given.
  static double[] adjusted(double[] chances) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < chances.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> chances[i]));
    double[] adjusted = new double[chances.length];
    double least = 1;
    for (int rank = chances.length; rank >= 1; rank--) {
      int which = order.get(rank - 1);
      least = Math.min(least, chances[which] * chances.length / rank);
      adjusted[which] = least;
    }
    return adjusted;
  }
}

package org.quanheng.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Contenders that took turns: A B C, A B C, … One round before the first is thrown away, for the
/// compiler and the caches to warm up.
///
/// A ratio is taken within each round and the median of those counts, so that what slows a whole
/// round moves nothing.
final class Rounds {

  /// One contender's turn.
  @FunctionalInterface
  interface Turn {
    /// Does the work once and says at which rate.
    double rate() throws Exception;
  }

  private final SequencedMap<String, double[]> rates = new LinkedHashMap<>();

  private Rounds(SequencedMap<String, Turn> contenders, int rounds) {
    contenders.keySet().forEach(name -> rates.put(name, new double[rounds]));
  }

  /// Lets the contenders take turns.
  static Rounds take(int rounds, SequencedMap<String, Turn> contenders) throws Exception {
    Rounds taken = new Rounds(contenders, rounds);
    for (int round = -1; round < rounds; round++) {
      for (Map.Entry<String, Turn> contender : contenders.entrySet()) {
        double rate = contender.getValue().rate();
        if (round >= 0) {
          taken.of(contender.getKey())[round] = rate;
        }
      }
    }
    return taken;
  }

  /// The median rate of one contender.
  double median(String name) {
    return median(of(name));
  }

  /// One contender against another.
  Ratio ratio(String name, String peer) {
    double[] ratios = new double[of(name).length];
    for (int round = 0; round < ratios.length; round++) {
      ratios[round] = of(name)[round] / of(peer)[round];
    }
    return Ratio.of(ratios);
  }

  /// How much more one contender took than another.
  Ratio difference(String name, String peer) {
    double[] differences = new double[of(name).length];
    for (int round = 0; round < differences.length; round++) {
      differences[round] = of(name)[round] - of(peer)[round];
    }
    return Ratio.of(differences);
  }

  /// Names and median rates, in the order of the turns.
  List<Map.Entry<String, Double>> medians() {
    return rates.entrySet().stream()
        .map(it -> Map.entry(it.getKey(), median(it.getValue())))
        .toList();
  }

  private double[] of(String name) {
    double[] found = rates.get(name);
    if (found == null) {
      throw new IllegalArgumentException("nobody called " + name + " took part");
    }
    return found;
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /// A ratio: the median of the rounds, and how far they lay apart.
  record Ratio(double median, double least, double most) {

    static Ratio of(double... values) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      return new Ratio(Rounds.median(sorted), sorted[0], sorted[sorted.length - 1]);
    }
  }
}

package org.quanheng.discretion;

/// Tails of the normal and the binomial distribution.
final class Normal {

  private static final double TINY = 1e-300;
  private static final int STEPS = 400;

  private Normal() {}

  /// The chance of a deviation at least this many standard deviations in either direction.
  static double twoSided(double z) {
    return 2 * upper(Math.abs(z));
  }

  /// The chance of exceeding z; by its series near the middle, by Lentz's continued fraction
  /// further out.
  static double upper(double z) {
    if (z < 0) {
      return 1 - upper(-z);
    }
    double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    if (z < 2.5) {
      double term = z;
      double sum = z;
      for (int i = 3; Math.abs(term) > 1e-17 * Math.abs(sum); i += 2) {
        term *= z * z / i;
        sum += term;
      }
      return 0.5 - density * sum;
    }
    double fraction = 0;
    for (int i = STEPS; i >= 1; i--) {
      fraction = i / (z + fraction);
    }
    return density / (z + fraction);
  }

  /// The chance of at least so many successes in so many trials.
  static double atLeast(int successes, int trials, double chance) {
    if (successes <= 0) {
      return 1;
    }
    if (chance <= 0) {
      return 0;
    }
    if (chance >= 1) {
      return 1;
    }
    double sum = 0;
    double log = logChoose(trials, successes);
    log += successes * Math.log(chance) + (trials - successes) * Math.log1p(-chance);
    double term = Math.exp(log);
    double odds = chance / (1 - chance);
    for (int k = successes; k <= trials; k++) {
      sum += term;
      term *= (double) (trials - k) / (k + 1) * odds;
      if (term < TINY && k > trials * chance) {
        break;
      }
    }
    return Math.min(1, sum);
  }

  private static double logChoose(int of, int chosen) {
    double sum = 0;
    for (int i = 1; i <= chosen; i++) {
      sum += Math.log(of - chosen + (double) i) - Math.log(i);
    }
    return sum;
  }
}

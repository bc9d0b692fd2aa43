package org.quanheng.discretion;

/// More values just below a boundary than a smooth spread would put there.
///
/// The spread is a power of the amount, fitted by maximum likelihood to what lies outside the
/// window but within half and twice the boundary; the chance is that of an exact binomial test.
///
/// @param cut the boundary, in fen
/// @param below how many values lie within a tenth below it
/// @param window how many lie within a tenth on either side
/// @param expected the share of the window a smooth spread puts below
/// @param chance the chance of so many below
public record Hugging(long cut, int below, int window, double expected, double chance) {

  private static final double WIDTH = 0.1;
  private static final int FEWEST = 10;
  private static final double STEEPEST = 60;
  private static final int STEPS = 80;

  /// Looks at the values around one boundary.
  public static Hugging at(long cut, long[] values) {
    int below = 0;
    int window = 0;
    int outside = 0;
    double logs = 0;
    for (long value : values) {
      double ratio = (double) value / cut;
      if (ratio >= 1 - WIDTH && ratio < 1 + WIDTH) {
        window++;
        below += ratio < 1 ? 1 : 0;
      } else if (ratio >= 0.5 && ratio < 2) {
        outside++;
        logs += Math.log(ratio);
      }
    }
    double power = outside < FEWEST ? 0 : power(logs / outside);
    double expected = mass(power, 1 - WIDTH, 1) / mass(power, 1 - WIDTH, 1 + WIDTH);
    double chance = window == 0 ? 1 : Normal.atLeast(below, window, expected);
    return new Hugging(cut, below, window, expected, chance);
  }

  /// The power under which the mean logarithm outside the window is the observed: it rises with the
  /// power, so halving finds it.
  private static double power(double meanLog) {
    double low = -STEEPEST;
    double high = STEEPEST;
    for (int i = 0; i < STEPS; i++) {
      double middle = (low + high) / 2;
      if (meanLogOf(middle) < meanLog) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double meanLogOf(double power) {
    double mass = mass(power, 0.5, 1 - WIDTH) + mass(power, 1 + WIDTH, 2);
    return (logMass(power, 0.5, 1 - WIDTH) + logMass(power, 1 + WIDTH, 2)) / mass;
  }

  /// The integral of x to the power between the two.
  private static double mass(double power, double from, double to) {
    double next = power + 1;
    return Math.abs(next) < 1e-9
        ? Math.log(to / from)
        : (Math.pow(to, next) - Math.pow(from, next)) / next;
  }

  /// The integral of the logarithm of x times x to the power.
  private static double logMass(double power, double from, double to) {
    double next = power + 1;
    if (Math.abs(next) < 1e-9) {
      return (Math.log(to) * Math.log(to) - Math.log(from) * Math.log(from)) / 2;
    }
    return primitive(next, to) - primitive(next, from);
  }

  private static double primitive(double next, double x) {
    return Math.pow(x, next) * (Math.log(x) / next - 1 / (next * next));
  }
}

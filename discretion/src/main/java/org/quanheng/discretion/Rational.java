package org.quanheng.discretion;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An exact fraction in lowest terms, its denominator positive. Arithmetic that leaves 64 bits
/// throws `ArithmeticException`; it is never rounded.
public record Rational(long numerator, long denominator) implements Comparable<Rational> {

  /// Nothing.
  public static final Rational ZERO = new Rational(0, 1);

  /// The whole.
  public static final Rational ONE = new Rational(1, 1);

  private static final Pattern FRACTION = Pattern.compile("(-?[0-9]{1,15})/([0-9]{1,9})");
  private static final Pattern DECIMAL =
      Pattern.compile("(-?)([0-9]{1,15})(?:\\.([0-9]{1,6}))?(%?)");
  private static final int PERCENT = 100;

  public Rational {
    if (denominator <= 0) {
      throw new IllegalArgumentException("denominator " + denominator);
    }
    long divisor = gcd(Math.abs(numerator), denominator);
    numerator /= divisor;
    denominator /= divisor;
  }

  /// The fraction of these two.
  public static Rational of(long numerator, long denominator) {
    return new Rational(numerator, denominator);
  }

  /// A whole number.
  public static Rational of(long whole) {
    return new Rational(whole, 1);
  }

  /// Reads `3`, `0.5`, `50%`, `1/3`; empty for anything else.
  public static Optional<Rational> parse(String text) {
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.matches()) {
      long below = Long.parseLong(fraction.group(2));
      return below == 0
          ? Optional.empty()
          : Optional.of(of(Long.parseLong(fraction.group(1)), below));
    }
    Matcher decimal = DECIMAL.matcher(text);
    if (!decimal.matches()) {
      return Optional.empty();
    }
    String places = decimal.group(3) == null ? "" : decimal.group(3);
    long power = 1;
    for (int i = 0; i < places.length(); i++) {
      power *= 10;
    }
    BigInteger digits = new BigInteger(decimal.group(1) + decimal.group(2) + places);
    long below = decimal.group(4).isEmpty() ? power : power * PERCENT;
    return digits.bitLength() < Long.SIZE
        ? Optional.of(of(digits.longValue(), below))
        : Optional.empty();
  }

  public Rational plus(Rational other) {
    return new Rational(
        Math.addExact(
            Math.multiplyExact(numerator, other.denominator),
            Math.multiplyExact(other.numerator, denominator)),
        Math.multiplyExact(denominator, other.denominator));
  }

  public Rational minus(Rational other) {
    return plus(new Rational(-other.numerator, other.denominator));
  }

  public Rational times(Rational other) {
    Rational one = new Rational(numerator, other.denominator);
    Rational two = new Rational(other.numerator, denominator);
    return new Rational(
        Math.multiplyExact(one.numerator, two.numerator),
        Math.multiplyExact(one.denominator, two.denominator));
  }

  public Rational dividedBy(Rational other) {
    int sign = other.signum();
    return times(new Rational(sign * other.denominator, sign * other.numerator));
  }

  /// −1, 0 or 1.
  public int signum() {
    return Long.signum(numerator);
  }

  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /// The largest whole number not above this many times the amount.
  public long floorOf(long amount) {
    long high = Math.multiplyHigh(numerator, amount);
    long low = numerator * amount;
    return high == (low >> (Long.SIZE - 1))
        ? Math.floorDiv(low, denominator)
        : product(amount)[0].longValueExact();
  }

  /// The smallest whole number not below this many times the amount.
  public long ceilingOf(long amount) {
    return -new Rational(-numerator, denominator).floorOf(amount);
  }

  private BigInteger[] product(long amount) {
    BigInteger product = BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(amount));
    BigInteger[] parts = product.divideAndRemainder(BigInteger.valueOf(denominator));
    if (parts[1].signum() < 0) {
      parts[0] = parts[0].subtract(BigInteger.ONE);
    }
    return parts;
  }

  @Override
  public int compareTo(Rational other) {
    long high = Math.multiplyHigh(numerator, other.denominator);
    long otherHigh = Math.multiplyHigh(other.numerator, denominator);
    return high != otherHigh
        ? Long.compare(high, otherHigh)
        : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
  }

  /// The nearest number of the machine, for statistics and drawings only.
  public double toDouble() {
    return (double) numerator / denominator;
  }

  /// `3`, `0.5`, or `1/3` where no decimal ends.
  @Override
  public String toString() {
    if (denominator == 1) {
      return Long.toString(numerator);
    }
    long rest = denominator;
    while (rest % 2 == 0) {
      rest /= 2;
    }
    while (rest % 5 == 0) {
      rest /= 5;
    }
    if (rest != 1 || denominator > 1_000_000) {
      return numerator + "/" + denominator;
    }
    BigDecimal exact =
        BigDecimal.valueOf(numerator)
            .divide(BigDecimal.valueOf(denominator), new MathContext(34, RoundingMode.UNNECESSARY));
    return exact.stripTrailingZeros().toPlainString();
  }

  private static long gcd(long one, long other) {
    long a = one;
    long b = other;
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }
}

package org.quanheng.draw;

import java.math.BigInteger;
import java.util.Optional;

/// An element of the base field of BLS12-381: a number below the prime [#P].
record Fp(BigInteger value) implements Element<Fp> {

  /// The prime p of the field.
  static final BigInteger P =
      new BigInteger(
          "1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f624"
              + "1eabfffeb153ffffb9feffffffffaaab",
          16);

  static final Fp ZERO = new Fp(BigInteger.ZERO);
  static final Fp ONE = new Fp(BigInteger.ONE);

  private static final BigInteger HALF = P.shiftRight(1);
  private static final BigInteger ROOT = P.add(BigInteger.ONE).shiftRight(2);
  private static final Fp CURVE = Fp.of(4);

  Fp {
    if (value.signum() < 0 || value.compareTo(P) >= 0) {
      throw new AssertionError(value + " is not below p");
    }
  }

  /// The element that a number is, whatever its size.
  static Fp of(BigInteger number) {
    return new Fp(number.mod(P));
  }

  static Fp of(long number) {
    return of(BigInteger.valueOf(number));
  }

  @Override
  public Fp plus(Fp other) {
    return of(value.add(other.value));
  }

  @Override
  public Fp minus(Fp other) {
    return of(value.subtract(other.value));
  }

  @Override
  public Fp times(Fp other) {
    return of(value.multiply(other.value));
  }

  @Override
  public Fp negated() {
    return of(value.negate());
  }

  @Override
  public Fp inverse() {
    return new Fp(value.modInverse(P));
  }

  Fp power(BigInteger exponent) {
    return new Fp(value.modPow(exponent, P));
  }

  /// As p is 3 modulo 4, the power (p + 1) / 4 of a square is a root of it.
  @Override
  public Optional<Fp> root() {
    Fp root = power(ROOT);
    return Optional.of(root).filter(it -> it.times(it).equals(this));
  }

  @Override
  public boolean isZero() {
    return value.signum() == 0;
  }

  boolean isOdd() {
    return value.testBit(0);
  }

  @Override
  public boolean isLarger() {
    return value.compareTo(HALF) > 0;
  }

  @Override
  public Fp curveConstant() {
    return CURVE;
  }
}

package org.quanheng.draw;

import java.math.BigInteger;
import java.util.Optional;

/// An element a + b·u of the quadratic field over [Fp], where u² = −1.
record Fp2(Fp a, Fp b) implements Element<Fp2> {

  static final Fp2 ZERO = new Fp2(Fp.ZERO, Fp.ZERO);
  static final Fp2 ONE = new Fp2(Fp.ONE, Fp.ZERO);

  /// ξ = 1 + u, the sixth power of the w of [Fp12].
  static final Fp2 XI = new Fp2(Fp.ONE, Fp.ONE);

  private static final Fp2 CURVE = new Fp2(Fp.of(4), Fp.of(4));
  private static final Fp HALF = Fp.of(2).inverse();

  static Fp2 of(Fp a) {
    return new Fp2(a, Fp.ZERO);
  }

  @Override
  public Fp2 plus(Fp2 other) {
    return new Fp2(a.plus(other.a), b.plus(other.b));
  }

  @Override
  public Fp2 minus(Fp2 other) {
    return new Fp2(a.minus(other.a), b.minus(other.b));
  }

  /// One reduction for each part: most of the time of a pairing is spent here.
  @Override
  public Fp2 times(Fp2 other) {
    BigInteger first = a.value().multiply(other.a.value());
    BigInteger second = b.value().multiply(other.b.value());
    BigInteger cross = a.value().add(b.value()).multiply(other.a.value().add(other.b.value()));
    return new Fp2(Fp.of(first.subtract(second)), Fp.of(cross.subtract(first).subtract(second)));
  }

  @Override
  public Fp2 negated() {
    return new Fp2(a.negated(), b.negated());
  }

  @Override
  public Fp2 inverse() {
    Fp scale = norm().inverse();
    return new Fp2(a.times(scale), b.negated().times(scale));
  }

  Fp2 power(BigInteger exponent) {
    Fp2 result = ONE;
    for (int bit = exponent.bitLength() - 1; bit >= 0; bit--) {
      result = result.times(result);
      if (exponent.testBit(bit)) {
        result = result.times(this);
      }
    }
    return result;
  }

  /// From (x + y·u)² = a + b·u follow x² = (a ± √norm) / 2 and y = b / 2x.
  @Override
  public Optional<Fp2> root() {
    return norm().root().flatMap(norm -> root(a.plus(norm)).or(() -> root(a.minus(norm))));
  }

  private Optional<Fp2> root(Fp twiceSquare) {
    return twiceSquare
        .times(HALF)
        .root()
        .map(this::withRealPart)
        .filter(it -> it.times(it).equals(this));
  }

  private Fp2 withRealPart(Fp x) {
    return x.isZero()
        ? new Fp2(x, a.negated().root().orElse(Fp.ZERO))
        : new Fp2(x, b.times(HALF).times(x.inverse()));
  }

  private Fp norm() {
    return a.times(a).plus(b.times(b));
  }

  @Override
  public boolean isZero() {
    return a.isZero() && b.isZero();
  }

  @Override
  public boolean isLarger() {
    return b.isZero() ? a.isLarger() : b.isLarger();
  }

  @Override
  public Fp2 curveConstant() {
    return CURVE;
  }
}

package org.quanheng.draw;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Optional;

/// A point of the curve y² = x³ + b over a field: of G1 over [Fp], of G2 over [Fp2]. The zero of
/// the group is [Infinity].
///
/// @param <E> the field
sealed interface Point<E extends Element<E>> {

  /// The prime order r of both groups.
  BigInteger ORDER =
      new BigInteger("73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001", 16);

  /// The generator of G2, in compressed form.
  Affine<Fp2> GENERATOR_2 =
      Compressed.g2(
              HexFormat.of()
                  .parseHex(
                      "93e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049"
                          + "334cf11213945d57e5ac7d055d042b7e024aa2b2f08f0a91260805272dc51051"
                          + "c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8"))
          .orElseThrow();

  /// A point with coordinates.
  record Affine<E extends Element<E>>(E x, E y) implements Point<E> {

    boolean liesOnCurve() {
      return y.times(y).equals(x.times(x).times(x).plus(x.curveConstant()));
    }

    /// The slope of the tangent; the point is not its own negative.
    E tangent() {
      E square = x.times(x);
      return square.plus(square).plus(square).times(y.plus(y).inverse());
    }

    /// The slope of the line to a point with another x.
    E slopeTo(Affine<E> other) {
      return other.y.minus(y).times(other.x.minus(x).inverse());
    }

    /// The sum with a point, from the slope of the line through both.
    Affine<E> along(E slope, Affine<E> other) {
      E sumX = slope.times(slope).minus(x).minus(other.x);
      return new Affine<>(sumX, slope.times(x.minus(sumX)).minus(y));
    }

    Affine<E> negated() {
      return new Affine<>(x, y.negated());
    }
  }

  /// The zero of the group.
  record Infinity<E extends Element<E>>() implements Point<E> {}

  /// The sum of two points.
  default Point<E> plus(Point<E> other) {
    if (!(this instanceof Affine<E> mine)) {
      return other;
    }
    if (!(other instanceof Affine<E> theirs)) {
      return this;
    }
    if (!mine.x().equals(theirs.x())) {
      return mine.along(mine.slopeTo(theirs), theirs);
    }
    return mine.y().equals(theirs.y()) && !mine.y().isZero()
        ? mine.along(mine.tangent(), theirs)
        : new Infinity<>();
  }

  /// The sum of so many of this point.
  default Point<E> times(BigInteger factor) {
    Point<E> sum = new Infinity<>();
    for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
      sum = sum.plus(sum);
      if (factor.testBit(bit)) {
        sum = sum.plus(this);
      }
    }
    return sum;
  }

  /// This point, if it has coordinates and lies in the group of order [#ORDER].
  default Optional<Affine<E>> inGroup() {
    return this instanceof Affine<E> affine
            && affine.liesOnCurve()
            && times(ORDER) instanceof Infinity<E>
        ? Optional.of(affine)
        : Optional.empty();
  }
}

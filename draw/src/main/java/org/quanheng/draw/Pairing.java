package org.quanheng.draw;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// The ate pairing of BLS12-381, as far as a signature needs it: whether a product of pairings is
/// one.
final class Pairing {

  /// The absolute value of the parameter the curve is built from. Its sign turns a pairing into its
  /// inverse, which changes nothing about whether a product is one.
  static final BigInteger PARAMETER = new BigInteger("d201000000010000", 16);

  /// (p⁴ − p² + 1) / r, the last part of the final exponent.
  private static final BigInteger HARD_PART =
      Fp.P.pow(4).subtract(Fp.P.pow(2)).add(BigInteger.ONE).divide(Point.ORDER);

  /// Two points to be paired.
  record Pair(Point.Affine<Fp> first, Point.Affine<Fp2> second) {}

  private Pairing() {}

  /// Whether e(P₁, Q₁) · … · e(Pₙ, Qₙ) = 1, for points of G1 and G2.
  ///
  /// The product is f to the power (p⁶ − 1)(p² + 1)h. That it is one says that g = f to the power
  /// (p² + 1)h does not change when it is raised to the power p⁶, so no division is needed.
  static boolean productIsOne(List<Pair> pairs) {
    Fp12 f = millerLoop(pairs);
    Fp12 g = f.frobeniusSquared().times(f).power(HARD_PART);
    return !g.isZero() && g.isOwnConjugate();
  }

  private static Fp12 millerLoop(List<Pair> pairs) {
    List<Point.Affine<Fp2>> at = new ArrayList<>(pairs.stream().map(Pair::second).toList());
    Fp12 f = Fp12.ONE;
    for (int bit = PARAMETER.bitLength() - 2; bit >= 0; bit--) {
      f = f.times(f);
      for (int i = 0; i < at.size(); i++) {
        Point.Affine<Fp2> point = at.get(i);
        Fp2 slope = point.tangent();
        f = f.times(line(slope, point, pairs.get(i).first()));
        at.set(i, point.along(slope, point));
      }
      for (int i = 0; i < at.size() && PARAMETER.testBit(bit); i++) {
        Point.Affine<Fp2> point = at.get(i);
        Point.Affine<Fp2> base = pairs.get(i).second();
        Fp2 slope = point.slopeTo(base);
        f = f.times(line(slope, point, pairs.get(i).first()));
        at.set(i, point.along(slope, base));
      }
    }
    return f;
  }

  /// The line of this slope through a point of the twist, at a point of G1. A point (x, y) of the
  /// twist stands for (x / w², y / w³); the value is multiplied by w³, which the final exponent
  /// turns into one.
  private static Fp12 line(Fp2 slope, Point.Affine<Fp2> through, Point.Affine<Fp> at) {
    return new Fp12(
        slope.times(through.x()).minus(through.y()),
        Fp2.ZERO,
        slope.times(Fp2.of(at.x())).negated(),
        Fp2.of(at.y()),
        Fp2.ZERO,
        Fp2.ZERO);
  }
}

package org.quanheng.draw;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// An element of the field in which pairings lie: a polynomial in w over [Fp2], where w⁶ = ξ.
///
/// @param parts the coefficients of w⁰ to w⁵
record Fp12(List<Fp2> parts) {

  static final int DEGREE = 6;
  static final Fp12 ONE = new Fp12(Fp2.ONE, Fp2.ZERO, Fp2.ZERO, Fp2.ZERO, Fp2.ZERO, Fp2.ZERO);

  /// ξ to the power (p² − 1) / 6: what w is multiplied by when it is raised to the power p².
  private static final Fp2 FROBENIUS =
      Fp2.XI.power(Fp.P.pow(2).subtract(BigInteger.ONE).divide(BigInteger.valueOf(DEGREE)));

  Fp12 {
    parts = List.copyOf(parts);
  }

  Fp12(Fp2... parts) {
    this(List.of(parts));
  }

  Fp12 times(Fp12 other) {
    List<Fp2> product = new ArrayList<>(Collections.nCopies(DEGREE, Fp2.ZERO));
    for (int i = 0; i < DEGREE; i++) {
      for (int j = 0; j < DEGREE; j++) {
        Fp2 mine = parts.get(i);
        Fp2 theirs = other.parts.get(j);
        if (!mine.isZero() && !theirs.isZero()) {
          Fp2 term = mine.times(theirs);
          Fp2 reduced = i + j < DEGREE ? term : term.times(Fp2.XI);
          product.set((i + j) % DEGREE, product.get((i + j) % DEGREE).plus(reduced));
        }
      }
    }
    return new Fp12(product);
  }

  Fp12 power(BigInteger exponent) {
    Fp12 result = ONE;
    for (int bit = exponent.bitLength() - 1; bit >= 0; bit--) {
      result = result.times(result);
      if (exponent.testBit(bit)) {
        result = result.times(this);
      }
    }
    return result;
  }

  /// This to the power p²: the parts stay, for elements of [Fp2] do, and w is multiplied.
  Fp12 frobeniusSquared() {
    List<Fp2> raised = new ArrayList<>();
    Fp2 factor = Fp2.ONE;
    for (Fp2 part : parts) {
      raised.add(part.times(factor));
      factor = factor.times(FROBENIUS);
    }
    return new Fp12(raised);
  }

  /// Whether this stays what it is when it is raised to the power p⁶, which negates w.
  boolean isOwnConjugate() {
    return parts.get(1).isZero() && parts.get(3).isZero() && parts.get(5).isZero();
  }

  boolean isZero() {
    return parts.stream().allMatch(Fp2::isZero);
  }
}

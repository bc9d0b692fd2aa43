package org.quanheng.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PairingTest {

  private static final Point.Affine<Fp> P =
      Compressed.g1(
              HexFormat.of()
                  .parseHex(
                      "97f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac58"
                          + "6c55e83ff97a1aeffb3af00adb22c6bb"))
          .orElseThrow();
  private static final Point.Affine<Fp2> Q = Point.GENERATOR_2;

  @Test
  void factorsMayBeMovedFromOneSideToTheOtherAndOnlyThen() {
    for (int a = 1; a <= 2; a++) {
      for (int b = 1; b <= 2; b++) {
        for (int c = 1; c <= 4; c++) {
          assertThat(
                  Pairing.productIsOne(
                      List.of(
                          new Pairing.Pair(times(P, a), times(Q, b)),
                          new Pairing.Pair(times(P, c).negated(), Q))))
              .as("e(%sP, %sQ) = e(%sP, Q)", a, b, c)
              .isEqualTo(a * b == c);
        }
      }
    }
  }

  @Test
  void aPairingOfGeneratorsIsNotOne() {
    assertThat(Pairing.productIsOne(List.of(new Pairing.Pair(P, Q)))).isFalse();
  }

  @Test
  void bothGeneratorsHaveTheOrderOfTheGroup() {
    assertThat(P.times(Point.ORDER)).isEqualTo(new Point.Infinity<Fp>());
    assertThat(Q.times(Point.ORDER)).isEqualTo(new Point.Infinity<Fp2>());
    assertThat(P.times(Point.ORDER.subtract(BigInteger.ONE))).isEqualTo(P.negated());
  }

  @Test
  void pointsAddAsAGroup() {
    Point<Fp> zero = new Point.Infinity<>();
    assertThat(P.plus(zero)).isEqualTo(P);
    assertThat(zero.plus(P)).isEqualTo(P);
    assertThat(P.plus(P.negated())).isEqualTo(zero);
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 8; j++) {
        assertThat(multiple(i).plus(multiple(j))).isEqualTo(multiple(i + j));
      }
    }
  }

  @Test
  void squaresOfTheQuadraticFieldHaveRootsAndHalfOfTheRestHasNone() {
    int roots = 0;
    for (int a = -4; a <= 4; a++) {
      for (int b = -4; b <= 4; b++) {
        Fp2 element = new Fp2(Fp.of(a), Fp.of(b));
        Optional<Fp2> root = element.times(element).root();
        assertThat(root).isPresent();
        assertThat(root.get()).isIn(element, element.negated());
        Optional<Fp2> own = element.root();
        own.ifPresent(it -> assertThat(it.times(it)).isEqualTo(element));
        roots += own.isPresent() ? 1 : 0;
      }
    }
    assertThat(roots).isBetween(20, 60);
  }

  private static Point<Fp> multiple(int factor) {
    return P.times(BigInteger.valueOf(factor));
  }

  private static <E extends Element<E>> Point.Affine<E> times(Point.Affine<E> point, int factor) {
    return switch (point.times(BigInteger.valueOf(factor))) {
      case Point.Affine<E> affine -> affine;
      case Point.Infinity<E> _ -> throw new AssertionError("zero");
    };
  }
}

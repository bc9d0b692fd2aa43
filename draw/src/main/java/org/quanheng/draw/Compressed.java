package org.quanheng.draw;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/// Points in their compressed form: x, big-endian, the three highest bits of which say that the
/// form is compressed, whether the point is the zero of its group, and which of the two y is meant.
/// One spelling of each point is accepted, and the zero is not: no key and no signature is it.
final class Compressed {

  static final int G1_BYTES = 48;
  static final int G2_BYTES = 96;

  private static final int IS_COMPRESSED = 0x80;
  private static final int IS_INFINITY = 0x40;
  private static final int IS_LARGER = 0x20;

  private Compressed() {}

  /// The point of G1 that these bytes spell, if they spell one.
  static Optional<Point.Affine<Fp>> g1(byte[] bytes) {
    return bytes.length == G1_BYTES && isFinite(bytes)
        ? number(bytes, 0).flatMap(x -> onCurve(x, bytes)).flatMap(Point::inGroup)
        : Optional.empty();
  }

  /// The point of G2 that these bytes spell, if they spell one. The part with u comes first.
  static Optional<Point.Affine<Fp2>> g2(byte[] bytes) {
    return bytes.length == G2_BYTES && isFinite(bytes)
        ? number(bytes, 0)
            .flatMap(b -> number(bytes, G1_BYTES).map(a -> new Fp2(a, b)))
            .flatMap(x -> onCurve(x, bytes))
            .flatMap(Point::inGroup)
        : Optional.empty();
  }

  private static boolean isFinite(byte[] bytes) {
    return (bytes[0] & IS_COMPRESSED) != 0 && (bytes[0] & IS_INFINITY) == 0;
  }

  /// Reads 48 bytes; those at the front carry the three flags.
  private static Optional<Fp> number(byte[] bytes, int offset) {
    byte[] part = Arrays.copyOfRange(bytes, offset, offset + G1_BYTES);
    if (offset == 0) {
      part[0] &= IS_LARGER - 1;
    }
    BigInteger number = new BigInteger(1, part);
    return number.compareTo(Fp.P) < 0 ? Optional.of(new Fp(number)) : Optional.empty();
  }

  private static <E extends Element<E>> Optional<Point.Affine<E>> onCurve(E x, byte[] bytes) {
    boolean larger = (bytes[0] & IS_LARGER) != 0;
    return x.times(x)
        .times(x)
        .plus(x.curveConstant())
        .root()
        .map(y -> new Point.Affine<>(x, y.isLarger() == larger ? y : y.negated()));
  }
}

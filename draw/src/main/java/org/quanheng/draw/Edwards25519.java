package org.quanheng.draw;

import java.math.BigInteger;
import java.util.Optional;

/// A point of the curve edwards25519, −x² + y² = 1 + d·x²y² (RFC 8032, section 5.1).
record Edwards25519(BigInteger x, BigInteger y) {

  /// The length of a point in its compressed form, and of a number below the order.
  static final int BYTES = 32;

  private static final BigInteger ONE = BigInteger.ONE;
  private static final BigInteger P = ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
  private static final BigInteger D =
      BigInteger.valueOf(-121_665).multiply(BigInteger.valueOf(121_666).modInverse(P)).mod(P);
  private static final BigInteger ROOT_OF_MINUS_ONE =
      BigInteger.TWO.modPow(P.subtract(ONE).shiftRight(2), P);
  private static final BigInteger COFACTOR = BigInteger.valueOf(8);

  /// The order of the base point.
  static final BigInteger ORDER =
      ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

  /// The zero of the group.
  static final Edwards25519 ZERO = new Edwards25519(BigInteger.ZERO, ONE);

  /// The base point: y is 4/5, x the even one.
  static final Edwards25519 BASE =
      withY(BigInteger.valueOf(4).multiply(BigInteger.valueOf(5).modInverse(P)).mod(P), false)
          .orElseThrow();

  /// The point that these 32 bytes spell, if they spell one (5.1.3).
  static Optional<Edwards25519> of(byte[] bytes) {
    BigInteger number = number(bytes, 0, BYTES);
    BigInteger y = number.clearBit(255);
    return y.compareTo(P) < 0 ? withY(y, number.testBit(255)) : Optional.empty();
  }

  /// A little-endian number.
  static BigInteger number(byte[] bytes, int offset, int length) {
    byte[] reversed = new byte[length];
    for (int i = 0; i < length; i++) {
      reversed[length - 1 - i] = bytes[offset + i];
    }
    return new BigInteger(1, reversed);
  }

  private static Optional<Edwards25519> withY(BigInteger y, boolean odd) {
    BigInteger square = y.multiply(y).mod(P);
    BigInteger above = square.subtract(ONE);
    BigInteger below = square.multiply(D).add(ONE).modInverse(P);
    BigInteger wanted = above.multiply(below).mod(P);
    BigInteger root = wanted.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
    BigInteger x =
        root.multiply(root).mod(P).equals(wanted) ? root : root.multiply(ROOT_OF_MINUS_ONE).mod(P);
    boolean isPoint = x.multiply(x).mod(P).equals(wanted) && (x.signum() != 0 || !odd);
    return isPoint
        ? Optional.of(new Edwards25519(x.testBit(0) == odd ? x : P.subtract(x), y))
        : Optional.empty();
  }

  Edwards25519 plus(Edwards25519 other) {
    BigInteger cross = x.multiply(other.y).add(other.x.multiply(y));
    BigInteger straight = y.multiply(other.y).add(x.multiply(other.x));
    BigInteger product = D.multiply(x).multiply(other.x).multiply(y).multiply(other.y).mod(P);
    return new Edwards25519(
        cross.multiply(ONE.add(product).modInverse(P)).mod(P),
        straight.multiply(ONE.subtract(product).modInverse(P)).mod(P));
  }

  Edwards25519 minus(Edwards25519 other) {
    return plus(new Edwards25519(other.x.negate().mod(P), other.y));
  }

  Edwards25519 times(BigInteger factor) {
    Edwards25519 sum = ZERO;
    for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
      sum = sum.plus(sum);
      if (factor.testBit(bit)) {
        sum = sum.plus(this);
      }
    }
    return sum;
  }

  /// Eight times this point, which lies in the group of order [#ORDER].
  Edwards25519 timesCofactor() {
    return times(COFACTOR);
  }

  /// The compressed form (5.1.2).
  byte[] bytes() {
    BigInteger number = x.testBit(0) ? y.setBit(255) : y;
    byte[] bytes = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      bytes[i] = number.shiftRight(Byte.SIZE * i).byteValue();
    }
    return bytes;
  }
}

package org.quanheng.draw;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Hashes a message to a point of G1: the suite BLS12381G1_XMD:SHA-256_SSWU_RO_ of RFC 9380.
final class HashToCurve {

  private static final int BLOCK_BYTES = 64;
  private static final int HASH_BYTES = 32;
  private static final int FIELD_BYTES = 64;

  private static final Fp A =
      new Fp(
          new BigInteger(
              "144698a3b8e9433d693a02c96d4982b0ea985383ee66a8d8e8981aefd881ac98"
                  + "936f8da0e0f97f5cf428082d584c1d",
              16));
  private static final Fp B =
      new Fp(
          new BigInteger(
              "12e2908d11688030018b12e8753eee3b2016c1f0f24f4070a0b9c14fcef35ef5"
                  + "5a23215a316ceaa5d1cc48e98e172be0",
              16));
  private static final Fp Z = Fp.of(11);

  /// What brings a point of the curve into the group of order r (8.8.1).
  private static final BigInteger COFACTOR = Pairing.PARAMETER.add(BigInteger.ONE);

  private HashToCurve() {}

  /// The point of a message (3, `hash_to_curve`).
  ///
  /// @param tag the domain separation tag, at most 255 bytes
  static Point<Fp> hash(byte[] message, String tag) {
    List<Fp> numbers = numbers(message, tag, 2);
    return map(numbers.getFirst()).plus(map(numbers.getLast())).times(COFACTOR);
  }

  /// Field elements from a message (5.2, `hash_to_field`).
  static List<Fp> numbers(byte[] message, String tag, int count) {
    byte[] uniform = expand(message, tag, count * FIELD_BYTES);
    List<Fp> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] part = Arrays.copyOfRange(uniform, i * FIELD_BYTES, (i + 1) * FIELD_BYTES);
      numbers.add(Fp.of(new BigInteger(1, part)));
    }
    return List.copyOf(numbers);
  }

  /// Uniform bytes from a message (5.3.1, `expand_message_xmd`).
  static byte[] expand(byte[] message, String tag, int length) {
    byte[] name = tag.getBytes(StandardCharsets.US_ASCII);
    byte[] suffix = Arrays.copyOf(name, name.length + 1);
    suffix[name.length] = (byte) name.length;
    MessageDigest digest = Sha256.digest();
    digest.update(new byte[BLOCK_BYTES]);
    digest.update(message);
    digest.update(new byte[] {(byte) (length >> 8), (byte) length, 0});
    byte[] first = digest.digest(suffix);
    byte[] block = new byte[HASH_BYTES];
    ByteArrayOutputStream uniform = new ByteArrayOutputStream();
    for (int i = 1; uniform.size() < length; i++) {
      for (int j = 0; j < HASH_BYTES; j++) {
        block[j] ^= first[j];
      }
      digest.update(block);
      digest.update((byte) i);
      block = digest.digest(suffix);
      uniform.writeBytes(block);
    }
    return Arrays.copyOf(uniform.toByteArray(), length);
  }

  /// A point of the curve from a field element (6.6.2 and 6.6.3, `map_to_curve`).
  static Point<Fp> map(Fp u) {
    Fp scaled = Z.times(u).times(u);
    Fp sum = scaled.times(scaled).plus(scaled);
    Fp x =
        sum.isZero()
            ? B.times(Z.times(A).inverse())
            : B.negated().times(A.inverse()).times(Fp.ONE.plus(sum.inverse()));
    Fp chosen = onTwin(x).root().isPresent() ? x : scaled.times(x);
    Fp y = onTwin(chosen).root().orElseThrow();
    return Isogeny.map(chosen, y.isOdd() == u.isOdd() ? y : y.negated());
  }

  /// The right-hand side of E′: x³ + Ax + B.
  private static Fp onTwin(Fp x) {
    return x.times(x).plus(A).times(x).plus(B);
  }
}

package org.quanheng.draw;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/// Verifies a verifiable random function: ECVRF-EDWARDS25519-SHA512-TAI of RFC 9381.
final class Ecvrf {

  private static final int CHALLENGE_BYTES = 16;

  /// The length of a proof: a point, a challenge, a number.
  static final int PROOF_BYTES = 2 * Edwards25519.BYTES + CHALLENGE_BYTES;

  private static final byte SUITE = 3;
  private static final byte TO_CURVE = 1;
  private static final byte CHALLENGE = 2;
  private static final byte OUTPUT = 3;
  private static final byte END = 0;
  private static final int ATTEMPTS = 256;

  private Ecvrf() {}

  /// The public key of these bytes, unless a proof under it would bind its holder to nothing
  /// (5.4.5).
  static Optional<Edwards25519> key(byte[] bytes) {
    return Edwards25519.of(bytes).filter(point -> !point.timesCofactor().equals(Edwards25519.ZERO));
  }

  /// The 64 bytes that this proof proves to be the function of the input, if it does (5.3).
  static Optional<byte[]> verify(byte[] keyBytes, byte[] input, byte[] proof) {
    Optional<Edwards25519> key = key(keyBytes);
    Optional<Edwards25519> gamma = Edwards25519.of(Arrays.copyOf(proof, Edwards25519.BYTES));
    BigInteger challenge = Edwards25519.number(proof, Edwards25519.BYTES, CHALLENGE_BYTES);
    BigInteger response =
        Edwards25519.number(proof, Edwards25519.BYTES + CHALLENGE_BYTES, Edwards25519.BYTES);
    if (key.isEmpty() || gamma.isEmpty() || response.compareTo(Edwards25519.ORDER) >= 0) {
      return Optional.empty();
    }
    Edwards25519 hashed = toCurve(keyBytes, input);
    Edwards25519 u = Edwards25519.BASE.times(response).minus(key.get().times(challenge));
    Edwards25519 v = hashed.times(response).minus(gamma.get().times(challenge));
    byte[] expected =
        hash(CHALLENGE, keyBytes, hashed.bytes(), gamma.get().bytes(), u.bytes(), v.bytes());
    return Edwards25519.number(expected, 0, CHALLENGE_BYTES).equals(challenge)
        ? Optional.of(hash(OUTPUT, gamma.get().timesCofactor().bytes()))
        : Optional.empty();
  }

  /// Tries one hash after the other until one is a point (5.4.1.1); half of them are.
  private static Edwards25519 toCurve(byte[] keyBytes, byte[] input) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      byte[] hash = hash(TO_CURVE, keyBytes, input, new byte[] {(byte) attempt});
      Optional<Edwards25519> point =
          Edwards25519.of(Arrays.copyOf(hash, Edwards25519.BYTES))
              .map(Edwards25519::timesCofactor)
              .filter(it -> !it.equals(Edwards25519.ZERO));
      if (point.isPresent()) {
        return point.get();
      }
    }
    throw new AssertionError(ATTEMPTS + " hashes in a row are no points");
  }

  private static byte[] hash(byte use, byte[]... parts) {
    MessageDigest digest = digest();
    digest.update(SUITE);
    digest.update(use);
    for (byte[] part : parts) {
      digest.update(part);
    }
    digest.update(END);
    return digest.digest();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-512");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("this Java platform has no SHA-512", e);
    }
  }
}

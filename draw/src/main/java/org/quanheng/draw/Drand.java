package org.quanheng.draw;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A public network of many operators that signs the number of each round when its time comes
/// (drand, scheme `bls-unchained-g1-rfc9380`). Nobody can sign before enough of them do, and
/// everybody can check a signature without asking anyone.
///
/// @param name what declarations call it
/// @param key the network's key, a point of G2
/// @param genesis when round 1 was signed
/// @param period how long after a round the next one is
record Drand(String name, Point.Affine<Fp2> key, Instant genesis, Duration period) {

  /// The length of a signature.
  static final int SIGNATURE_BYTES = Compressed.G1_BYTES;

  /// The network `quicknet` of the League of Entropy, chain
  /// `52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971`.
  static final Drand QUICKNET =
      new Drand(
          "quicknet",
          key(
              "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c"
                  + "8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb"
                  + "5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a"),
          Instant.ofEpochSecond(1_692_803_367),
          Duration.ofSeconds(3));

  private static final String TAG = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";

  /// When a round is signed; the first round is 1.
  Instant at(long round) {
    return genesis.plus(period.multipliedBy(round - 1));
  }

  /// The first round that is signed no earlier than an instant.
  long roundNotBefore(Instant instant) {
    long waited = Math.max(0, Duration.between(genesis, instant).toNanos());
    return 1 + Math.ceilDiv(waited, period.toNanos());
  }

  /// Whether this is the network's signature of a round: whether e(signature, g₂) = e(H(round),
  /// key).
  boolean signed(long round, byte[] signature) {
    Optional<Point.Affine<Fp>> point = Compressed.g1(signature);
    byte[] message = Sha256.of(ByteBuffer.allocate(Long.BYTES).putLong(round).array());
    return point.isPresent()
        && HashToCurve.hash(message, TAG) instanceof Point.Affine<Fp> hashed
        && Pairing.productIsOne(
            List.of(
                new Pairing.Pair(point.get(), Point.GENERATOR_2.negated()),
                new Pairing.Pair(hashed, key)));
  }

  private static Point.Affine<Fp2> key(String hex) {
    return Compressed.g2(HexFormat.of().parseHex(hex)).orElseThrow();
  }
}

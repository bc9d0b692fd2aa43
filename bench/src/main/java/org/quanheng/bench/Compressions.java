package org.quanheng.bench;

import java.security.MessageDigest;
import java.util.random.RandomGenerator;

/// The limit of everything that hashes: the machine's own SHA-256, whose work is counted in
/// compressions of 64 bytes. On blocks of 16 KiB nothing else weighs.
final class Compressions {

  static final String NAME = "raw SHA-256, blocks of 16 KiB";

  private static final int BLOCK = 16 * 1024;
  private static final int OF_A_BLOCK = of(BLOCK);

  private Compressions() {}

  /// How many a message takes: a byte and eight of length are added, then it is filled up (FIPS
  /// 180-4 section 5.1.1).
  static int of(int bytes) {
    return (bytes + 1 + 8 + 63) / 64;
  }

  /// How many the tree over entries of one length takes: one prefixed leaf each, and one node fewer
  /// than leaves (RFC 9162 section 2.1.1).
  static long ofTree(long entries, int bytes) {
    return entries * of(1 + bytes) + (entries - 1) * of(1 + 2 * 32);
  }

  /// Makes at least so many, and says how many a second of processor time.
  static double rate(long compressions) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] block = new byte[BLOCK];
    RandomGenerator.of("L64X128MixRandom").nextBytes(block);
    long blocks = (compressions + OF_A_BLOCK - 1) / OF_A_BLOCK;
    return Cpu.rate(
        blocks * OF_A_BLOCK,
        () -> {
          for (long i = 0; i < blocks; i++) {
            digest.update(block);
            digest.digest(block, 0, 32);
          }
        });
  }
}

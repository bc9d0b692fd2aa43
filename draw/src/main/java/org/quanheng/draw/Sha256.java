package org.quanheng.draw;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 (FIPS 180-4), the only hash of a draw.
final class Sha256 {

  /// The length of a hash.
  static final int BYTES = 32;

  private Sha256() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  static byte[] of(byte[] bytes) {
    return digest().digest(bytes);
  }

  /// The hash in lower-case hexadecimal digits.
  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(of(bytes));
  }
}

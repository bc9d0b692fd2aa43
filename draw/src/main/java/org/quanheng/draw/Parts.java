package org.quanheng.draw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/// The parts of a hash: H(p₁ … pₙ) is the SHA-256 of each part preceded by its length in four
/// bytes, big-endian. So no two lists of parts are the same bytes.
///
/// The parts are kept in one array, so that those at the front can stay while the last are replaced
/// a million times.
final class Parts {

  private final MessageDigest digest = Sha256.digest();
  private byte[] bytes = new byte[256];
  private int length;

  Parts(String first) {
    text(first);
  }

  Parts text(String part) {
    return bytes(part.getBytes(StandardCharsets.UTF_8));
  }

  /// A number in decimal ASCII digits.
  Parts number(int part) {
    return text(Integer.toString(part));
  }

  /// A number in four bytes, big-endian.
  Parts word(int part) {
    return bytes(ByteBuffer.allocate(Integer.BYTES).putInt(part).array());
  }

  Parts bytes(byte[] part) {
    int end = length + Integer.BYTES + part.length;
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * end);
    }
    ByteBuffer.wrap(bytes, length, end - length).putInt(part.length).put(part);
    length = end;
    return this;
  }

  /// How long the parts are so far.
  int mark() {
    return length;
  }

  /// Takes away the parts that came after a mark.
  Parts backTo(int mark) {
    length = mark;
    return this;
  }

  byte[] hash() {
    byte[] hash = new byte[Sha256.BYTES];
    hash(hash);
    return hash;
  }

  /// Writes the hash into an array of 32 bytes.
  void hash(byte[] into) {
    try {
      digest.update(bytes, 0, length);
      digest.digest(into, 0, into.length);
    } catch (DigestException e) {
      throw new AssertionError("a hash has " + into.length + " bytes", e);
    }
  }
}

package org.quanheng.ledger;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256 hash: 32 bytes, held as four big-endian words so that it is a value without arrays.
///
/// @param first bytes 0 to 7
/// @param second bytes 8 to 15
/// @param third bytes 16 to 23
/// @param fourth bytes 24 to 31
public record Hash(long first, long second, long third, long fourth) {
  /// The length of a hash in bytes.
  public static final int BYTES = 32;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /// The hash whose bytes these are.
  ///
  /// @throws MalformedException unless there are exactly 32
  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new MalformedException("hash", "length", "is " + bytes.length + " bytes, not 32");
    }
    return at(bytes, 0);
  }

  /// The hash whose 32 bytes begin at an offset.
  public static Hash at(byte[] bytes, int offset) {
    return new Hash(
        (long) WORD.get(bytes, offset),
        (long) WORD.get(bytes, offset + 8),
        (long) WORD.get(bytes, offset + 16),
        (long) WORD.get(bytes, offset + 24));
  }

  /// SHA-256 of the bytes alone, without a domain prefix. For leaves and nodes see [Tree].
  public static Hash sha256(byte[] bytes) {
    return of(Hasher.newDigest().digest(bytes));
  }

  /// Reads 64 lower-case hexadecimal digits.
  public static Hash fromHex(String hex) {
    return of(Strict.hex("hash", "text", hex));
  }

  /// Reads standard, padded, canonical base64 of 32 bytes.
  public static Hash fromBase64(String base64) {
    return of(Strict.base64("hash", "text", base64));
  }

  /// Writes the 32 bytes at an offset.
  public void writeTo(byte[] bytes, int offset) {
    WORD.set(bytes, offset, first);
    WORD.set(bytes, offset + 8, second);
    WORD.set(bytes, offset + 16, third);
    WORD.set(bytes, offset + 24, fourth);
  }

  /// The 32 bytes, in a new array.
  public byte[] bytes() {
    byte[] bytes = new byte[BYTES];
    writeTo(bytes, 0);
    return bytes;
  }

  /// 64 lower-case hexadecimal digits.
  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }

  /// Standard base64 with padding, 44 characters.
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes());
  }

  @Override
  public String toString() {
    return hex();
  }
}

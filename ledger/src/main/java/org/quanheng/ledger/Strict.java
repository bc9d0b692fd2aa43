package org.quanheng.ledger;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/// Readers that accept one spelling of a value and no other. The JDK's own accept several:
/// `Long.parseLong` takes `+5`, `007` and Arabic digits, `Base64.getDecoder()` takes missing
/// padding and stray trailing bits, `new String` and `getBytes` replace what is not text.
final class Strict {
  private static final String LONE_SURROGATE = "has a lone surrogate, which UTF-8 cannot carry";

  private Strict() {}

  /// Text of well-formed UTF-8.
  static String utf8(String what, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw refusal(what, "bytes", "not well-formed UTF-8", e);
    }
  }

  /// UTF-8 of text without lone surrogates.
  static byte[] utf8(String what, String text) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw refusal(what, "text", LONE_SURROGATE, e);
    }
  }

  /// Refuses text with a lone surrogate, without encoding it.
  static void requireUtf8(String what, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean paired =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!paired) {
          throw new MalformedException(what, "text", LONE_SURROGATE);
        }
        i++;
      }
    }
  }

  /// A number from 0 to 2^63 - 1 in ASCII digits without sign or leading zero.
  static long decimal(String what, String where, String text) {
    boolean canonical = !text.isEmpty() && (text.length() == 1 || text.charAt(0) != '0');
    for (int i = 0; i < text.length(); i++) {
      canonical &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    if (!canonical) {
      throw new MalformedException(
          what, where, "must be a decimal number of ASCII digits without sign or leading zero");
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw refusal(what, where, "is greater than 2^63 - 1", e);
    }
  }

  /// Standard base64, padded, with zero trailing bits.
  static byte[] base64(String what, String where, String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw refusal(what, where, "is not standard base64", e);
    }
    throw new MalformedException(
        what, where, "is not canonical base64 (padded, no stray trailing bits)");
  }

  /// Standard base64, as [#base64] reads it.
  static String toBase64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /// Base64 of the web (RFC 4648 section 5), without padding, with zero trailing bits.
  static byte[] base64Url(String what, String where, String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw refusal(what, where, "is not base64 of the web", e);
    }
    throw new MalformedException(
        what, where, "is not canonical base64 of the web (no padding, no stray trailing bits)");
  }

  /// Lower-case hexadecimal digits, two for a byte.
  static byte[] hex(String what, String where, String text) {
    boolean canonical = text.length() % 2 == 0;
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      canonical &= (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
    }
    if (!canonical) {
      throw new MalformedException(what, where, "is not lower-case hexadecimal");
    }
    return HexFormat.of().parseHex(text);
  }

  private static MalformedException refusal(
      String what, String where, String why, Exception cause) {
    MalformedException refusal = new MalformedException(what, where, why);
    refusal.initCause(cause);
    return refusal;
  }
}

package org.quanheng.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/// The name of a key and the four bytes that tell keys of one name apart (C2SP signed-note).
final class KeyName {
  /// Unicode White_Space, which is what "no Unicode space" means in Go. Java's own tests differ:
  /// `Character.isWhitespace` is false for U+00A0 and U+0085.
  private static final String SPACES =
      "\t\n\u000b\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
          + "\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

  private KeyName() {}

  /// The name itself, when it is not empty and has neither space, plus nor control character.
  static String require(String what, String where, String name) {
    boolean bad = name.isEmpty();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      bad |= c == '+' || c < ' ' || SPACES.indexOf(c) >= 0;
    }
    if (bad) {
      throw new MalformedException(
          what, where, "a key name is not empty and has no space, plus or control character");
    }
    Strict.utf8(what, name);
    return name;
  }

  /// The first four bytes of SHA-256(name || 0x0A || type || public key).
  static int id(String name, byte type, byte[] publicKey) {
    MessageDigest digest = Hasher.newDigest();
    digest.update(Strict.utf8("key name", name));
    digest.update((byte) '\n');
    digest.update(type);
    return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
  }

  /// A key id as eight hexadecimal digits.
  static String hex(int id) {
    return "%08x".formatted(id);
  }
}

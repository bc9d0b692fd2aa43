package org.quanheng.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// A public, binding promise about a private value: SHA-256 of a fixed prefix, the field's name, a
/// random salt and the value in canonical JSON. Once value and salt are deleted, what stays in the
/// log is 32 bytes that tell nothing.
///
/// `c = SHA-256("quanheng/commit/v1\n" || field || "\n" || salt || JCS(value))`. The prefix is
/// fixed, a field has no newline and a salt has one length, so no two triples give the same input.
public final class Commitment {
  /// The length of a salt in bytes. Each field of each act has its own, from a secure generator.
  public static final int SALT_BYTES = 32;

  private static final byte[] PREFIX = "quanheng/commit/v1\n".getBytes(StandardCharsets.US_ASCII);

  private Commitment() {}

  /// The commitment to a value of a field under a salt.
  ///
  /// @throws IllegalArgumentException when the salt is not 32 bytes or the field is no name
  /// @throws MalformedException when the value exceeds [Json.Limits#COMMITTED]
  public static Hash commit(String field, byte[] salt, Json value) {
    if (salt.length != SALT_BYTES) {
      throw new IllegalArgumentException("a salt is 32 bytes, not " + salt.length);
    }
    if (field.isEmpty() || field.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("a field has a name of one line");
    }
    MessageDigest digest = Hasher.newDigest();
    digest.update(PREFIX);
    digest.update(Strict.utf8("field", field));
    digest.update((byte) '\n');
    digest.update(salt);
    return Hash.of(digest.digest(value.encode(Json.Limits.COMMITTED)));
  }

  /// Whether this is the value and the salt that were committed to.
  public static boolean opens(Hash commitment, String field, byte[] salt, Json value) {
    return commit(field, salt, value).equals(commitment);
  }
}

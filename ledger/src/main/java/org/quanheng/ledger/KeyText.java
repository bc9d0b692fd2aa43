package org.quanheng.ledger;

import java.nio.ByteBuffer;
import java.util.Base64;

/// The text of a key, public or private: `name+id+key` (C2SP signed-note, "Verifier keys"). The
/// bytes of the key follow a byte that says its type.
final class KeyText {
  /// An Ed25519 key that signs notes.
  static final byte NOTE = 0x01;

  /// An Ed25519 key that cosigns checkpoints.
  static final byte COSIGNATURE = 0x04;

  /// An ML-DSA-44 key that cosigns checkpoints.
  static final byte ML_DSA_44 = 0x06;

  /// What a private key is called in refusals.
  static final String PRIVATE = "private key";

  private static final String PRIVATE_PREFIX = "PRIVATE+KEY+";
  private static final int SEED_BYTES = 32;

  private final String name;
  private final int id;
  private final byte type;
  private final byte[] bytes;

  private KeyText(String name, int id, byte type, byte[] bytes) {
    this.name = name;
    this.id = id;
    this.type = type;
    this.bytes = bytes;
  }

  /// Reads a key, its id as it is claimed.
  static KeyText parse(String what, String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length != 3) {
      throw new MalformedException(what, "text", "must be NAME+ID+KEY");
    }
    byte[] id = Strict.hex(what, "id", parts[1]);
    byte[] typed = Strict.base64(what, "key", parts[2]);
    if (id.length != Integer.BYTES || typed.length < 2) {
      throw new MalformedException(what, "text", "must be NAME+ID+KEY, the id in eight digits");
    }
    byte[] bytes = new byte[typed.length - 1];
    System.arraycopy(typed, 1, bytes, 0, bytes.length);
    String name = KeyName.require(what, "name", parts[0]);
    return new KeyText(name, ByteBuffer.wrap(id).getInt(), typed[0], bytes);
  }

  /// Writes what [#parse] reads.
  static String write(String name, int id, byte type, byte[] bytes) {
    byte[] typed = ByteBuffer.allocate(1 + bytes.length).put(type).put(bytes).array();
    return name + "+" + KeyName.hex(id) + "+" + Base64.getEncoder().encodeToString(typed);
  }

  /// Reads a private key, `PRIVATE+KEY+name+id+key`, as Go's note package writes it.
  static KeyText parsePrivate(String text) {
    if (!text.startsWith(PRIVATE_PREFIX)) {
      throw new MalformedException(PRIVATE, "text", "must be PRIVATE+KEY+NAME+ID+KEY");
    }
    return parse(PRIVATE, text.substring(PRIVATE_PREFIX.length()));
  }

  /// Writes what [#parsePrivate] reads.
  static String writePrivate(String name, int id, byte type, byte[] seed) {
    return PRIVATE_PREFIX + write(name, id, type, seed);
  }

  /// The name.
  String name() {
    return name;
  }

  /// What kind of key it is.
  byte type() {
    return type;
  }

  /// The key itself.
  byte[] bytes() {
    return bytes;
  }

  /// Refuses another type.
  KeyText requireType(String what, byte wanted) {
    if (type != wanted) {
      throw new MalformedException(
          what, "key", "must be of type 0x%02x, not 0x%02x".formatted(wanted, type));
    }
    return this;
  }

  /// Refuses anything but the 32 secret bytes of which a private key is made.
  KeyText requireSeed() {
    if (bytes.length != SEED_BYTES) {
      throw new MalformedException(PRIVATE, "key", "must be a seed of 32 bytes");
    }
    return this;
  }

  /// Refuses an id that is not the one of this name and public key.
  void requireId(String what, int real) {
    if (id != real) {
      throw new MalformedException(
          what, "id", "must be " + KeyName.hex(real) + " for this name and key");
    }
  }
}

package org.quanheng.ledger;

import java.security.PublicKey;

/// A named public key that checks signatures of notes: type 0x01, Ed25519 (C2SP signed-note).
///
/// A signature is valid here only if every common verifier agrees. The points must be encoded
/// canonically and `s` must be below the order of the group, as RFC 8032 requires; of its two
/// permitted equations the one without cofactor is checked, as Go and OpenSSL do; and a public key
/// of low order is refused at once, for it accepts signatures that nobody made.
public final class VerifierKey implements CheckpointKey {
  static final String WHAT = "verifier key";

  private final String name;
  private final int id;
  private final byte[] publicKey;
  private final PublicKey decoded;

  /// @param name the key's name, for a log its origin
  /// @param publicKey the 32 bytes of an Ed25519 public key
  /// @throws MalformedException when the name or the key breaks a rule of its format
  public VerifierKey(String name, byte[] publicKey) {
    this.name = KeyName.require(WHAT, "name", name);
    this.decoded = Algorithm.ED25519.decode(WHAT, publicKey);
    this.publicKey = publicKey.clone();
    this.id = KeyName.id(name, KeyText.NOTE, publicKey);
  }

  VerifierKey(KeyText text) {
    this(text.name(), text.requireType(WHAT, KeyText.NOTE).bytes());
    text.requireId(WHAT, id);
  }

  /// Reads `name+id+key`, the id in eight hexadecimal digits, the key with its type in base64.
  public static VerifierKey parse(String text) {
    return new VerifierKey(KeyText.parse(WHAT, text));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int id() {
    return id;
  }

  @Override
  public Hash fingerprint() {
    return Hash.sha256(publicKey);
  }

  @Override
  public boolean verifies(Note note, Note.Signature line) {
    return verifies(Strict.utf8("note", note.text()), line.bytes());
  }

  /// Whether this key made the signature of the message. A signature of the wrong length is an
  /// invalid one.
  public boolean verifies(byte[] message, byte[] signature) {
    return Algorithm.ED25519.verifies(decoded, message, signature);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey key && key.toString().equals(toString());
  }

  @Override
  public int hashCode() {
    return id;
  }

  /// The text that [#parse] reads.
  @Override
  public String toString() {
    return KeyText.write(name, id, KeyText.NOTE, publicKey);
  }
}

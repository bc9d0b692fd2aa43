package org.quanheng.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// A named public key that checks signatures of notes: type 0x01, Ed25519 (C2SP signed-note).
///
/// A signature is valid here only if every common verifier agrees. The points must be encoded
/// canonically and `s` must be below the order of the group, as RFC 8032 requires; of its two
/// permitted equations the one without cofactor is checked, as Go and OpenSSL do; and a public key
/// of low order is refused at once, for it accepts signatures that nobody made.
public final class VerifierKey {
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final String WHAT = "verifier key";

  private final String name;
  private final int id;
  private final byte[] publicKey;
  private final PublicKey decoded;

  /// @param name the key's name, for a log its origin
  /// @param publicKey the 32 bytes of an Ed25519 public key
  /// @throws MalformedException when the name or the key breaks a rule of its format
  public VerifierKey(String name, byte[] publicKey) {
    this.name = KeyName.require(WHAT, "name", name);
    if (publicKey.length != Ed25519.PUBLIC_KEY_SIZE
        || !Ed25519.validatePublicKeyPartial(publicKey, 0)) {
      throw new MalformedException(
          WHAT, "key", "must be a canonical point of the curve, not of low order (RFC 8032)");
    }
    this.publicKey = publicKey.clone();
    this.id = KeyName.id(name, KeyName.ED25519, publicKey);
    this.decoded = decode(publicKey);
  }

  /// Reads `name+id+key`, the id in eight hexadecimal digits, the key with its type in base64.
  public static VerifierKey parse(String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length != 3) {
      throw new MalformedException(WHAT, "text", "must be NAME+ID+KEY");
    }
    VerifierKey key = new VerifierKey(parts[0], KeyName.ed25519(WHAT, parts[2]));
    if (!KeyName.hex(key.id).equals(parts[1])) {
      throw new MalformedException(
          WHAT, "id", "must be " + KeyName.hex(key.id) + " for this name and key");
    }
    return key;
  }

  /// The key's name.
  public String name() {
    return name;
  }

  /// The four bytes that tell keys of one name apart.
  public int id() {
    return id;
  }

  /// Whether this key made the signature of the message. A signature of the wrong length is an
  /// invalid one.
  public boolean verifies(byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(decoded);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  private static PublicKey decode(byte[] publicKey) {
    byte[] encoded = new byte[X509_PREFIX.length + publicKey.length];
    System.arraycopy(X509_PREFIX, 0, encoded, 0, X509_PREFIX.length);
    System.arraycopy(publicKey, 0, encoded, X509_PREFIX.length, publicKey.length);
    try {
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("a validated Ed25519 key is a key", e);
    }
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
    String key = Base64.getEncoder().encodeToString(KeyName.typed(publicKey));
    return name + "+" + KeyName.hex(id) + "+" + key;
  }
}

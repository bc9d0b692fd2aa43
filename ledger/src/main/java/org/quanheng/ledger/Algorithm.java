package org.quanheng.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// A signature scheme, and how the JDK is told of its raw keys. The JDK verifies both.
enum Algorithm {
  /// RFC 8032. The points must be encoded canonically and a key of low order is refused at once,
  /// for it accepts signatures that nobody made.
  ED25519("Ed25519", 32, 64, "302a300506032b6570032100"),

  /// FIPS 204, parameter set 44, with the empty context. Every string of the right length is a key.
  ML_DSA_44("ML-DSA-44", 1312, 2420, "30820532300b06096086480165030403110382052100");

  private final String name;
  private final int keyBytes;
  private final int signatureBytes;
  private final String x509Prefix;

  Algorithm(String name, int keyBytes, int signatureBytes, String x509Prefix) {
    this.name = name;
    this.keyBytes = keyBytes;
    this.signatureBytes = signatureBytes;
    this.x509Prefix = x509Prefix;
  }

  /// The scheme's name to the JDK.
  String jdkName() {
    return name;
  }

  int signatureBytes() {
    return signatureBytes;
  }

  /// The key whose raw bytes these are.
  ///
  /// @throws MalformedException when they are no key
  PublicKey decode(String what, byte[] raw) {
    if (raw.length != keyBytes) {
      throw new MalformedException(what, "key", "of " + name + " is " + keyBytes + " bytes");
    }
    if (this == ED25519 && !Ed25519.validatePublicKeyPartial(raw, 0)) {
      throw new MalformedException(
          what, "key", "must be a canonical point of the curve, not of low order (RFC 8032)");
    }
    byte[] prefix = prefix();
    byte[] encoded = new byte[prefix.length + raw.length];
    System.arraycopy(prefix, 0, encoded, 0, prefix.length);
    System.arraycopy(raw, 0, encoded, prefix.length, raw.length);
    try {
      return KeyFactory.getInstance(name).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("a validated key of " + name + " is a key", e);
    }
  }

  /// The raw bytes of a key of the JDK's own making.
  byte[] raw(PublicKey key) {
    byte[] encoded = key.getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - keyBytes, encoded.length);
  }

  private byte[] prefix() {
    return HexFormat.of().parseHex(x509Prefix);
  }

  /// Whether the key made the signature. One of the wrong length is an invalid one; the JDK throws
  /// for it.
  boolean verifies(PublicKey key, byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(name);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException _) {
      return false;
    }
  }
}

package org.quanheng.ledger;

import java.security.SecureRandom;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// A named private key that signs notes: type 0x01, Ed25519, whose signatures are deterministic.
/// Stored as the text of Go's note package, `PRIVATE+KEY+name+id+key`.
public final class NoteSigner {
  private final byte[] seed;
  private final VerifierKey verifier;

  /// @param seed the 32 secret bytes
  NoteSigner(String name, byte[] seed) {
    this.seed = seed.clone();
    byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(seed, 0, publicKey, 0);
    this.verifier = new VerifierKey(name, publicKey);
  }

  /// Makes a new key.
  ///
  /// @throws MalformedException when the name breaks the rule for key names
  public static NoteSigner generate(String name, SecureRandom random) {
    byte[] seed = new byte[Ed25519.SECRET_KEY_SIZE];
    random.nextBytes(seed);
    return new NoteSigner(name, seed);
  }

  /// Reads the text of [#privateKey].
  public static NoteSigner parse(String text) {
    KeyText key = KeyText.parsePrivate(text).requireType(KeyText.PRIVATE, KeyText.NOTE);
    NoteSigner signer = new NoteSigner(key.name(), key.requireSeed().bytes());
    key.requireId(KeyText.PRIVATE, signer.verifier.id());
    return signer;
  }

  /// The public key that checks what this key signs.
  public VerifierKey verifier() {
    return verifier;
  }

  /// The secret, for keeping. Whoever has this text can sign.
  public String privateKey() {
    return KeyText.writePrivate(verifier.name(), verifier.id(), KeyText.NOTE, seed);
  }

  /// Signs the text of a note, and checks the signature before it gives it away.
  Note.Signature sign(byte[] message) {
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
    if (!verifier.verifies(message, signature)) {
      throw new AssertionError("key " + verifier + " does not verify what it signed");
    }
    return new Note.Signature(verifier.name(), verifier.id(), signature);
  }

  /// Names the key without the secret.
  @Override
  public String toString() {
    return "signer of " + verifier;
  }
}

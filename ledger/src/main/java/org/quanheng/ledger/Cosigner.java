package org.quanheng.ledger;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;

/// A named private key that cosigns checkpoints, as a witness or a mirror does, or a log with its
/// own name (C2SP tlog-cosignature). Kept as the text `PRIVATE+KEY+name+id+key`, whose key is the
/// seed of 32 bytes of RFC 8032 or FIPS 204.
///
/// Both kinds sign deterministically: the same key, checkpoint and time give the same line.
public final class Cosigner {
  private static final int SEED_BYTES = 32;

  private final byte[] seed;
  private final CosignerKey key;
  private final @Nullable PrivateKey mlDsa;

  /// @param seed the 32 secret bytes
  Cosigner(String name, CosignerKey.Kind kind, byte[] seed) {
    this.seed = seed.clone();
    KeyPair pair = kind == CosignerKey.Kind.ML_DSA_44 ? mlDsaKeys(seed) : null;
    this.mlDsa = pair == null ? null : pair.getPrivate();
    this.key =
        new CosignerKey(
            name, kind, pair == null ? ed25519(seed) : Algorithm.ML_DSA_44.raw(pair.getPublic()));
  }

  /// Makes a new key.
  ///
  /// @throws MalformedException when the name breaks the rule for key names
  public static Cosigner generate(String name, CosignerKey.Kind kind, SecureRandom random) {
    byte[] seed = new byte[SEED_BYTES];
    random.nextBytes(seed);
    return new Cosigner(name, kind, seed);
  }

  /// Reads the text of [#privateKey].
  public static Cosigner parse(String text) {
    KeyText parsed = KeyText.parsePrivate(text);
    CosignerKey.Kind kind = CosignerKey.Kind.of(KeyText.PRIVATE, parsed.type());
    Cosigner cosigner = new Cosigner(parsed.name(), kind, parsed.requireSeed().bytes());
    parsed.requireId(KeyText.PRIVATE, cosigner.key.id());
    return cosigner;
  }

  /// The public key that checks what this key signs.
  public CosignerKey key() {
    return key;
  }

  /// The secret, for keeping. Whoever has this text can sign.
  public String privateKey() {
    return KeyText.writePrivate(key.name(), key.id(), key.kind().type(), seed);
  }

  /// Cosigns a checkpoint, and checks the signature before it gives it away.
  ///
  /// @param at the time of the statement, in whole seconds after 1970
  /// @throws MalformedException when the origin is longer than the format can hold
  public Note.Signature cosign(Checkpoint checkpoint, Instant at) {
    long time = at.getEpochSecond();
    if (time <= 0) {
      throw new IllegalArgumentException("a cosignature is made after 1970, not at " + at);
    }
    byte[] signature = sign(key.message(checkpoint, time));
    byte[] blob =
        ByteBuffer.allocate(Long.BYTES + signature.length).putLong(time).put(signature).array();
    Note.Signature line = new Note.Signature(key.name(), key.id(), blob);
    if (key.read(checkpoint, line).isEmpty()) {
      throw new AssertionError("key " + key.name() + " does not verify what it signed");
    }
    return line;
  }

  private byte[] sign(byte[] message) {
    PrivateKey privateKey = mlDsa;
    if (privateKey == null) {
      byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
      Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
      return signature;
    }
    try {
      Signature signer = Signature.getInstance(Algorithm.ML_DSA_44.jdkName());
      signer.initSign(privateKey, new Given(new byte[SEED_BYTES]));
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("the JDK signs with the ML-DSA-44 key it made", e);
    }
  }

  private static byte[] ed25519(byte[] seed) {
    byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(seed, 0, publicKey, 0);
    return publicKey;
  }

  private static KeyPair mlDsaKeys(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(Algorithm.ML_DSA_44.jdkName());
      generator.initialize(NamedParameterSpec.ML_DSA_44, new Given(seed));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("JDK 24 and later make ML-DSA-44 keys", e);
    }
  }

  /// Names the key without the secret.
  @Override
  public String toString() {
    return "cosigner " + key.name() + "+" + KeyName.hex(key.id());
  }

  /// Hands out bytes that were given: the seed of a key, or the zeros with which FIPS 204 signs
  /// deterministically. The JDK has no other way in for either.
  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    Given(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    @Override
    public void nextBytes(byte[] to) {
      if (to.length != bytes.length) {
        throw new AssertionError(to.length + " random bytes asked for, not " + bytes.length);
      }
      System.arraycopy(bytes, 0, to, 0, bytes.length);
    }
  }
}

package org.quanheng.office;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts what the database keeps and must not be able to read (AES-256-GCM, NIST SP 800-38D):
/// nonce, then ciphertext with its tag. What was sealed for one owner opens for no other.
public final class Strongbox {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final SecureRandom random;

  /// @param key 32 bytes in base64url
  public Strongbox(String key, SecureRandom random) {
    byte[] bytes = Base64.getUrlDecoder().decode(key);
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException("a key has 32 bytes, not " + bytes.length);
    }
    this.key = new SecretKeySpec(bytes, "AES");
    this.random = random;
  }

  /// A new key.
  public static String freshKey(SecureRandom random) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  byte[] seal(String owner, byte[] secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, owner, nonce).doFinal(secret);
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new AssertionError(everyJdkHasIt);
    }
  }

  /// What was sealed for this owner.
  ///
  /// @throws IllegalStateException when it was not
  byte[] open(String owner, byte[] sealed) {
    return find(owner, sealed)
        .orElseThrow(() ->
            new IllegalStateException(
                "what was sealed does not open: the home's secrets are not those it was sealed"
                    + " with"));
  }

  /// The same for what a stranger may have made up: nothing when it was not sealed here.
  Optional<byte[]> find(String owner, byte[] sealed) {
    if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
      return Optional.empty();
    }
    ByteBuffer read = ByteBuffer.wrap(sealed);
    byte[] nonce = new byte[NONCE_BYTES];
    byte[] rest = new byte[sealed.length - NONCE_BYTES];
    read.get(nonce).get(rest);
    try {
      return Optional.of(cipher(Cipher.DECRYPT_MODE, owner, nonce).doFinal(rest));
    } catch (AEADBadTagException otherKeyOrOwner) {
      return Optional.empty();
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new AssertionError(everyJdkHasIt);
    }
  }

  private Cipher cipher(int mode, String owner, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}

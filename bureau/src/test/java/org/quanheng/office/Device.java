package org.quanheng.office;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.quanheng.ledger.Json;

/// A device that keeps a passkey, as Web Authentication Level 3 describes it: written after the
/// standard, byte by byte, so that what we use to check it is not asked to check itself.
final class Device {

  private static final int USER_PRESENT = 0x01;
  private static final int USER_VERIFIED = 0x04;
  private static final int CREDENTIAL_INCLUDED = 0x40;

  private final byte[] credential;
  private final KeyPair keys;
  private byte[] handle = {};
  long signatures;
  boolean verifiesItsUser = true;

  Device(int number) throws GeneralSecurityException {
    this.credential = new byte[] {'k', 'e', 'y', (byte) number};
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    this.keys = generator.generateKeyPair();
  }

  /// Makes a passkey and answers as a browser would (section 5.1.3).
  Passkeys.Answer make(String officer, Passkeys.Site site, String challenge) {
    handle = Passkeys.handle(officer);
    byte[] clientData = clientData("webauthn.create", site, challenge);
    byte[] attested =
        joined(
            authenticatorData(site, CREDENTIAL_INCLUDED),
            new byte[16],
            new byte[] {0, (byte) credential.length},
            credential,
            publicKey());
    byte[] attestation =
        joined(
            new byte[] {(byte) 0xa3},
            text("fmt"),
            text("none"),
            text("attStmt"),
            new byte[] {(byte) 0xa0},
            text("authData"),
            new byte[] {0x59, (byte) (attested.length >> 8), (byte) attested.length},
            attested);
    Json.Obj response =
        Json.object()
            .put("attestationObject", base64(attestation))
            .put("clientDataJSON", base64(clientData))
            .put("transports", Json.array())
            .build();
    return new Passkeys.Answer(site, challenge, answer(response));
  }

  /// Signs what it is asked and answers as a browser would (section 5.1.4).
  Passkeys.Answer sign(Passkeys.Site site, String challenge) throws GeneralSecurityException {
    signatures++;
    byte[] clientData = clientData("webauthn.get", site, challenge);
    byte[] data = authenticatorData(site, 0);
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(keys.getPrivate());
    signature.update(joined(data, sha256(clientData)));
    Json.Obj response =
        Json.object()
            .put("authenticatorData", base64(data))
            .put("clientDataJSON", base64(clientData))
            .put("signature", base64(signature.sign()))
            .put("userHandle", base64(handle))
            .build();
    return new Passkeys.Answer(site, challenge, answer(response));
  }

  private String answer(Json.Obj response) {
    return Json.object()
        .put("id", base64(credential))
        .put("rawId", base64(credential))
        .put("type", "public-key")
        .put("clientExtensionResults", Json.object().build())
        .put("response", response)
        .build()
        .text();
  }

  private static byte[] clientData(String type, Passkeys.Site site, String challenge) {
    return Json.object()
        .put("type", type)
        .put("challenge", challenge)
        .put("origin", site.origin())
        .put("crossOrigin", false)
        .build()
        .text()
        .getBytes(StandardCharsets.UTF_8);
  }

  /// Section 6.1.
  private byte[] authenticatorData(Passkeys.Site site, int flags) {
    int seen = USER_PRESENT | (verifiesItsUser ? USER_VERIFIED : 0);
    return ByteBuffer.allocate(37)
        .put(sha256(site.host().getBytes(StandardCharsets.UTF_8)))
        .put((byte) (flags | seen))
        .putInt((int) signatures)
        .array();
  }

  /// An ECDSA key on P-256 in COSE (RFC 9053 section 7.1.1).
  private byte[] publicKey() {
    var point = ((ECPublicKey) keys.getPublic()).getW();
    byte[] head = {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01};
    return joined(
        head,
        new byte[] {0x21, 0x58, 0x20},
        unsigned(point.getAffineX().toByteArray()),
        new byte[] {0x22, 0x58, 0x20},
        unsigned(point.getAffineY().toByteArray()));
  }

  private static byte[] unsigned(byte[] number) {
    byte[] wide = new byte[32];
    int length = Math.min(number.length, wide.length);
    System.arraycopy(number, number.length - length, wide, wide.length - length, length);
    return wide;
  }

  /// A short text in CBOR (RFC 8949 section 3.1).
  private static byte[] text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return joined(new byte[] {(byte) (0x60 + bytes.length)}, bytes);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(joined::writeBytes);
    return joined.toByteArray();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new AssertionError(everyJdkHasIt);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

package org.quanheng.journeys;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The code generator in an officer's pocket (RFC 6238): it knows what he typed into it, and no
/// more of the bureau than that.
record Generator(String secret) {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int STEP_SECONDS = 30;
  private static final int BITS = 5;

  /// What it shows at an instant.
  String code(Instant at) {
    byte[] step =
        ByteBuffer.allocate(Long.BYTES).putLong(at.getEpochSecond() / STEP_SECONDS).array();
    byte[] digest = digest(step);
    int from = digest[digest.length - 1] & 0xf;
    int number = ByteBuffer.wrap(digest).getInt(from) & Integer.MAX_VALUE;
    return "%06d".formatted(number % 1_000_000);
  }

  /// What it shows now, and when that was used already, what it shows next: each code counts once.
  String codeAfter(Instant used, Instant now) {
    Instant next = used.plusSeconds(STEP_SECONDS);
    return code(now.isAfter(next) ? now : next);
  }

  private byte[] digest(byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes(), "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /// The secret as it was typed in, in base 32 (RFC 4648 section 6), with gaps for the eye.
  private byte[] bytes() {
    String typed = secret.replaceAll("\\s", "");
    BigInteger number = BigInteger.ZERO;
    for (char each : typed.toCharArray()) {
      number = number.shiftLeft(BITS).add(BigInteger.valueOf(ALPHABET.indexOf(each)));
    }
    int length = typed.length() * BITS / Byte.SIZE;
    byte[] bytes = number.setBit(length * Byte.SIZE).toByteArray();
    return Arrays.copyOfRange(bytes, bytes.length - length, bytes.length);
  }
}

package org.quanheng.office;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.quanheng.ground.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a device is asked to sign, so that an answer is fresh: each is good for one purpose, a few
/// minutes, and once.
///
/// Asking leaves nothing in the database, so a stranger who asks a million times costs nothing;
/// only an answer does. What is asked is a random number and its end, sealed for its purpose.
final class Challenges {

  static final Duration LENGTH = Duration.ofMinutes(5);

  private static final String REDEEM = Sql.of(Challenges.class, "redeem_challenge.sql");

  /// Web Authentication Level 3, section 13.4.3: at least 16 bytes.
  private static final int RANDOM_BYTES = 16;

  private final JdbcClient database;
  private final InstantSource clock;
  private final SecureRandom random;
  private final Strongbox strongbox;

  Challenges(JdbcClient database, InstantSource clock, SecureRandom random, Strongbox strongbox) {
    this.database = database;
    this.clock = clock;
    this.random = random;
    this.strongbox = strongbox;
  }

  /// A new challenge, in base64url.
  String ask(String purpose) {
    byte[] number = new byte[RANDOM_BYTES];
    random.nextBytes(number);
    byte[] content =
        ByteBuffer.allocate(RANDOM_BYTES + Long.BYTES)
            .put(number)
            .putLong(clock.instant().plus(LENGTH).toEpochMilli())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(strongbox.seal(purpose, content));
  }

  /// Whether a challenge was asked for this purpose, not long ago, and is redeemed only now.
  boolean redeem(String purpose, String challenge) {
    Instant now = clock.instant();
    return bytes(challenge)
        .flatMap(it -> strongbox.find(purpose, it))
        .map(it -> Instant.ofEpochMilli(ByteBuffer.wrap(it).getLong(RANDOM_BYTES)))
        .filter(now::isBefore)
        .filter(end -> isNew(challenge, end, now))
        .isPresent();
  }

  private boolean isNew(String challenge, Instant end, Instant now) {
    return database
            .sql(REDEEM)
            .param("challenge_hash", Sessions.sha256(challenge))
            .param("expires_at", Sessions.at(end))
            .param("now", Sessions.at(now))
            .update()
        == 1;
  }

  private static Optional<byte[]> bytes(String challenge) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(challenge));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}

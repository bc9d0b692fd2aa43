package org.quanheng.office;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanheng.ground.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Lets officers in by password, and knows who holds a session.
///
/// Passwords are kept as Argon2id hashes, sessions as SHA-256 of their tokens. Five wrong passwords
/// in a row close an account for a quarter of an hour. Unknown officer, wrong password and closed
/// account answer alike and as slowly.
public final class SignIn {

  /// How long a session lasts.
  public static final Duration SESSION = Duration.ofHours(8);

  static final int FAILURES = 5;
  static final Duration LOCKED = Duration.ofMinutes(15);

  private static final String CREDENTIAL = Sql.of(SignIn.class, "credential.sql");
  private static final String SET_CREDENTIAL = Sql.of(SignIn.class, "set_credential.sql");
  private static final String OPEN_ACCOUNTS = Sql.of(SignIn.class, "open_accounts.sql");
  private static final String ATTEMPT = Sql.of(SignIn.class, "attempt.sql");
  private static final String OPEN = Sql.of(SignIn.class, "open_session.sql");
  private static final String HOLDER = Sql.of(SignIn.class, "session_holder.sql");
  private static final String CLOSE = Sql.of(SignIn.class, "close_session.sql");

  private final JdbcClient database;
  private final InstantSource clock;
  private final SecureRandom random;
  // 19 MiB, two passes, one lane: the OWASP password storage minimum for Argon2id
  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final String nobodysSecret;

  public SignIn(JdbcClient database, InstantSource clock, SecureRandom random) {
    this.database = database;
    this.clock = clock;
    this.random = random;
    this.nobodysSecret = argon2Hash(token());
  }

  /// An opened session: the token is shown once and kept nowhere.
  public record Session(String token, String officer, Instant expires) {}

  private record Credential(String secret, @Nullable Instant lockedUntil) {}

  public void setPassword(String officer, String password) {
    database
        .sql(SET_CREDENTIAL)
        .param("officer", officer)
        .param("secret", argon2Hash(password))
        .update();
  }

  /// Gives officers who have no password yet this one in common; for invented officers only.
  public void openAccounts(Collection<String> officers, String password) {
    database
        .sql(OPEN_ACCOUNTS)
        .param("officers", officers.toArray(String[]::new))
        .param("secret", argon2Hash(password))
        .update();
  }

  /// Opens a session, or nothing when officer and password do not go together or the account is
  /// closed for now.
  public Optional<Session> signIn(String officer, String password) {
    Instant now = clock.instant();
    Optional<Credential> known =
        database.sql(CREDENTIAL).param("officer", officer).query(SignIn::credential).optional();
    String secret = known.map(Credential::secret).orElse(nobodysSecret);
    boolean right = argon2.matches(password, secret) && known.isPresent();
    boolean locked = known.map(Credential::lockedUntil).filter(now::isBefore).isPresent();
    if (known.isPresent() && !locked) {
      recordAttempt(officer, right, now);
    }
    return right && !locked ? Optional.of(open(officer, now)) : Optional.empty();
  }

  /// The officer whose open session has this token.
  public Optional<String> holder(String token) {
    return database
        .sql(HOLDER)
        .param("token_hash", hash(token))
        .param("now", at(clock.instant()))
        .query(String.class)
        .optional();
  }

  public void signOut(String token) {
    database.sql(CLOSE).param("token_hash", hash(token)).update();
  }

  private void recordAttempt(String officer, boolean right, Instant now) {
    database
        .sql(ATTEMPT)
        .param("officer", officer)
        .param("right", right)
        .param("most", FAILURES)
        .param("locked_until", at(now.plus(LOCKED)))
        .update();
  }

  private Session open(String officer, Instant now) {
    Session session = new Session(token(), officer, now.plus(SESSION));
    database
        .sql(OPEN)
        .param("token_hash", hash(session.token()))
        .param("officer", officer)
        .param("opened_at", at(now))
        .param("expires_at", at(session.expires()))
        .update();
    return session;
  }

  private String argon2Hash(String password) {
    String hash = argon2.encode(password);
    if (hash == null) {
      throw new AssertionError("Argon2 gave no hash");
    }
    return hash;
  }

  private String token() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new AssertionError(everyJdkHasIt);
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Credential credential(ResultSet row, int number) throws SQLException {
    OffsetDateTime locked = row.getObject("locked_until", OffsetDateTime.class);
    return new Credential(row.getString("secret"), locked == null ? null : locked.toInstant());
  }
}

package org.quanheng.office;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanheng.ground.Sql;
import org.quanheng.office.Sessions.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Lets officers in by password, and by a second factor where they have one; or by a passkey.
///
/// Passwords are kept as Argon2id hashes. Five wrong attempts in a row close an account for a
/// quarter of an hour. Unknown officer, wrong password, wrong code and closed account answer alike
/// and as slowly.
public final class SignIn {

  static final int FAILURES = 5;
  static final Duration LOCKED = Duration.ofMinutes(15);

  private static final String CREDENTIAL = Sql.of(SignIn.class, "credential.sql");
  private static final String SET_CREDENTIAL = Sql.of(SignIn.class, "set_credential.sql");
  private static final String OPEN_ACCOUNTS = Sql.of(SignIn.class, "open_accounts.sql");
  private static final String ATTEMPT = Sql.of(SignIn.class, "attempt.sql");

  private final JdbcClient database;
  private final InstantSource clock;
  private final Sessions sessions;
  private final SecondFactor secondFactor;
  private final Passkeys passkeys;
  // 19 MiB, two passes, one lane: the OWASP password storage minimum for Argon2id
  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final String nobodysSecret;

  public SignIn(
      JdbcClient database, InstantSource clock, SecureRandom random, Strongbox strongbox) {
    this.database = database;
    this.clock = clock;
    this.sessions = new Sessions(database, clock, random);
    this.secondFactor = new SecondFactor(database, clock, random, strongbox);
    this.passkeys = new Passkeys(database, clock, random, strongbox, sessions);
    this.nobodysSecret = argon2Hash(Sessions.token(random));
  }

  /// What somebody shows to be let in.
  ///
  /// @param code a code of his second factor; any text when he has none
  /// @param client what his browser or program calls itself
  public record Attempt(String officer, String password, String code, String client) {}

  private record Credential(String secret, @Nullable Instant lockedUntil) {}

  public Sessions sessions() {
    return sessions;
  }

  public SecondFactor secondFactor() {
    return secondFactor;
  }

  public Passkeys passkeys() {
    return passkeys;
  }

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

  /// Opens a session by password alone.
  public Optional<Session> signIn(String officer, String password) {
    return signIn(new Attempt(officer, password, "", ""));
  }

  /// Opens a session, or nothing when what was shown does not go together or the account is closed
  /// for now.
  public Optional<Session> signIn(Attempt attempt) {
    String officer = attempt.officer();
    boolean twoFactors = secondFactor.isRequiredOf(officer);
    boolean right =
        isRight(
            officer,
            attempt.password(),
            () -> !twoFactors || secondFactor.accepts(officer, attempt.code()));
    return right
        ? Optional.of(sessions.open(officer, attempt.client(), twoFactors))
        : Optional.empty();
  }

  /// Whether this is the officer's password; a wrong one counts as one at the door does.
  public boolean isPassword(String officer, String password) {
    return isRight(officer, password, () -> true);
  }

  /// Something else that must hold for an attempt to be right.
  private interface Besides {

    boolean holds();
  }

  private boolean isRight(String officer, String password, Besides besides) {
    Instant now = clock.instant();
    Optional<Credential> known =
        database.sql(CREDENTIAL).param("officer", officer).query(SignIn::credential).optional();
    String secret = known.map(Credential::secret).orElse(nobodysSecret);
    boolean matches = argon2.matches(password, secret) && known.isPresent();
    boolean locked = known.map(Credential::lockedUntil).filter(now::isBefore).isPresent();
    if (known.isEmpty() || locked) {
      return false;
    }
    boolean right = matches && besides.holds();
    database
        .sql(ATTEMPT)
        .param("officer", officer)
        .param("right", right)
        .param("most", FAILURES)
        .param("locked_until", Sessions.at(now.plus(LOCKED)))
        .update();
    return right;
  }

  private String argon2Hash(String password) {
    String hash = argon2.encode(password);
    if (hash == null) {
      throw new AssertionError("Argon2 gave no hash");
    }
    return hash;
  }

  private static Credential credential(ResultSet row, int number) throws SQLException {
    OffsetDateTime locked = row.getObject("locked_until", OffsetDateTime.class);
    return new Credential(row.getString("secret"), locked == null ? null : locked.toInstant());
  }
}

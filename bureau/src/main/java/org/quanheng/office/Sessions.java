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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quanheng.ground.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The sessions of officers. A session is kept as the SHA-256 of its token, never as the token.
public final class Sessions {

  /// How long a session lasts.
  public static final Duration LENGTH = Duration.ofHours(8);

  private static final String OPEN = Sql.of(Sessions.class, "open_session.sql");
  private static final String HOLDER = Sql.of(Sessions.class, "session_holder.sql");
  private static final String CLOSE = Sql.of(Sessions.class, "close_session.sql");
  private static final String OF = Sql.of(Sessions.class, "sessions_of.sql");
  private static final String CLOSE_OF = Sql.of(Sessions.class, "close_session_of.sql");
  private static final String CLOSE_OTHERS = Sql.of(Sessions.class, "close_other_sessions.sql");
  private static final String RAISE = Sql.of(Sessions.class, "raise_session.sql");

  private static final int TOKEN_BYTES = 32;
  private static final int CLIENT = 200;

  private final JdbcClient database;
  private final InstantSource clock;
  private final SecureRandom random;

  Sessions(JdbcClient database, InstantSource clock, SecureRandom random) {
    this.database = database;
    this.clock = clock;
    this.random = random;
  }

  /// An opened session: the token is shown once and kept nowhere.
  public record Session(String token, String officer, Instant expires) {}

  /// Who holds a session.
  ///
  /// @param twoFactors whether he has shown a second factor in it
  public record Holder(String officer, boolean twoFactors) {}

  /// An open session as its officer sees it.
  ///
  /// @param client what the browser called itself; any text at all
  /// @param current whether it is the one he looks from
  public record Open(
      UUID session, Instant opened, Instant expires, String client, boolean current) {}

  Session open(String officer, String client, boolean twoFactors) {
    Instant now = clock.instant();
    Session session = new Session(token(random), officer, now.plus(LENGTH));
    database
        .sql(OPEN)
        .param("token_hash", sha256(session.token()))
        .param("officer", officer)
        .param("opened_at", at(now))
        .param("expires_at", at(session.expires()))
        .param("client", plain(client))
        .param("two_factors", twoFactors)
        .update();
    return session;
  }

  /// Who holds the open session with this token.
  public Optional<Holder> holder(String token) {
    return database
        .sql(HOLDER)
        .param("token_hash", sha256(token))
        .param("now", at(clock.instant()))
        .query((row, _) -> new Holder(row.getString("officer"), row.getBoolean("two_factors")))
        .optional();
  }

  /// Ends the session with this token.
  public void close(String token) {
    database.sql(CLOSE).param("token_hash", sha256(token)).update();
  }

  /// The open sessions of an officer, newest first.
  ///
  /// @param token that of the session he asks from
  public List<Open> of(String officer, String token) {
    return database
        .sql(OF)
        .param("officer", officer)
        .param("token_hash", sha256(token))
        .param("now", at(clock.instant()))
        .query(Sessions::open)
        .list();
  }

  /// Ends one session of this officer; nobody ends another's.
  ///
  /// @return whether he had such a session
  public boolean close(String officer, UUID session) {
    return database
            .sql(CLOSE_OF)
            .param("officer", officer)
            .param("session", session.toString())
            .update()
        == 1;
  }

  /// Ends all sessions of this officer but the one with this token.
  public int closeOthers(String officer, String token) {
    return database
        .sql(CLOSE_OTHERS)
        .param("officer", officer)
        .param("token_hash", sha256(token))
        .update();
  }

  /// Notes that the officer has shown a second factor in this session.
  public void raise(String officer, String token) {
    database.sql(RAISE).param("officer", officer).param("token_hash", sha256(token)).update();
  }

  private static Open open(ResultSet row, int number) throws SQLException {
    return new Open(
        row.getObject("session", UUID.class),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        row.getString("client"),
        row.getBoolean("current"));
  }

  /// What a browser calls itself, without what no line of text can hold.
  private static String plain(String client) {
    String text = client.replaceAll("\\p{Cntrl}", " ").strip();
    return text.substring(0, Math.min(text.length(), CLIENT));
  }

  static String token(SecureRandom random) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new AssertionError(everyJdkHasIt);
    }
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

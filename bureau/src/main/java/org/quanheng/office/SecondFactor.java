package org.quanheng.office;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.quanheng.ground.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A second factor beside the password: a code generator ([Totp]), and recovery codes for the day
/// it is lost. It counts from the first right code on; each code counts once.
public final class SecondFactor {

  private static final String FIND = Sql.of(SecondFactor.class, "second_factor.sql");
  private static final String INVITE = Sql.of(SecondFactor.class, "invite_second_factor.sql");
  private static final String CONFIRM = Sql.of(SecondFactor.class, "confirm_second_factor.sql");
  private static final String USE_STEP = Sql.of(SecondFactor.class, "use_step.sql");
  private static final String REMOVE = Sql.of(SecondFactor.class, "remove_second_factor.sql");
  private static final String ADD_CODES = Sql.of(SecondFactor.class, "add_recovery_codes.sql");
  private static final String USE_CODE = Sql.of(SecondFactor.class, "use_recovery_code.sql");
  private static final String CODES_LEFT = Sql.of(SecondFactor.class, "recovery_codes_left.sql");

  /// As long as a hash of HMAC-SHA-1 (RFC 4226 section 4, R6).
  private static final int SECRET_BYTES = 20;

  private static final int RECOVERY_CODES = 10;

  /// 80 bits each: too many to guess, so that a plain hash hides them.
  private static final int RECOVERY_BYTES = 10;

  private final JdbcClient database;
  private final InstantSource clock;
  private final SecureRandom random;
  private final Strongbox strongbox;

  SecondFactor(JdbcClient database, InstantSource clock, SecureRandom random, Strongbox strongbox) {
    this.database = database;
    this.clock = clock;
    this.random = random;
    this.strongbox = strongbox;
  }

  /// What an officer enters into his code generator.
  ///
  /// @param text the secret in base 32
  public record Secret(String officer, String text) {

    /// The address that a code generator on the same machine opens.
    public String address(String issuer) {
      String name = encoded(issuer);
      return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
          .formatted(name, encoded(officer), text, name);
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
  }

  private static final class Kept {

    private final byte[] sealed;
    private final boolean confirmed;

    Kept(byte[] sealed, boolean confirmed) {
      this.sealed = sealed;
      this.confirmed = confirmed;
    }
  }

  /// Whether the officer must show a code when he signs in.
  public boolean isRequiredOf(String officer) {
    return find(officer).filter(kept -> kept.confirmed).isPresent();
  }

  /// Makes a secret for an officer; one that was confirmed stays.
  public void invite(String officer) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    database
        .sql(INVITE)
        .param("officer", officer)
        .param("sealed", strongbox.seal(officer, secret))
        .update();
  }

  /// The secret that waits for its first code.
  public Optional<Secret> waiting(String officer) {
    return find(officer)
        .filter(kept -> !kept.confirmed)
        .map(kept -> new Secret(officer, Totp.base32(strongbox.open(officer, kept.sealed))));
  }

  /// Confirms the waiting secret by a first code.
  ///
  /// @return the recovery codes, shown once and kept nowhere; nothing when the code is not right
  public Optional<List<String>> confirm(String officer, String code) {
    Optional<Kept> waiting = find(officer).filter(kept -> !kept.confirmed);
    if (waiting.isEmpty() || !isRight(officer, waiting.get(), code)) {
      return Optional.empty();
    }
    if (database.sql(CONFIRM).param("officer", officer).update() == 0) {
      return Optional.empty();
    }
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < RECOVERY_CODES; i++) {
      byte[] bytes = new byte[RECOVERY_BYTES];
      random.nextBytes(bytes);
      codes.add(Totp.base32(bytes).replaceAll("(.{4})(?=.)", "$1-"));
    }
    database
        .sql(ADD_CODES)
        .param("officer", officer)
        .param("hashes", codes.stream().map(SecondFactor::hash).toArray(byte[][]::new))
        .update();
    return Optional.of(List.copyOf(codes));
  }

  /// Takes the second factor away again.
  public void remove(String officer) {
    database.sql(REMOVE).param("officer", officer).update();
  }

  public long recoveryCodesLeft(String officer) {
    return database.sql(CODES_LEFT).param("officer", officer).query(Long.class).single();
  }

  /// Whether a code of the generator, or a recovery code, lets the officer in; it is used up by
  /// that.
  boolean accepts(String officer, String code) {
    Optional<Kept> kept = find(officer).filter(it -> it.confirmed);
    return kept.isPresent() && (isRight(officer, kept.get(), code) || isRecovery(officer, code));
  }

  private boolean isRight(String officer, Kept kept, String code) {
    byte[] secret = strongbox.open(officer, kept.sealed);
    long now = Totp.step(clock.instant());
    // one step to either side for clocks that differ (RFC 6238 section 5.2)
    return LongStream.rangeClosed(now - 1, now + 1)
        .filter(step -> isSame(Totp.code(secret, step, Totp.DIGITS), plain(code)))
        .anyMatch(step -> use(officer, step));
  }

  private boolean use(String officer, long step) {
    return database.sql(USE_STEP).param("officer", officer).param("step", step).update() == 1;
  }

  private boolean isRecovery(String officer, String code) {
    return database.sql(USE_CODE).param("officer", officer).param("code_hash", hash(code)).update()
        == 1;
  }

  private Optional<Kept> find(String officer) {
    return database.sql(FIND).param("officer", officer).query(SecondFactor::kept).optional();
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(row.getBytes("sealed"), row.getBoolean("confirmed"));
  }

  /// A code without what people put between its parts.
  private static String plain(String code) {
    return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  private static byte[] hash(String code) {
    return Sessions.sha256(plain(code));
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}

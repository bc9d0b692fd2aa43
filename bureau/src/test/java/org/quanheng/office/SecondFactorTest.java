package org.quanheng.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanheng.ground.TestDatabase;
import org.quanheng.office.Sessions.Session;
import org.quanheng.term.Names;

class SecondFactorTest {

  private static final String PASSWORD = "correct horse battery staple";
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private TestDatabase database;
  private Instant now = Instant.parse("2026-11-24T01:00:00Z");
  private SignIn signIn;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    new Office(database.jdbc("office"))
        .enrol(new Officer("wang", new Names("Wang", "王", "王"), true));
    SecureRandom random = new SecureRandom();
    Strongbox strongbox = new Strongbox(Strongbox.freshKey(random), random);
    signIn = new SignIn(database.jdbc("office"), () -> now, random, strongbox);
    signIn.setPassword("wang", PASSWORD);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aSecretCountsFromTheFirstRightCodeOn() {
    signIn.secondFactor().invite("wang");
    assertThat(signIn("")).isPresent();
    assertThat(signIn.secondFactor().confirm("wang", "000000")).isEmpty();
    assertThat(signIn("")).isPresent();
    byte[] secret = enrol().secret();
    assertThat(signIn("")).isEmpty();
    assertThat(signIn(code(secret))).isEmpty();
    later(30);
    assertThat(signIn(code(secret))).isPresent();
  }

  @Test
  void aCodeCountsOnceAndAStepToEitherSideIsForClocksThatDiffer() {
    byte[] secret = enrol().secret();
    later(300);
    String early = Totp.code(secret, Totp.step(now) + 1, Totp.DIGITS);
    assertThat(signIn(early)).isPresent();
    assertThat(signIn(early)).isEmpty();
    assertThat(signIn(code(secret))).as("older than one that was used").isEmpty();
    later(60);
    assertThat(signIn(code(secret).substring(0, 3) + " " + code(secret).substring(3))).isPresent();
    later(600);
    assertThat(signIn(Totp.code(secret, Totp.step(now) - 2, Totp.DIGITS))).isEmpty();
  }

  @Test
  void aRecoveryCodeLetsInOnce() {
    List<String> codes = enrol().codes();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertThat(signIn(codes.getFirst().toLowerCase(Locale.ROOT))).isPresent();
    assertThat(signIn(codes.getFirst())).isEmpty();
    assertThat(signIn.secondFactor().recoveryCodesLeft("wang")).isEqualTo(9);
  }

  @Test
  void wrongCodesCloseTheAccountAsWrongPasswordsDo() {
    byte[] secret = enrol().secret();
    for (int i = 0; i < SignIn.FAILURES; i++) {
      assertThat(signIn("12345")).isEmpty();
    }
    later(30);
    assertThat(signIn(code(secret))).isEmpty();
    later(SignIn.LOCKED.toSeconds());
    assertThat(signIn(code(secret))).isPresent();
  }

  @Test
  void aConfirmedSecretIsNotReplacedOnlyRemoved() {
    byte[] secret = enrol().secret();
    signIn.secondFactor().invite("wang");
    assertThat(signIn.secondFactor().waiting("wang")).isEmpty();
    later(30);
    Session session = signIn(code(secret)).orElseThrow();
    assertThat(signIn.sessions().holder(session.token()))
        .contains(new Sessions.Holder("wang", true));
    signIn.secondFactor().remove("wang");
    assertThat(signIn.secondFactor().recoveryCodesLeft("wang")).isZero();
    assertThat(signIn("")).isPresent();
  }

  @Test
  void neitherSecretNorRecoveryCodesAreKeptInClear() {
    Enrolled enrolled = enrol();
    byte[] sealed =
        database
            .jdbc("office")
            .sql("SELECT sealed FROM office.second_factor")
            .query(byte[].class)
            .single();
    assertThat(sealed).hasSize(12 + enrolled.secret().length + 16);
    assertThat(HexFormat.of().formatHex(sealed))
        .doesNotContain(HexFormat.of().formatHex(enrolled.secret()));
    SecureRandom random = new SecureRandom();
    Strongbox other = new Strongbox(Strongbox.freshKey(random), random);
    assertThatThrownBy(() -> other.open("wang", sealed)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatWasSealedForOneOpensForNoOther() {
    SecureRandom random = new SecureRandom();
    Strongbox strongbox = new Strongbox(Strongbox.freshKey(random), random);
    byte[] sealed = strongbox.seal("wang", new byte[] {1, 2, 3});
    assertThat(strongbox.open("wang", sealed)).containsExactly(1, 2, 3);
    assertThatThrownBy(() -> strongbox.open("li", sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theAddressNamesBureauAndOfficer() {
    assertThat(new SecondFactor.Secret("wang", "MZXW6").address("小衡局 & Co"))
        .isEqualTo(
            "otpauth://totp/%E5%B0%8F%E8%A1%A1%E5%B1%80%20%26%20Co:wang"
                + "?secret=MZXW6&issuer=%E5%B0%8F%E8%A1%A1%E5%B1%80%20%26%20Co");
  }

  private record Enrolled(byte[] secret, List<String> codes) {}

  private Enrolled enrol() {
    signIn.secondFactor().invite("wang");
    byte[] secret = decoded(signIn.secondFactor().waiting("wang").orElseThrow().text());
    List<String> codes = signIn.secondFactor().confirm("wang", code(secret)).orElseThrow();
    return new Enrolled(secret, codes);
  }

  private Optional<Session> signIn(String code) {
    return signIn.signIn(new SignIn.Attempt("wang", PASSWORD, code, ""));
  }

  private String code(byte[] secret) {
    return Totp.code(secret, Totp.step(now), Totp.DIGITS);
  }

  private void later(long seconds) {
    now = now.plus(Duration.ofSeconds(seconds));
  }

  private static byte[] decoded(String base32) {
    byte[] bytes = new byte[base32.length() * 5 / Byte.SIZE];
    for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
      int digit = ALPHABET.indexOf(base32.charAt(bit / 5));
      if ((digit >> 4 - bit % 5 & 1) == 1) {
        bytes[bit / Byte.SIZE] |= (byte) (1 << 7 - bit % Byte.SIZE);
      }
    }
    return bytes;
  }
}

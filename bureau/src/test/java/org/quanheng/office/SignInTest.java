package org.quanheng.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanheng.ground.TestDatabase;
import org.quanheng.term.Names;

class SignInTest {

  private static final String PASSWORD = "correct horse battery staple";

  private TestDatabase database;
  private Instant now = Instant.parse("2026-11-24T01:00:00Z");
  private SignIn signIn;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    Office office = new Office(database.jdbc("office"));
    office.enrol(new Officer("wang", new Names("Wang", "王", "王"), true));
    signIn = new SignIn(database.jdbc("office"), () -> now, new SecureRandom());
    signIn.setPassword("wang", PASSWORD);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theRightPasswordOpensASessionThatKnowsItsHolder() {
    SignIn.Session session = signIn.signIn("wang", PASSWORD).orElseThrow();
    assertThat(signIn.holder(session.token())).contains("wang");
    assertThat(session.expires()).isEqualTo(now.plus(SignIn.SESSION));
  }

  @Test
  void aWrongPasswordOrAnUnknownOfficerOpensNone() {
    assertThat(signIn.signIn("wang", "wrong")).isEmpty();
    assertThat(signIn.signIn("nobody", PASSWORD)).isEmpty();
  }

  @Test
  void aSessionEndsByTimeAndBySigningOut() {
    SignIn.Session first = signIn.signIn("wang", PASSWORD).orElseThrow();
    signIn.signOut(first.token());
    assertThat(signIn.holder(first.token())).isEmpty();
    SignIn.Session second = signIn.signIn("wang", PASSWORD).orElseThrow();
    now = now.plus(SignIn.SESSION);
    assertThat(signIn.holder(second.token())).isEmpty();
  }

  @Test
  void fiveWrongPasswordsInARowCloseTheAccountForAWhile() {
    for (int i = 0; i < SignIn.FAILURES; i++) {
      signIn.signIn("wang", "wrong");
    }
    assertThat(signIn.signIn("wang", PASSWORD)).isEmpty();
    now = now.plus(SignIn.LOCKED).plus(Duration.ofSeconds(1));
    assertThat(signIn.signIn("wang", PASSWORD)).isPresent();
  }

  @Test
  void aRightPasswordStartsTheCountAnew() {
    for (int i = 0; i < SignIn.FAILURES - 1; i++) {
      signIn.signIn("wang", "wrong");
    }
    assertThat(signIn.signIn("wang", PASSWORD)).isPresent();
    signIn.signIn("wang", "wrong");
    assertThat(signIn.signIn("wang", PASSWORD)).isPresent();
  }

  @Test
  void neitherPasswordNorTokenIsKept() {
    SignIn.Session session = signIn.signIn("wang", PASSWORD).orElseThrow();
    String kept =
        database
            .jdbc("office")
            .sql(
                """
                SELECT (SELECT string_agg(secret, ' ') FROM office.credential)
                  || (SELECT string_agg(encode(token_hash, 'escape'), ' ') FROM office.session)\
                """)
            .query(String.class)
            .single();
    assertThat(kept).contains("$argon2id$").doesNotContain(PASSWORD, session.token());
  }
}

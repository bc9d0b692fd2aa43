package org.quanheng.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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
  void theRightPasswordOpensASessionThatKnowsItsHolder() {
    Sessions.Session session = signIn.signIn("wang", PASSWORD).orElseThrow();
    assertThat(holder(session)).contains("wang");
    assertThat(session.expires()).isEqualTo(now.plus(Sessions.LENGTH));
  }

  @Test
  void aWrongPasswordOrAnUnknownOfficerOpensNone() {
    assertThat(signIn.signIn("wang", "wrong")).isEmpty();
    assertThat(signIn.signIn("nobody", PASSWORD)).isEmpty();
  }

  @Test
  void aSessionEndsByTimeAndBySigningOut() {
    Sessions.Session first = signIn.signIn("wang", PASSWORD).orElseThrow();
    signIn.sessions().close(first.token());
    assertThat(holder(first)).isEmpty();
    Sessions.Session second = signIn.signIn("wang", PASSWORD).orElseThrow();
    now = now.plus(Sessions.LENGTH);
    assertThat(holder(second)).isEmpty();
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
    Sessions.Session session = signIn.signIn("wang", PASSWORD).orElseThrow();
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

  @Test
  void anOfficerEndsHisSessionsAndNobodyElses() {
    Sessions sessions = signIn.sessions();
    Sessions.Session here = signIn.signIn("wang", PASSWORD).orElseThrow();
    Sessions.Session there = signIn.signIn("wang", PASSWORD).orElseThrow();
    UUID other =
        sessions.of("wang", here.token()).stream()
            .filter(it -> !it.current())
            .findFirst()
            .orElseThrow()
            .session();
    assertThat(sessions.close("li", other)).isFalse();
    assertThat(holder(there)).contains("wang");
    assertThat(sessions.close("wang", other)).isTrue();
    assertThat(holder(there)).isEmpty();
    signIn.signIn("wang", PASSWORD);
    assertThat(sessions.closeOthers("wang", here.token())).isEqualTo(1);
    assertThat(sessions.of("wang", here.token())).singleElement().matches(Sessions.Open::current);
  }

  @Test
  void whatABrowserCallsItselfIsKeptShortAndPlain() {
    String client = "a\r\nb" + "x".repeat(500);
    Sessions.Session session =
        signIn.signIn(new SignIn.Attempt("wang", PASSWORD, "", client)).orElseThrow();
    assertThat(signIn.sessions().of("wang", session.token()))
        .singleElement()
        .satisfies(it -> assertThat(it.client()).startsWith("a  bx").hasSize(200));
  }

  private Optional<String> holder(Sessions.Session session) {
    return signIn.sessions().holder(session.token()).map(Sessions.Holder::officer);
  }
}

package org.quanheng.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quanheng.office.Officer;
import org.quanheng.office.SignIn;
import org.quanheng.term.Names;
import org.quanheng.web.Browser;
import org.quanheng.web.Served;

/// An officer sees to his account.
class AccountsTest {

  private static final String PASSWORD = "a sentence of my own";

  /// Somebody of his own, since passwords change here.
  private final String officer = "zhou-" + UUID.randomUUID().toString().substring(0, 8);

  private final SignIn door = Served.HOUSE.signIn();
  private final Browser browser = Browser.anyone();

  AccountsTest() {
    Served.HOUSE.office().enrol(new Officer(officer, new Names("Zhou", "周", "周"), true));
    door.setPassword(officer, PASSWORD);
  }

  @Test
  void anOfficerWithoutAPostIsToldSo() throws IOException, InterruptedException {
    signIn();
    assertThat(browser.get("/desk").body()).contains("You hold no post today");
    assertThat(browser.get("/desk/act").body()).contains("You hold no post today");
  }

  @Test
  void thePasswordIsChangedByWhoKnowsIt() throws IOException, InterruptedException {
    signIn();
    String elsewhere = door.signIn(officer, PASSWORD).orElseThrow().token();
    assertThat(change("wrong", "another sentence", "another sentence").body())
        .contains("This is not your password");
    assertThat(change(PASSWORD, "short", "short").body()).contains("It is too short");
    assertThat(change(PASSWORD, PASSWORD, PASSWORD).body()).contains("neither your present");
    assertThat(change(PASSWORD, "another sentence", "another sentense").body())
        .contains("not the same as above");
    assertThat(change("", "", "").body())
        .contains("#field-current", "#field-fresh", "#field-again");
    assertThat(door.isPassword(officer, PASSWORD)).isTrue();
    HttpResponse<String> done = change(PASSWORD, "another sentence", "another sentence");
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).contains("The password was changed").doesNotContain("another sentence");
    assertThat(door.isPassword(officer, "another sentence")).isTrue();
    assertThat(door.sessions().holder(elsewhere)).isEmpty();
  }

  @Test
  void aPasskeyIsAddedByWhoKnowsThePassword() throws IOException, InterruptedException {
    signIn();
    String page = "/desk/account/passkeys";
    assertThat(browser.get(page).body()).contains("None yet").doesNotContain("data-options");
    assertThat(begin(page, "wrong").body()).contains("This is not your password");
    String asked = begin(page, PASSWORD).body();
    assertThat(asked).contains("data-passkey=\"create\"", "&#34;attestation&#34;:&#34;none&#34;");
    Map<String, Object> answer =
        Map.of("do", "add", "name", "key", "challenge", "AAAA", "answer", "{}");
    HttpResponse<String> refused = browser.post(page, answer);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("was not accepted", "value=\"key\"");
    assertThat(
            browser.post(page, Map.of("do", "remove", "passkey", UUID.randomUUID())).statusCode())
        .isEqualTo(404);
    assertThat(door.passkeys().of(officer)).isEmpty();
  }

  private HttpResponse<String> begin(String page, String password)
      throws IOException, InterruptedException {
    return browser.post(page, Map.of("do", "begin", "password", password));
  }

  @Test
  void sessionsAreEndedOneByOneAndAllTogether() throws IOException, InterruptedException {
    signIn();
    String one = door.signIn(officer, PASSWORD).orElseThrow().token();
    String other = door.signIn(officer, PASSWORD).orElseThrow().token();
    UUID session =
        door.sessions().of(officer, one).stream()
            .filter(it -> it.current())
            .findFirst()
            .orElseThrow()
            .session();
    assertThat(
            Browser.of("zhao")
                .post("/desk/account/sessions", Map.of("session", session))
                .statusCode())
        .as("another's")
        .isEqualTo(404);
    assertThat(door.sessions().holder(one)).isPresent();
    assertThat(end(session.toString()).statusCode()).isEqualTo(303);
    assertThat(door.sessions().holder(one)).isEmpty();
    assertThat(end(session.toString()).statusCode()).as("again").isEqualTo(404);
    assertThat(end("<x>").statusCode()).isEqualTo(404);
    assertThat(end("others").body()).contains("Signed out in 1 other place");
    assertThat(door.sessions().holder(other)).isEmpty();
  }

  @Test
  void aSecondFactorIsSetUpWithThePasswordAndAFirstCode() throws IOException, InterruptedException {
    signIn();
    assertThat(factor(Map.of("do", "begin", "password", "wrong")).statusCode()).isEqualTo(422);
    assertThat(factor(Map.of("do", "begin", "password", PASSWORD)).statusCode()).isEqualTo(303);
    String page = browser.get("/desk/account/second-factor").body();
    assertThat(page).contains("otpauth://totp/Bureau%20of%20Small%20Weights:" + officer);
    HttpResponse<String> wrong = factor(Map.of("do", "confirm", "code", "000000"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("This code is not right");
    assertThat(door.secondFactor().isRequiredOf(officer)).isFalse();
  }

  private void signIn() throws IOException, InterruptedException {
    browser.post("/sign-in", Map.of("officer", officer, "password", PASSWORD));
  }

  private HttpResponse<String> change(String current, String fresh, String again)
      throws IOException, InterruptedException {
    return browser.post(
        "/desk/account/password", Map.of("current", current, "fresh", fresh, "again", again));
  }

  private HttpResponse<String> end(String session) throws IOException, InterruptedException {
    return browser.post("/desk/account/sessions", Map.of("session", session));
  }

  private HttpResponse<String> factor(Map<String, String> form)
      throws IOException, InterruptedException {
    return browser.post("/desk/account/second-factor", form);
  }
}

package org.quanheng.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quanheng.web.Browser;
import org.quanheng.web.Served;

/// Officers come and go by pages.
class SignInPageTest {

  private static final String SESSION = "quanheng_session";

  private final Browser browser = Browser.anyone();

  @AfterEach
  void putTheClockRight() {
    Served.CLOCK.putRight();
  }

  @Test
  void whoIsNotSignedInIsAskedToAndBroughtBack() throws IOException, InterruptedException {
    HttpResponse<String> asked = browser.get("/desk/acts?kind=refused");
    assertThat(asked.statusCode()).isEqualTo(303);
    String form = asked.headers().firstValue("Location").orElseThrow();
    assertThat(form).isEqualTo("/sign-in?to=%2Fdesk%2Facts%3Fkind%3Drefused");
    assertThat(browser.get(form).body()).contains("value=\"/desk/acts?kind=refused\"");
    HttpResponse<String> in = signIn("zhao", password(), "/desk/acts?kind=refused");
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.headers().firstValue("Location")).contains("/desk/acts?kind=refused");
    assertThat(browser.get("/desk/acts?kind=refused").body()).contains("Zhao");
    assertThat(in.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Lax", "Path=/");
  }

  @ParameterizedTest
  @CsvSource({"https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example"})
  void nobodyIsSentElsewhere(String to) throws IOException, InterruptedException {
    assertThat(signIn("zhao", password(), to).headers().firstValue("Location")).contains("/");
  }

  @Test
  void aPasskeyIsAskedForByNameOfTheHostAndNonsenseIsNoAnswer()
      throws IOException, InterruptedException {
    assertThat(browser.get("/sign-in").body())
        .contains("data-passkey=\"get\"")
        .contains("&#34;userVerification&#34;:&#34;required&#34;");
    for (String answer : List.of("", "{}", "<script>x</script>")) {
      HttpResponse<String> refused =
          browser.post("/sign-in/passkey", Map.of("challenge", "AAAA", "answer", answer));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("do not go together").doesNotContain("<script>x");
    }
    assertThat(browser.cookie(SESSION)).isEmpty();
  }

  @Test
  void whatDoesNotGoTogetherIsRefusedOnTheSamePage() throws IOException, InterruptedException {
    HttpResponse<String> refused = signIn("<script>x</script>", "wrong", "/desk");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("do not go together", "close an account for fifteen minutes")
        .contains("value=\"&lt;script>x&lt;/script>\"")
        .doesNotContain("<script>x", "wrong\"");
    assertThat(browser.cookie(SESSION)).isEmpty();
  }

  @Test
  void anEmptyFormIsToldWhatIsMissingInTheReadersLanguage()
      throws IOException, InterruptedException {
    HttpResponse<String> english = browser.post("/sign-in", Map.of());
    assertThat(english.statusCode()).isEqualTo(422);
    assertThat(english.body()).contains("href=\"#field-officer\"", "href=\"#field-password\"");
    assertThat(browser.in("zh-TW").post("/sign-in", Map.of()).body()).contains("未設定者留空");
  }

  @Test
  void aTokenThatIsMissingForgedOrAnothersIsRefused() throws IOException, InterruptedException {
    Map<String, String> form = Map.of("officer", "zhao", "password", password());
    assertThat(browser.post("/sign-in", form, "").statusCode()).isEqualTo(403);
    assertThat(browser.post("/sign-in", form, "forged").statusCode()).isEqualTo(403);
    HttpResponse<String> others = browser.post("/sign-in", form, Browser.anyone().token());
    assertThat(others.statusCode()).isEqualTo(403);
    assertThat(others.body()).contains("did not come from this site");
    assertThat(browser.cookie(SESSION)).isEmpty();
  }

  @Test
  void fiveWrongPasswordsCloseTheAccountForAWhile() throws IOException, InterruptedException {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("li", "wrong", "/desk").statusCode()).isEqualTo(422);
    }
    HttpResponse<String> closed = signIn("li", password(), "/desk");
    assertThat(closed.statusCode()).isEqualTo(422);
    assertThat(closed.body()).contains("the account is closed for now");
    Served.CLOCK.putForward(Duration.ofMinutes(16));
    assertThat(signIn("li", password(), "/desk").statusCode()).isEqualTo(303);
  }

  @Test
  void fullWidthLettersAndStraySpacesAreReadAsMeant() throws IOException, InterruptedException {
    assertThat(signIn(" ｚｈａｏ　", password(), "/desk").statusCode()).isEqualTo(303);
  }

  @Test
  void signingOutEndsTheSessionAndNotOnlyTheCookie() throws IOException, InterruptedException {
    signIn("zhao", password(), "/desk");
    String token = browser.cookie(SESSION);
    assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(303);
    assertThat(browser.cookie(SESSION)).isEmpty();
    assertThat(Served.HOUSE.signIn().sessions().holder(token)).isEmpty();
  }

  @Test
  void aBodyOfTenMegabytesIsTooLarge() throws IOException, InterruptedException {
    String large = "x".repeat(10 * 1024 * 1024);
    HttpResponse<String> answer = signIn(large, "x", "/desk");
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("too large");
  }

  private HttpResponse<String> signIn(String officer, String password, String to)
      throws IOException, InterruptedException {
    return browser.post("/sign-in", Map.of("officer", officer, "password", password, "to", to));
  }

  private static String password() {
    return Served.HOUSE.samplePassword();
  }
}

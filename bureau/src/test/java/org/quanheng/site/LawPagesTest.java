package org.quanheng.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanheng.site.Pages.ask;
import static org.quanheng.site.Pages.page;
import static org.quanheng.site.Pages.status;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of the law, of the Bureau of Small Weights.
class LawPagesTest {

  @Test
  void aPowerIsToldWithItsLawItsStepsItsTermsAndItsDuties() {
    assertThat(page("/powers/CF-W-031"))
        .contains("<h1>Penalty for false weights</h1>", "Weights Law, art. 31(1)")
        .contains("/statutes/weights-law#article-31", "/procedures/penalty", "/duties/act-in-time")
        .containsSubsequence("File", "Investigate", "Review", "Decide")
        .contains("the law allows 20 working days", "promised: 15 working days")
        .contains("Acts so far", "SHA-256 of its file");
  }

  @Test
  void aPowerThatIsNoLongerLawSaysSo() {
    assertThat(page("/powers/XK-W-010"))
        .contains("Not in force since 1 Jan 2018", "Decision of the council of 2017");
    assertThat(page("/powers/XK-W-010?day=2017-06-01"))
        .contains("in force 1 Jan 2012 to 31 Dec 2017")
        .doesNotContain("Not in force");
    assertThat(page("/powers/XK-W-010?day=2011-01-01")).contains("In force from 1 Jan 2012 only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/powers/XX-1",
        "/powers/%3Cscript%3E",
        "/statutes/moon-law",
        "/duties/none",
        "/procedures/none",
        "/units/moon",
        "/posts/hill/moon",
        "/posts/moon/head"
      })
  void whatIsNotOfTheLawIsNotThere(String address) {
    HttpResponse<String> answer = ask(address, "zh-Hans");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("lang=\"zh-Hans\"").doesNotContain("<script>alert");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/powers/CF-W-031?day=tomorrow",
        "/powers/CF-W-031?moon=1",
        "/statutes?day=2020-02-30",
        "/units?day=1&day=2",
        "/powers/compare?from=2020-01-02&to=2020-01-01"
      })
  void whatCannotBeUnderstoodIsRefused(String address) {
    assertThat(status(address)).isEqualTo(400);
  }

  @Test
  void twoDaysAreComparedInNumbersAndByName() {
    String page = page("/powers/compare?from=2015-01-01&to=2020-01-01");
    assertThat(page)
        .contains("1 fewer: down by 50.0 per cent", "1 fewer: down by 100.0 per cent")
        .contains("Licence to make scales", "Decision of the council of 2017");
  }

  @Test
  void theDaysOnWhichTheListWasPublishedAreComparedFirst() {
    assertThat(page("/powers/compare")).contains("value=\"2015-01-01\"", "value=\"2020-01-01\"");
  }

  @Test
  void aStatuteShowsWhatRestsOnEachArticle() {
    assertThat(page("/statutes")).contains("Weights Law", "1 Dec 2009");
    assertThat(page("/statutes/weights-law?day=2017-06-01"))
        .contains("id=\"article-10\"", "Licence to make scales")
        .contains("id=\"article-20\"", "Act in time")
        .contains("id=\"article-31\"", "Penalty for false weights")
        .contains("Terms of days are in working days.", "Article 39 says so.");
    assertThat(page("/statutes/weights-law")).doesNotContain("Licence to make scales");
  }

  @Test
  void aDutyShowsWhoOwesItAndWithWhichPower() {
    assertThat(page("/duties", "zh-Hant")).contains("按期辦理", "負責人");
    assertThat(page("/duties/act-in-time"))
        .contains("A warning", "/posts/hill/head", "/posts/capital/head", "CF-W-031");
  }

  @Test
  void aProcedureShowsItsStepsAndItsPowers() {
    assertThat(page("/procedures")).contains("/procedures/licence", "/procedures/penalty");
    assertThat(page("/procedures/licence?day=2017-06-01"))
        .contains("begins and ends at the one window", "XK-W-010")
        .containsSubsequence("Accept", "Decide", "Deliver");
  }

  @Test
  void unitsStandBelowOneAnother() {
    assertThat(page("/units")).containsSubsequence("/units/capital", "<ul>", "/units/hill");
    assertThat(page("/units/hill"))
        .contains(
            "/units/capital", "/posts/hill/inspector", "/powers?category=penalty&amp;unit=hill");
  }

  @Test
  void aPostShowsItsTwoDutiesAndWhatItMayDo() {
    assertThat(page("/posts/hill/inspector"))
        .contains("Inspects and investigates", "Takes no gift and declares every interest")
        .contains("Reviewer", "CF-W-031", "File, Investigate");
  }

  @Test
  void theOfficersOfASampleAreShownAsInvented() {
    assertThat(page("/posts/hill/inspector?day=2018-06-01"))
        .contains("<li>Li</li>", "These officers are invented for the sample.");
    assertThat(page("/posts/hill/inspector"))
        .contains("<li>Wang</li>")
        .doesNotContain("<li>Li</li>");
    assertThat(page("/posts/capital/inspector")).doesNotContain("invented for the sample.");
  }
}

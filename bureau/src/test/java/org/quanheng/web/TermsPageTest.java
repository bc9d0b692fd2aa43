package org.quanheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanheng.web.Pages.Page;

/// The calculator of statutory terms: the answer with its days, and every mistake at once.
class TermsPageTest {

  private static final String WEIGHTS = "/terms?statute=weights-law&unit=day&amount=";

  @ParameterizedTest
  @CsvSource({"en, due by the end of 5 Jan 2026", "zh-CN, 2026年1月5日届满", "zh-TW, 2026年1月5日屆滿"})
  void theAnswerIsTheLastDayAndEveryDayOnTheWay(String language, String due) {
    Page page = Pages.get(WEIGHTS + "2&from=2025-12-31&at=2026-01-04", language);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.read()).contains(due, "Days off in 2026");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%EF%BC%92&from=%EF%BC%92%EF%BC%90%EF%BC%92%EF%BC%95%EF%BC%8D%EF%BC%91%EF%BC%92%EF%BC%8D%EF%BC%93%EF%BC%91",
        "%E3%80%802%20&from=2025%E5%B9%B412%E6%9C%8831%E6%97%A5",
        "2&from=%202025/12/31%20"
      })
  void fullWidthDigitsAndStraySpacesAreUnderstood(String typed) {
    Page page = Pages.get(WEIGHTS + typed);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.read()).contains("5 Jan 2026");
  }

  @Test
  void aStopAndAnExtensionAreCounted() {
    Page page =
        Pages.get(
            WEIGHTS
                + "3&from=2026-03-02&at=2026-03-10&stop1=hearing&notified1=2026-03-03"
                + "&result1=2026-03-05&more=1&approved=2026-03-06");
    assertThat(page.read())
        .contains("extended to 4 working days in all", "due by the end of 10 Mar 2026")
        .contains("hearing: written notice of 2026-03-03, result of 2026-03-05");
  }

  @Test
  void everyMistakeIsSaidAtOnceAndWhatWasTypedIsKept() {
    Page page =
        Pages.get(
            "/terms?statute=nonsense&unit=day&amount=%3Cb%3E&from=soon&at=never&stop1=&notified1=x"
                + "&stop2=magic&more=2&approved=");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text())
        .contains("role=\"alert\"", "href=\"#field-amount\"", "href=\"#field-from\"")
        .contains("href=\"#field-at\"", "href=\"#field-statute\"", "href=\"#field-stop2\"")
        .contains("href=\"#field-notified1\"", "href=\"#field-approved\"")
        .contains("value=\"&lt;b>\"", "value=\"soon\"")
        .doesNotContain("<b>");
  }

  @Test
  void whatTheArithmeticRefusesIsSaidAtItsField() {
    Page page =
        Pages.get(
            WEIGHTS
                + "40000&from=2026-03-02&stop2=hearing&notified2=2026-03-05&result2=2026-03-03");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("href=\"#field-amount\"", "href=\"#field-result2\"");
  }

  @Test
  void aStatuteNotYetInForceSetsNoTerm() {
    Page page = Pages.get(WEIGHTS + "2&from=2009-12-31");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.read())
        .contains("was not in force on that day; the pack knows it from 1 Jan 2010");
  }

  @Test
  void hoursCountFromAMoment() {
    String path = "/terms?statute=&amount=24&unit=hour&from=";
    assertThat(Pages.get(path + "2026-03-02").status()).isEqualTo(422);
    assertThat(Pages.get(path + "2026-03-02%209:30").read()).contains("2026-03-03 09:30:00");
  }

  @Test
  void theEmptyFormAsksNothingYet() {
    Page page = Pages.get("/terms");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).doesNotContain("role=\"alert\"");
  }
}

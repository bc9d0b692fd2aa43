package org.quanheng.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanheng.site.Pages.ask;
import static org.quanheng.site.Pages.page;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PowersPageTest {

  private static final String PENALTY = "<code>CF-W-031</code>";
  private static final String LICENCE = "<code>XK-W-010</code>";

  @Test
  void theListIsThatOfToday() {
    assertThat(page("/powers"))
        .contains("Penalty for false weights", "1 power", PENALTY)
        .doesNotContain(LICENCE);
  }

  @Test
  void theListIsThatOfTheDayAskedFor() {
    assertThat(page("/powers?day=2017-12-31"))
        .contains("2 powers", PENALTY, LICENCE)
        .contains("/powers/XK-W-010?day=2017-12-31");
    assertThat(page("/powers?day=2011-12-31")).contains("No power fits").doesNotContain("<table");
  }

  @Test
  void theListSpeaksTheReadersLanguage() {
    assertThat(page("/powers", "zh-Hans")).contains("<h1>权力清单</h1>", "对短斤缺两的处罚");
    assertThat(page("/powers", "zh-Hant")).contains("<h1>權力清單</h1>", "對短斤缺兩的處罰");
    assertThat(page("/powers?lang=zh-Hant", "en")).contains("<h1>權力清單</h1>");
  }

  @ParameterizedTest
  @CsvSource({
    "category=licence, false, true",
    "category=penalty, true, false",
    "post=inspector, true, false",
    "post=clerk, false, true",
    "unit=capital, true, false",
    "unit=hill, true, true",
    "level=city, true, true",
    "level=province, true, false",
    "statute=weights-law, true, true",
    "text=%E8%A1%A1%E5%99%A8, false, true",
    "text=cf-w, true, false",
    "text=%EF%BC%A3%EF%BC%A6-W+, true, false",
    "unit=capital&post=inspector, true, false",
    "unit=capital&post=clerk, false, false",
    "category=&level=&unit=&post=&statute=&text=, true, true"
  })
  void allThatIsAskedForMustHold(String asked, boolean penalty, boolean licence) {
    String page = page("/powers?day=2017-12-31&" + asked);
    assertThat(page.contains(PENALTY)).isEqualTo(penalty);
    assertThat(page.contains(LICENCE)).isEqualTo(licence);
  }

  @Test
  void theListIsSortedAsAsked() {
    assertThat(page("/powers?day=2017-12-31"))
        .containsSubsequence(PENALTY, LICENCE)
        .contains("aria-sort=\"ascending\"");
    assertThat(page("/powers?day=2017-12-31&sort=-code"))
        .containsSubsequence(LICENCE, PENALTY)
        .contains("aria-sort=\"descending\"");
    assertThat(page("/powers?day=2017-12-31&sort=name")).containsSubsequence(LICENCE, PENALTY);
  }

  @Test
  void columnsMayBeChosen() {
    assertThat(page("/powers?columns=fees")).contains(">Fees<").doesNotContain("art. 31(1)");
    assertThat(page("/powers")).contains("art. 31(1)");
  }

  @Test
  void whatCannotBeUnderstoodIsSaidOnThePageAllAtOnce() {
    HttpResponse<String> answer = ask("/powers?day=2017-13-01&unit=moon&text=scale&page=0", "en");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("href=\"#day\"", "href=\"#unit\"", "href=\"#page\"", "value=\"scale\"");
  }

  @Test
  void whatIsTypedIsShownAndNeverRun() {
    String page = page("/powers?text=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
    assertThat(page).doesNotContain("<script>alert").contains("&lt;script>alert(1)&lt;/script>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/powers.csv", "/powers.xlsx"})
  void theListMayBeTakenAway(String address) {
    HttpResponse<String> answer = ask(address + "?day=2017-12-31&category=licence", "zh-Hant");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"powers-");
    assertThat(ask(address + "?category=moon", "en").statusCode()).isEqualTo(400);
  }

  @Test
  void theFileHoldsTheLinesOfThePage() {
    assertThat(page("/powers.csv?day=2017-12-31&category=licence", "zh-Hant"))
        .contains("XK-W-010,製造衡器許可,行政許可,衡法第10條第1款", "20個工作日（承諾15）")
        .doesNotContain("CF-W-031");
  }
}

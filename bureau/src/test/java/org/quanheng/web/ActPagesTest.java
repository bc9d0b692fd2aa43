package org.quanheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanheng.gate.Cited;
import org.quanheng.gate.Content;
import org.quanheng.gate.Draft;
import org.quanheng.gate.Matter;
import org.quanheng.gate.Outcome;
import org.quanheng.gate.Passed;
import org.quanheng.gate.Refused;
import org.quanheng.gate.SmallBureau;
import org.quanheng.web.Pages.Page;
import org.w3c.dom.Document;

/// What was done, what was refused, and the proof of both, as readers are told of them.
class ActPagesTest {

  private static final Pattern ACT = Pattern.compile("/acts/([0-9a-f-]{36})\"");
  private static final Pattern OLDER = Pattern.compile("href=\"(/acts\\?[^\"]*)\" rel=\"next\"");

  private static Draft in(String matter) {
    Draft draft = SmallBureau.draft();
    return new Draft(
        draft.act(),
        draft.origin(),
        draft.cited(),
        draft.officers(),
        draft.claimedAt(),
        new Matter(matter, draft.matter().subject(), List.of()),
        draft.content());
  }

  private static UUID pass(String matter) {
    Draft draft = in(matter);
    assertThat(Served.HOUSE.gate().pass(draft)).isInstanceOf(Passed.class);
    Served.HOUSE.seal().sequence();
    return draft.act();
  }

  private static UUID refuse() {
    Outcome outcome = Served.HOUSE.gate().pass(SmallBureau.unheardOf());
    Served.HOUSE.seal().sequence();
    return ((Refused) outcome).receipt().leaf();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Investigate: proven, Penalty for false weights, Receipt",
    "zh-CN, 调查：事实成立, 对短斤缺两的处罚, 回执",
    "zh-TW, 調查：事實成立, 對短斤缺兩的處罰, 回執",
  })
  void anActSaysWhatWasDoneInTheReadersLanguage(
      String language, String what, String power, String receipt) {
    Page page = Pages.get("/acts/" + pass("told-1"), language);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.read()).contains(what, power, receipt, "told-1", "CF-W-031");
    assertThat(page.text()).contains("class=\"seal\"", "data-verify=\"ledger\"");
  }

  @Test
  void anActShowsItsLeafAndNothingThatIsSealed() {
    Page page = Pages.get("/acts/" + pass("sealed-1"));
    assertThat(page.read())
        .contains("\"v\":\"quanheng/act/1\"", "2, where the step needs at least 2")
        .doesNotContain("wang", "zhao", "91330100799655058B", "Weighed twice");
  }

  @Test
  void aRefusalSaysItsRulesAndNobodysName() {
    UUID refusal = refuse();
    Page page = Pages.get("/refusals/" + refusal, "zh-TW");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.read())
        .contains("清單中沒有此項權力", "power-unknown", "CF-X-001")
        .doesNotContain("wang", "zhao", "91330100799655058B");
    assertThat(Pages.get("/refusals").text()).contains("/refusals/" + refusal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/acts/0199a3f2-7c1e-7b52-9d0e-3c5a1f0e8d11",
        "/acts/no-id",
        "/acts/0199a3f2-7c1e-7b52-9d0e-3c5a1f0e8d11/receipt",
        "/refusals/0199a3f2-7c1e-7b52-9d0e-3c5a1f0e8d11",
        "/refusals/no-id/receipt",
        "/matters/there-is-none",
      })
  void whatIsNotThereIsNotFound(String path) {
    Page page = Pages.get(path, "zh-CN");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.read()).contains("这里没有内容");
  }

  @Test
  void aLongListIsReadPageByPageAndNothingIsLeftOutOrTwice() {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      drafts.add(in("long-1"));
    }
    Served.HOUSE.gate().passAll(drafts);
    Set<String> expected = new TreeSet<>();
    drafts.forEach(it -> expected.add(it.act().toString()));
    List<String> seen = new ArrayList<>();
    String path = "/acts?matter=long-1&origin=live&unit=hill&category=penalty&power=false";
    int pages = 0;
    while (!path.isEmpty()) {
      String text = Pages.get(path).text();
      seen.addAll(ACT.matcher(text).results().map(it -> it.group(1)).toList());
      path =
          OLDER
              .matcher(text)
              .results()
              .map((MatchResult it) -> it.group(1).replace("&amp;", "&"))
              .findFirst()
              .orElse("");
      pages++;
    }
    assertThat(pages).isEqualTo(3);
    assertThat(seen).hasSize(120).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "category=licence",
        "unit=capital",
        "month=2019-01",
        "origin=historic",
        "power=%E4%B8%8D%E5%AD%98%E5%9C%A8"
      })
  void aFilterLeavesOutWhatIsNotAskedFor(String filter) {
    String act = pass("filter-1").toString();
    assertThat(Pages.get("/acts?matter=filter-1").text()).contains(act);
    Page page = Pages.get("/acts?matter=filter-1&" + filter);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).doesNotContain(act);
    assertThat(page.read()).contains("No act is like that");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "power=CF-W-031",
        "power=cf-w-031",
        "power=%E7%9F%AD%E6%96%A4",
        "power=%EF%BC%A3%EF%BC%A6-W-031"
      })
  void aPowerIsFoundByItsCodeOrAPartOfItsName(String filter) {
    String act = pass("named-1").toString();
    assertThat(Pages.get("/acts?matter=named-1&" + filter).text()).contains(act);
  }

  @Test
  void everythingWrongWithAQueryIsSaidAtOnce() {
    Page page = Pages.get("/acts?month=soon&category=magic&unit=moon&origin=x&after=1&colour=red");
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.read()).contains("month", "category", "unit", "origin", "after", "colour");
  }

  @Test
  void aMatterThatIsMarkupIsShownAsItIs() {
    String matter = "<script>alert(1)</script>\"'&";
    String act = pass(matter).toString();
    for (String path :
        List.of(
            "/acts/" + act,
            "/acts?matter=%3Cscript%3Ealert(1)%3C/script%3E%22'%26",
            "/acts.atom")) {
      Page page = Pages.get(path);
      assertThat(page.status()).as(path).isEqualTo(200);
      assertThat(page.text()).as(path).doesNotContain("<script>alert");
      assertThat(page.text()).as(path).contains("&lt;script&gt;alert(1)");
    }
  }

  @Test
  void theTableToTakeAwayHoldsWhatIsAskedFor() {
    String act = pass("=table").toString();
    Page page = Pages.get("/acts.csv?matter=%3Dtable", "zh-CN");
    assertThat(page.header("Content-Disposition")).contains("acts.csv");
    assertThat(page.text().lines()).hasSize(2);
    assertThat(page.text())
        .startsWith("\ufeff行为编号,")
        .contains(act, "CF-W-031,对短斤缺两的处罚,调查,事实成立,hill/inspector,", "'=table");
  }

  @Test
  void theFeedIsWellFormedAndNamesEachActByItself() throws Exception {
    String act = pass("feed-1").toString();
    Page page = Pages.get("/acts.atom");
    assertThat(page.header("Content-Type")).startsWith("application/atom+xml");
    Document feed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(page.text().getBytes(StandardCharsets.UTF_8)));
    assertThat(feed.getDocumentElement().getTagName()).isEqualTo("feed");
    assertThat(feed.getElementsByTagName("entry").item(0).getTextContent())
        .contains("urn:uuid:" + act);
    assertThat(page.text()).contains(Served.ADDRESS + "/acts/" + act);
  }

  @Test
  void aReceiptToKeepNeedsNothingElse() {
    UUID act = pass("kept-1");
    Page page = Pages.get("/acts/" + act + "/receipt", "zh-TW");
    assertThat(page.header("Content-Disposition")).contains("attachment", act.toString());
    assertThat(page.text())
        .contains("data-verify=\"receipt\"", "async function checkReceipt", "<style>")
        .contains("test.example/ledger")
        .doesNotContain("src=", "href=", "export ", "import {");
    assertThat(Pages.get("/refusals/" + refuse() + "/receipt").status()).isEqualTo(200);
  }

  @Test
  void aMatterTellsItsCourseAndItsTerm() {
    pass("course-1");
    Page page = Pages.get("/matters/course-1");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.read())
        .contains("Matter course-1", "Investigate: proven", "No term of the law");
  }

  @Test
  void aTermRunsFromTheStepThatStartsItToTheStepThatMeetsIt() {
    take("term-1", "file", "hill/inspector", "wang", "filed");
    Page running = Pages.get("/matters/term-1");
    assertThat(running.read())
        .contains("File → Decide: 20 working days", "Weights Law, art. 20, para. 1", "Running")
        .contains("promised by", "the day a term starts from, Civil Code, art. 201");
    take("term-1", "decide", "hill/head", "zhao", "fined");
    assertThat(Pages.get("/matters/term-1").read()).contains("Kept", "in time");
    take("term-2", "file", "hill/inspector", "wang", "not-filed");
    assertThat(Pages.get("/matters/term-2").read()).contains("No term of the law");
  }

  private static void take(
      String matter, String step, String post, String officer, String outcome) {
    Draft draft = in(matter);
    Draft taken =
        new Draft(
            draft.act(),
            draft.origin(),
            new Cited("CF-W-031", step, post),
            List.of(officer),
            draft.claimedAt(),
            draft.matter(),
            new Content(outcome, draft.content().facts(), draft.content().reasons()));
    assertThat(Served.HOUSE.gate().pass(taken)).isInstanceOf(Passed.class);
  }

  @Test
  void theLedgerSaysHowItStandsAndHowToCheckIt() {
    pass("ledger-1");
    Page page = Pages.get("/ledger", "zh-CN");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.read())
        .contains("最新检查点", "所存即所封", "quanheng verify " + Served.ADDRESS + "/ledger/ --key ");
    String key = Pages.get("/ledger/vkey").text().strip();
    assertThat(page.read()).contains(key);
  }
}

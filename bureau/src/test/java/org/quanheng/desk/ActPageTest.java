package org.quanheng.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quanheng.web.Browser;
import org.quanheng.web.Served;

/// An officer acts through the form, and is told all that the gate says.
class ActPageTest {

  private static final String XSS = "<script>alert(1)</script>\"'";

  private final Browser wang = Browser.of("wang");
  private final Map<String, Object> form = new TreeMap<>(good());

  private static Map<String, Object> good() {
    return Map.ofEntries(
        Map.entry("act", UUID.randomUUID().toString()),
        Map.entry("power", "CF-W-031"),
        Map.entry("step", "investigate"),
        Map.entry("post", "hill/inspector"),
        Map.entry("officer", List.of("zhao")),
        Map.entry("matter", "desk-" + UUID.randomUUID()),
        Map.entry("subject", "91330100799655058B"),
        Map.entry("outcome", "proven"),
        Map.entry("fact-1", "grams short"),
        Map.entry("value-1", "４０"),
        Map.entry("reasons", "Weighed twice."));
  }

  @Test
  void theChoiceShowsWhatTheOfficersPostsMayDo() throws IOException, InterruptedException {
    assertThat(wang.get("/desk/act").body())
        .contains("Penalty for false weights", "step=investigate")
        .doesNotContain("step=decide", "Licence to make scales");
    assertThat(wang.get("/desk/act?find=短斤缺").body()).contains("CF-W-031");
    assertThat(wang.get("/desk/act?find=nothing-like-it").body()).contains("fits");
  }

  @Test
  void whatIsReviewedAndSentIsOnRecordOnce() throws IOException, InterruptedException {
    HttpResponse<String> review = send("review");
    assertThat(review.statusCode()).isEqualTo(200);
    assertThat(review.body()).contains("grams short: 40", "Weighed twice.", "Zhao (zhao)");
    HttpResponse<String> sent = send("send");
    assertThat(sent.statusCode()).isEqualTo(303);
    String receipt = sent.headers().firstValue("Location").orElseThrow();
    assertThat(receipt).isEqualTo("/desk/acts/" + form.get("act"));
    assertThat(send("send").headers().firstValue("Location")).contains(receipt);
    assertThat(wang.get(receipt).body()).contains("passed the gate", form.get("matter").toString());
    assertThat(wang.get("/desk/acts?matter=" + form.get("matter")).body()).contains(receipt);
    assertThat(wang.get("/desk").body()).contains(form.get("matter").toString());
  }

  @Test
  void aMatterThatIsOverWaitsForNobody() throws IOException, InterruptedException {
    form.putAll(Map.of("step", "file", "officer", List.of(), "outcome", "filed"));
    send("send");
    String goesOn = "href=\"/desk/act?power=CF-W-031&amp;step=investigate";
    assertThat(wang.get("/desk/acts/" + form.get("act")).body()).contains(goesOn);
    assertThat(wang.get("/desk").body()).contains(form.get("matter").toString());

    form.putAll(Map.of("act", UUID.randomUUID().toString(), "matter", "over-" + UUID.randomUUID()));
    form.put("outcome", "not-filed");
    send("send");
    assertThat(wang.get("/desk/acts/" + form.get("act")).body())
        .contains("passed the gate")
        .doesNotContain(goesOn);
    assertThat(wang.get("/desk").body()).doesNotContain(form.get("matter").toString());
  }

  @Test
  void othersDoNotSeeAnActThatIsNotTheirs() throws IOException, InterruptedException {
    send("send");
    String receipt = "/desk/acts/" + form.get("act");
    assertThat(Browser.of("zhao").get(receipt).statusCode()).as("acted along").isEqualTo(200);
    assertThat(Browser.of("qian").get(receipt).statusCode()).isEqualTo(404);
    assertThat(wang.get("/desk/acts/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(wang.get("/desk/acts/not-an-id").statusCode()).isEqualTo(404);
  }

  @Test
  void aRefusalSaysEveryReasonAndKeepsWhatWasTyped() throws IOException, InterruptedException {
    form.put("officer", List.of());
    form.put("reasons", XSS);
    HttpResponse<String> refused = send("send");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("too-few-officers", "needs at least 2 officers", "What would be allowed")
        .contains("value=\"91330100799655058B\"", "&lt;script&gt;alert(1)")
        .doesNotContain(XSS, "<script>alert");
    assertThat(wang.get("/desk/acts?kind=refused").body()).contains("needs at least 2 officers");
    form.put("officer", List.of("zhao"));
    assertThat(send("send").statusCode()).as("mended, under the same id").isEqualTo(303);
  }

  @Test
  void whatIsWrongWithTheFormIsSaidAtItsFieldsAndNothingIsSealed()
      throws IOException, InterruptedException {
    form.putAll(Map.of("subject", "", "claimed", "soon", "fact-1", "", "matter", "x".repeat(121)));
    form.put("reasons", "x".repeat(20_001));
    HttpResponse<String> answer = send("send");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("#field-subject", "#field-claimed", "#field-fact-1", "#field-matter")
        .contains("#field-reasons")
        .doesNotContain("too-few-officers");
    assertThat(Browser.of("wang").in("zh-CN").post("/desk/act", form).body()).contains("不是时间");
  }

  @Test
  void textsOfEveryKindAreShownAsTextsOnly() throws IOException, InterruptedException {
    List<String> fields =
        List.of("matter", "subject", "claimed", "outcome", "fact-1", "value-1", "reasons", "act");
    for (String field : fields) {
      Map<String, Object> other = new TreeMap<>(form);
      other.put(field, XSS);
      other.put("do", "change");
      assertThat(wang.post("/desk/act", other).body())
          .as(field)
          .doesNotContain(XSS, "<script>alert");
    }
  }

  @Test
  void aStepOfOthersIsToldWhoseItIs() throws IOException, InterruptedException {
    assertThat(wang.get("/desk/act?power=CF-W-031&step=decide").body())
        .contains("None of your posts may take this step", "Head")
        .doesNotContain("name=\"reasons\"");
    assertThat(wang.get("/desk/act?power=CF-X-999&step=decide").statusCode()).isEqualTo(404);
    assertThat(wang.get("/desk/act?power=CF-W-031&step=nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void aPowerThatHasEndedIsRefusedByTheGate() throws IOException, InterruptedException {
    form.putAll(Map.of("power", "XK-W-010", "step", "accept", "outcome", "accepted"));
    form.put("post", "hill/clerk");
    form.put("officer", List.of());
    form.put("do", "send");
    HttpResponse<String> refused = Browser.of("qian").post("/desk/act", form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("power-not-in-force");
  }

  @Test
  void anotherPostIsNotTakenByWritingItIntoTheForm() throws IOException, InterruptedException {
    form.put("post", "hill/head");
    assertThat(send("send").body()).contains("officer-not-in-post");
  }

  @Test
  void earlierActsOfTheMatterAreOfferedAsCauses() throws IOException, InterruptedException {
    send("send");
    assertThat(
            wang.get(
                    "/desk/act?power=CF-W-031&step=file&post=hill/inspector&matter="
                        + form.get("matter"))
                .body())
        .contains("name=\"because\" value=\"" + form.get("act") + "\"");
  }

  @Test
  void moreLinesForFactsKeepWhatWasTyped() throws IOException, InterruptedException {
    form.put("fact-3", "");
    assertThat(send("more").body()).contains("value=\"grams short\"", "name=\"fact-6\"");
  }

  @Test
  void aFormWithoutItsTokenDoesNothing() throws IOException, InterruptedException {
    form.put("do", "send");
    assertThat(wang.post("/desk/act", form, "").statusCode()).isEqualTo(403);
    assertThat(wang.get("/desk/acts/" + form.get("act")).statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyActsWithoutASession() throws IOException, InterruptedException {
    form.put("do", "send");
    assertThat(Browser.anyone().post("/desk/act", form).statusCode()).isEqualTo(401);
    assertThat(Served.HOUSE.office().roll().postsEver("nobody")).isEmpty();
  }

  private HttpResponse<String> send(String button) throws IOException, InterruptedException {
    form.put("do", button);
    return wang.post("/desk/act", form);
  }
}

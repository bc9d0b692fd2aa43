package org.quanheng.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quanheng.law.Archive;
import org.quanheng.web.Browser;

/// A pack is uploaded, mended where it is wrong, compared, and made law by an act.
class PacksPageTest {

  private static final String PACKS = "/desk/packs";
  private static final String DUTY = "duties/act-in-time.yaml";
  private static final String PENALTY = "powers/false-weights.md";
  private static final String CLERK = "posts/clerk.yaml";
  private static final String INTEGRITY =
      "integrity: {en: Takes no gift and declares every interest, zh-Hans: 不收受礼品，申报利害关系,"
          + " zh-Hant: 不收受禮品，申報利害關係}\n";
  private static final String XSS = "<script>alert(1)</script>";
  private static final Pattern DIGEST = Pattern.compile("fact-pack=([0-9a-f]{64})");

  private final Browser zhao = Changing.of("zhao");
  private final Browser wang = Changing.of("wang");

  @Test
  void aCopyOfTheLawDiffersInNothingAndIsInForceAlready() throws IOException, InterruptedException {
    String draft = place(zhao.post(PACKS, Map.of("do", "copy")));
    assertThat(zhao.get(draft).body()).contains("it keeps every rule", "pack-in-force");
    assertThat(zhao.get(draft + "?view=difference").body()).contains("says what is in force");
    assertThat(zhao.get(draft + "?view=files").body()).contains(PENALTY);
    assertThat(zhao.get(PACKS).body()).contains(draft);
  }

  @Test
  void threeMistakesAreShownAtTheirLinesAndMendedWhereTheyStand()
      throws IOException, InterruptedException {
    String draft = place(send(mistaken()));
    String body = zhao.get(draft).body();
    assertThat(body)
        .contains("3 problems", PENALTY, CLERK, DUTY)
        .contains("unknown-article", "post-without-both-duties", "unknown-statute")
        .contains("<li value=\"5\" class=\"marked\">", "article: 999", "What to do", "Mend line 5");
    mend(draft, 1, PENALTY);
    mend(draft, 2, CLERK);
    HttpResponse<String> last = mend(draft, 3, DUTY);
    assertThat(place(last)).isEqualTo(draft + "?saved=4");
    assertThat(zhao.get(place(last)).body())
        .contains("it keeps every rule", DUTY + " was saved", "Undo");
    HttpResponse<String> undone = zhao.post(draft, Map.of("version", "3"));
    assertThat(zhao.get(place(undone)).body()).contains("1 problem<", "the newest again");
    assertThat(zhao.get(draft + "?view=versions").body())
        .contains("a former version taken back", draft + "/back?version=1");
    assertThat(zhao.get(draft + "/back?version=1").body()).contains("Take version 1 back?");
  }

  @Test
  void whoeverWasOvertakenKeepsHisText() throws IOException, InterruptedException {
    String draft = place(zhao.post(PACKS, Map.of("do", "copy")));
    assertThat(write(draft, 1, DUTY, "kind: business\n").statusCode()).isEqualTo(303);
    HttpResponse<String> late = write(draft, 1, DUTY, XSS);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("has saved version 2 in the meantime", "&lt;script&gt;alert(1)")
        .contains("name=\"version\" value=\"2\"")
        .doesNotContain(XSS);
    assertThat(write(draft, 2, DUTY, XSS).statusCode()).isEqualTo(303);
    assertThat(zhao.get(draft).body()).doesNotContain(XSS);
    assertThat(zhao.get(draft + "?view=difference").body()).doesNotContain(XSS);
    assertThat(zhao.get(draft + "/file?path=" + DUTY).body()).doesNotContain(XSS);
  }

  @Test
  void filesAreAddedAndTakenOutAndNoPathLeadsAnywhere() throws IOException, InterruptedException {
    String draft = place(zhao.post(PACKS, Map.of("do", "copy")));
    assertThat(zhao.get(draft + "/file?path=posts/new.yaml").body())
        .contains("not in the draft yet");
    assertThat(write(draft, 1, "posts/new.yaml", "names: none\n").statusCode()).isEqualTo(303);
    assertThat(zhao.get(draft).body()).contains("posts/new.yaml");
    Map<String, String> out =
        Map.of("do", "remove", "path", "posts/new.yaml", "version", "2", "text", "");
    assertThat(place(zhao.post(draft + "/file", out))).isEqualTo(draft + "?saved=3");
    assertThat(zhao.get(draft).body()).contains("it keeps every rule");
    HttpResponse<String> astray = write(draft, 3, "../../etc/passwd", "x");
    assertThat(astray.statusCode()).isEqualTo(422);
    assertThat(astray.body()).contains("is not plain");
  }

  @Test
  void whatIsNoPackIsRefusedWithAllReasons() throws IOException, InterruptedException {
    HttpResponse<String> broken =
        zhao.upload(PACKS, "pack", Map.of("pack.zip", "no archive".getBytes(UTF_8)));
    assertThat(broken.statusCode()).isEqualTo(422);
    assertThat(broken.body()).contains("was not opened", "Send a ZIP archive");
    HttpResponse<String> nothing = zhao.post(PACKS, Map.of());
    assertThat(nothing.statusCode()).isEqualTo(422);
    assertThat(nothing.body()).contains("Choose an archive or a folder first");
    HttpResponse<String> large =
        zhao.upload(PACKS, "pack", Map.of("pack.zip", new byte[Archive.LARGEST + 1]));
    assertThat(large.statusCode()).isEqualTo(422);
    assertThat(large.body()).contains("larger than");
    HttpResponse<String> tooLarge =
        zhao.upload(PACKS, "pack", Map.of("pack.zip", new byte[12 << 20]));
    assertThat(tooLarge.statusCode()).isEqualTo(413);
    assertThat(tooLarge.body()).contains("At most 10 MB");
  }

  @Test
  void aFolderIsSentFileByFile() throws IOException, InterruptedException {
    Map<String, byte[]> folder = new TreeMap<>();
    Changing.files(DUTY, "{en: Act in time", "{en: Act in good time")
        .forEach((path, content) -> folder.put("my-pack/" + path, content));
    String draft = place(zhao.upload(PACKS, "files", folder));
    assertThat(zhao.get(draft + "?view=difference").body())
        .contains(DUTY, "1 changed", "Act in good time");
  }

  @Test
  void onlyThePostsOfTheProclamationMayWorkOnDrafts() throws IOException, InterruptedException {
    assertThat(wang.get(PACKS).body())
        .contains("None of your posts", "QT-E-004", "/desk/posts/hill/head")
        .doesNotContain("type=\"file\"");
    assertThat(wang.post(PACKS, Map.of("do", "copy")).statusCode()).isEqualTo(403);
    String draft = place(zhao.post(PACKS, Map.of("do", "copy")));
    assertThat(wang.get(draft).body()).contains("You may read this draft");
    Map<String, String> change = Map.of("path", DUTY, "version", "1", "text", "x", "do", "save");
    assertThat(wang.post(draft + "/file", change).statusCode()).isEqualTo(403);
    assertThat(wang.post(draft, Map.of("version", "1")).statusCode()).isEqualTo(403);
    assertThat(Changing.anyone().get(draft).statusCode()).isEqualTo(303);
  }

  @Test
  void partsAreTakenNowhereElseAndFromNobodyElse() throws IOException, InterruptedException {
    Map<String, byte[]> file = Map.of("pack.zip", new byte[8]);
    assertThat(zhao.upload("/desk/act", "pack", file).statusCode()).isEqualTo(415);
    assertThat(Changing.anyone().upload(PACKS, "pack", file).statusCode()).isEqualTo(401);
  }

  @Test
  void whatIsNotThereIsNotFound() throws IOException, InterruptedException {
    String draft = place(zhao.post(PACKS, Map.of("do", "copy")));
    assertThat(zhao.get(PACKS + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(zhao.get(PACKS + "/nothing").statusCode()).isEqualTo(404);
    assertThat(zhao.get(draft + "/file").statusCode()).isEqualTo(404);
    assertThat(zhao.get(draft + "/back?version=9").statusCode()).isEqualTo(404);
    assertThat(write(draft, 7, DUTY, "x").statusCode()).isEqualTo(404);
  }

  @Test
  void aSoundDraftBecomesLawByAnAct() throws IOException, InterruptedException {
    String draft = place(send(Changing.files(DUTY, "liability: {en: ", "liability: {en: Indeed ")));
    Matcher digest = DIGEST.matcher(zhao.get(draft).body());
    assertThat(digest.find()).as("the form is filled in").isTrue();
    Map<String, String> act =
        Map.ofEntries(
            Map.entry("act", UUID.randomUUID().toString()),
            Map.entry("power", "QT-E-004"),
            Map.entry("step", "decide"),
            Map.entry("post", "hill/head"),
            Map.entry("matter", "list-1"),
            Map.entry("subject", "small"),
            Map.entry("outcome", "done"),
            Map.entry("fact-pack", digest.group(1)),
            Map.entry("reasons", "As proposed."),
            Map.entry("do", "send"));
    String receipt = place(zhao.post("/desk/act", act));
    assertThat(zhao.get(receipt).body()).contains("The pack is law");
    assertThat(zhao.get(draft).body()).contains("Law by proclamation", "pack-in-force");
    assertThat(zhao.get(PACKS).body()).contains(act.get("act").substring(0, 8));
    assertThat(Changing.anyone().get("/duties/act-in-time").body()).contains("Indeed ");
  }

  private static SortedMap<String, byte[]> mistaken() {
    return Changing.files(
        Changing.files(
            Changing.files(PENALTY, "article: 31,", "article: 999,"), CLERK, INTEGRITY, ""),
        DUTY,
        "weights-law",
        "feather-law");
  }

  private HttpResponse<String> send(SortedMap<String, byte[]> files)
      throws IOException, InterruptedException {
    return zhao.upload(PACKS, "pack", Map.of("pack.zip", Changing.zip(files)));
  }

  private HttpResponse<String> mend(String draft, int version, String path)
      throws IOException, InterruptedException {
    return write(draft, version, path, Changing.text(path).replace("\n", "\r\n"));
  }

  private HttpResponse<String> write(String draft, int version, String path, String text)
      throws IOException, InterruptedException {
    Map<String, String> form =
        Map.of("do", "save", "path", path, "version", Integer.toString(version), "text", text);
    return zhao.post(draft + "/file", form);
  }

  private static String place(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }
}

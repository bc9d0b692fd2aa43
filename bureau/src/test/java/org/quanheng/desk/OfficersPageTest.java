package org.quanheng.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quanheng.gate.SmallBureau;
import org.quanheng.web.Browser;

/// Who holds which post is read by day, and changed by acts.
class OfficersPageTest {

  private static final LocalDate TODAY =
      LocalDate.ofInstant(InstantSource.system().instant(), SmallBureau.ZONE);

  private final Browser zhao = Changing.of("zhao");
  private final Browser wang = Changing.of("wang");

  @Test
  void theDirectoryIsThatOfTheDay() throws IOException, InterruptedException {
    assertThat(wang.get("/desk/officers?find=li&day=2018-06-01").body())
        .contains("/desk/officers/li", "hill/inspector", "until");
    assertThat(wang.get("/desk/officers?unit=hill&day=2020年6月1日").body())
        .contains("hill/reviewer", "from")
        .doesNotContain("until");
    assertThat(wang.get("/desk/officers?find=no-such-thing").body()).contains("Nobody and nothing");
    HttpResponse<String> wrong = wang.get("/desk/officers?day=soon&find=%3Cscript%3E");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("This is not a day", "value=\"soon\"")
        .doesNotContain("<script>\"");
  }

  @Test
  void anOfficerAndAPostTellAllTheirDays() throws IOException, InterruptedException {
    assertThat(wang.get("/desk/officers/li").body())
        .contains("/desk/posts/hill/inspector", "/desk/posts/hill/reviewer", "set up");
    assertThat(wang.get("/desk/posts/hill/inspector").body())
        .contains("/desk/officers/wang", "/desk/officers/li", "/desk/officers/zhao");
    assertThat(wang.get("/desk/officers/nobody").statusCode()).isEqualTo(404);
    assertThat(wang.get("/desk/posts/hill/sailor").statusCode()).isEqualTo(404);
    assertThat(Changing.anyone().get("/desk/officers").statusCode()).isEqualTo(303);
  }

  @Test
  void whoHoldsThePowerIsLedToItsFormAndTheOthersAreToldWhoDoes()
      throws IOException, InterruptedException {
    assertThat(zhao.get("/desk/officers/qian").body())
        .contains("power=QT-E-001&amp;step=decide", "fact-officer=qian", "fact-from=")
        .contains("power=QT-E-002", "fact-until=", "fact-post=hill%2Fclerk");
    assertThat(wang.get("/desk/officers/qian").body())
        .contains("Not from your posts", "/desk/posts/hill/head")
        .doesNotContain("fact-officer");
    assertThat(
            zhao.get("/desk/act?power=QT-E-001&step=decide&post=hill/head&fact-officer=qian")
                .body())
        .contains("name=\"fact-officer\" type=\"text\"", "value=\"qian\"");
  }

  @Test
  void anAppointmentIsAnActAndStandsInTheDirectoryThen() throws IOException, InterruptedException {
    String tomorrow = TODAY.plusDays(1).toString();
    Map<String, String> form = act("QT-E-001", "qian", "hill/reviewer");
    form.put("fact-from", tomorrow);
    HttpResponse<String> done = zhao.post("/desk/act", form);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    String receipt = done.headers().firstValue("Location").orElseThrow();
    assertThat(zhao.get(receipt).body()).contains("The appointment is on the roll");
    assertThat(zhao.get("/desk/officers?day=" + tomorrow + "&find=qian").body())
        .contains("hill/reviewer");
    assertThat(zhao.get("/desk/officers/qian").body()).contains("/acts/" + form.get("act"));
    form.put("act", UUID.randomUUID().toString());
    HttpResponse<String> again = zhao.post("/desk/act", form);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("already-appointed");
  }

  private static Map<String, String> act(String power, String officer, String post) {
    return new TreeMap<>(
        Map.ofEntries(
            Map.entry("act", UUID.randomUUID().toString()),
            Map.entry("power", power),
            Map.entry("step", "decide"),
            Map.entry("post", "hill/head"),
            Map.entry("matter", "personnel-" + officer),
            Map.entry("subject", officer),
            Map.entry("outcome", "done"),
            Map.entry("fact-officer", officer),
            Map.entry("fact-post", post),
            Map.entry("reasons", "As proposed."),
            Map.entry("do", "send")));
  }
}

package org.quanheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quanheng.gate.SmallBureau;
import org.quanheng.ground.TestDatabase;
import org.quanheng.list.Proclaimed;

/// A bureau served from an empty folder to its end, with a server of its own.
class ServeTest {

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void aBureauIsFoundedServedClosedAndServedAgain() throws IOException, InterruptedException {
    Path home = TestDatabase.folder("serve");
    ServeOptions options = ServeOptions.local(home, SmallBureau.folder("small"), 0);
    URI first;
    String password;
    try (Serving serving = Doors.serve(options)) {
      first = serving.address().resolve("/health");
      password = serving.house().samplePassword();
      assertThat(serving.proclaimed()).isInstanceOf(Proclaimed.Law.class);
      assertThat(serving.port()).isPositive();
      serving.house().seal().sequence();
      assertThat(get(first).statusCode()).isEqualTo(200);
      assertThat(serving.house().signIn().signIn("wang", password)).isPresent();
    }
    assertThatThrownBy(() -> get(first)).isInstanceOf(ConnectException.class);
    try (Serving serving = Doors.serve(options)) {
      assertThat(serving.proclaimed()).isEqualTo(new Proclaimed.Unchanged(1));
      HttpResponse<String> health = get(serving.address().resolve("/health"));
      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(health.body()).contains("\"proclamation\":1");
      assertThat(serving.house().samplePassword()).isEqualTo(password);
      assertThat(serving.house().signIn().signIn("wang", password)).isPresent();
    }
    aPackThatWasFollowedByAnotherIsServedUnderTheLawInForce(home);
    packsThatCannotBeServedAreRefusedWhole(home);
  }

  /// In the home that the test above founded.
  private void aPackThatWasFollowedByAnotherIsServedUnderTheLawInForce(Path home)
      throws IOException {
    Path newer = copy(SmallBureau.folder("small"));
    Path statute = newer.resolve("statutes/weights-law.yaml");
    Files.writeString(statute, Files.readString(statute).replace("invented", "made"));
    Path officers = newer.resolve("sample/officers.yaml");
    Files.writeString(officers, Files.readString(officers).replace("{en: Qian,", "{en: Chien,"));
    try (Serving serving = Doors.serve(ServeOptions.local(home, newer, 0))) {
      assertThat(serving.proclaimed())
          .isInstanceOfSatisfying(
              Proclaimed.Law.class, law -> assertThat(law.number()).isEqualTo(2));
    }
    ServeOptions older = ServeOptions.local(home, SmallBureau.folder("small"), 0);
    try (Serving serving = Doors.serve(older)) {
      assertThat(serving.proclaimed())
          .isInstanceOfSatisfying(
              Proclaimed.Superseded.class,
              superseded -> {
                assertThat(superseded.earlier().number()).isEqualTo(1);
                assertThat(superseded.inForce().number()).isEqualTo(2);
              });
      assertThat(serving.house().list().packs().current().pack().statutes().get("weights-law"))
          .extracting(law -> law.provenance().source())
          .isEqualTo("made for the tests");
    }
  }

  /// In the home that the test above founded.
  private void packsThatCannotBeServedAreRefusedWhole(Path home) throws IOException {
    Path changed = copy(SmallBureau.folder("small"));
    Path power = changed.resolve("powers/false-weights.md");
    Files.writeString(power, Files.readString(power).replace("promised: 15", "promised: 10"));
    Path officers = changed.resolve("sample/officers.yaml");
    Files.writeString(
        officers, Files.readString(officers).replace("officer: qian", "officer: sun"));
    assertThatThrownBy(() -> Doors.serve(ServeOptions.local(home, changed, 0)))
        .isInstanceOfSatisfying(
            StartRefused.class,
            refused -> {
              assertThat(refused.reasons(Locale.ENGLISH)).hasSize(1);
              assertThat(refused).hasMessageContaining("CF-W-031");
              assertThat(refused.reasons(Locale.forLanguageTag("zh-Hant")).getFirst())
                  .contains("CF-W-031", "清單");
            });
    try (Serving serving = Doors.serve(ServeOptions.local(home, SmallBureau.folder("small"), 0))) {
      assertThat(serving.house().signIn().signIn("sun", serving.house().samplePassword()))
          .as("an officer of the refused pack")
          .isEmpty();
    }
    Files.writeString(power, "code: nothing");
    Files.delete(changed.resolve("units/hill.yaml"));
    assertThatThrownBy(() -> Doors.serve(ServeOptions.local(home, changed, 0)))
        .isInstanceOfSatisfying(
            StartRefused.class,
            refused ->
                assertThat(refused.reasons(Locale.ENGLISH))
                    .hasSizeGreaterThan(1)
                    .anyMatch(it -> it.startsWith("powers/false-weights.md:")));
  }

  private static Path copy(Path folder) throws IOException {
    Path copy = TestDatabase.folder("pack");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Path to = copy.resolve(folder.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    return copy;
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}

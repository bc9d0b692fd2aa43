package org.quanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanheng.ledger.Source;
import org.quanheng.ledger.Verdict;
import org.quanheng.ledger.Verifier;
import org.quanheng.ledger.VerifierKey;

/// A bureau under load whose server and database are killed twenty times: nothing that was
/// acknowledged is lost, and every start recovers by itself.
class CrashTest {

  private static final int KILLS = 20;
  private static final int CALLERS = 4;
  private static final int ACTS_BETWEEN_KILLS = 40;
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String PACK = "bureau/src/test/resources/packs/small";

  @TempDir private Path home;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile Running running;

  /// A server process, where it is, and a session with it.
  private record Running(Process process, URI address, String token) {}

  @Test
  void nothingAcknowledgedIsLostThroughTwentyKills() throws Exception {
    running = start();
    List<Thread> callers = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      callers.add(Thread.ofPlatform().daemon().start(this::call));
    }
    try {
      for (int kill = 0; kill < KILLS; kill++) {
        awaitMoreActs();
        if (kill % 2 == 0) {
          running.process().destroyForcibly().waitFor();
          running = start();
        } else {
          killPostgres();
        }
      }
      awaitMoreActs();
    } finally {
      over.set(true);
      for (Thread caller : callers) {
        caller.join(PATIENCE);
      }
    }
    awaitEmptyQueue();
    Verdict verdict = verify();
    assertThat(verdict).isInstanceOf(Verdict.Sound.class);
    assertThat(acknowledged).hasSizeGreaterThan(KILLS * ACTS_BETWEEN_KILLS);
    for (UUID act : acknowledged) {
      assertThat(get("/api/acts/" + act + "/receipt").statusCode()).as("%s", act).isEqualTo(200);
    }
    running.process().destroy();
    assertThat(running.process().waitFor(30, TimeUnit.SECONDS)).as("ends when told to").isTrue();
  }

  @AfterEach
  void leaveNoServerBehind() {
    Running last = running;
    if (last != null) {
      last.process().destroyForcibly();
    }
  }

  /// Passes one act after the other; an answer that does not come is asked for again with the same
  /// id.
  private void call() {
    UUID act = UUID.randomUUID();
    while (!over.get()) {
      try {
        HttpResponse<String> answer = post("/api/acts", draft(act), running.token());
        if (answer.statusCode() == 201) {
          acknowledged.add(act);
          act = UUID.randomUUID();
        }
      } catch (IOException | InterruptedException killedMeanwhile) {
        Thread.onSpinWait();
      }
    }
  }

  private void awaitMoreActs() {
    int enough = acknowledged.size() + ACTS_BETWEEN_KILLS;
    await("more acts", () -> acknowledged.size() >= enough);
  }

  private void awaitEmptyQueue() {
    await(
        "an empty queue",
        () -> get("/health").statusCode() == 200 && get("/health").body().contains("\"queue\":0"));
  }

  private void killPostgres() throws IOException {
    Path pidFile;
    try (var files = Files.walk(home, 3)) {
      pidFile = files.filter(it -> it.endsWith("postmaster.pid")).findFirst().orElseThrow();
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }

  private Running start() throws Exception {
    Path root = Path.of(System.getProperty("quanheng.root"));
    Path output = Files.createTempFile(home, "out", ".txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.quanheng.cli.Quanheng",
                "serve",
                "--lang",
                "en",
                "--pack",
                root.resolve(PACK).toString(),
                "--home",
                home.resolve("bureau").toString(),
                "--port",
                "0")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    await(
        "a server that is ready",
        () -> {
          assertThat(process.isAlive()).as(Files.readString(output)).isTrue();
          return found(output, "password (\\S+)").isPresent();
        });
    URI address = URI.create(found(output, "(http://\\S+)").orElseThrow());
    String password = found(output, "password (\\S+)").orElseThrow();
    String body = "{\"officer\":\"wang\",\"password\":\"" + password + "\"}";
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(address.resolve("/api/sign-in"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Matcher token = Pattern.compile("\"token\":\"([^\"]+)\"").matcher(answer.body());
    assertThat(token.find()).isTrue();
    return new Running(process, address, token.group(1));
  }

  private static Optional<String> found(Path output, String pattern) throws IOException {
    Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(output));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String draft(UUID act) {
    return """
    {"act":"%s","power":"CF-W-031","step":"investigate","post":"hill/inspector",
     "officers":["wang","zhao"],"matter":"case-%s","subject":"91330100799655058B",
     "outcome":"proven","facts":{"short_by_grams":40},"reasons":"Weighed twice."}\
    """
        .formatted(act, act);
  }

  private HttpResponse<String> post(String path, String body, String token)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(running.address().resolve(path))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(running.address().resolve(path))
            .timeout(Duration.ofSeconds(20))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private Verdict verify() throws Exception {
    VerifierKey key = VerifierKey.parse(get("/ledger/vkey").body().strip());
    Source source =
        path -> {
          try {
            HttpRequest request =
                HttpRequest.newBuilder(running.address().resolve("/ledger/" + path)).build();
            HttpResponse<byte[]> answer =
                client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
          } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
          }
        };
    return Verifier.of(key).verify(source);
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  /// Looks again until the condition holds; a condition that cannot be asked does not hold yet.
  private static void await(String what, Condition condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try {
        if (condition.holds()) {
          return;
        }
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (AssertionError failed) {
        throw failed;
      } catch (Exception notYet) {
        Thread.onSpinWait();
      }
    }
    throw new AssertionError("there was never " + what);
  }
}

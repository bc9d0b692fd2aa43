package org.quanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ledgers over HTTP, from a server of our own on the loopback address.
class SiteTest {

  @TempDir private Path folder;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.createContext("/ledger/", this::file);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    workers.shutdownNow();
  }

  private void file(HttpExchange exchange) throws IOException {
    Path file = folder.resolve(exchange.getRequestURI().getPath().substring("/ledger/".length()));
    if (Files.isRegularFile(file)) {
      answer(exchange, 200, Files.readAllBytes(file));
    } else {
      answer(exchange, 404, new byte[0]);
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String address(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  private Run verify(String path) {
    return Run.of("verify", address(path), "--json");
  }

  @Test
  void aLedgerIsCheckedOverHttp() {
    TestLog.in(folder, 3, 3000);
    Run run = verify("/ledger");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("\"sound\":true,\"entries\":3000,\"size\":3000");
    assertThat(verify("/ledger/").status()).isZero();
  }

  @Test
  void aPartialPieceThatIsGoneIsCutFromTheFullOne() throws IOException {
    TestLog log = TestLog.in(folder, 300);
    byte[] checkpoint = Files.readAllBytes(log.path("checkpoint"));
    log.growTo(600);
    log.place("checkpoint", checkpoint);
    Files.delete(log.path("tile/0/001.p/44"));
    Files.delete(log.path("tile/entries/001.p/44"));
    assertThat(verify("/ledger").out()).contains("\"entries\":300");
  }

  @Test
  void aSpoiltFileIsFound() {
    TestLog log = TestLog.in(folder, 700);
    log.place("tile/0/001", new byte[256 * 32]);
    assertThat(verify("/ledger").out()).contains("\"path\":\"tile/0/001\"");
    assertThat(verify("/ledger").status()).isEqualTo(1);
  }

  @Test
  void aFileLargerThanAnyLogHasIsNotReadToItsEnd() {
    TestLog log = TestLog.in(folder, 300);
    log.place("tile/1/000.p/1", new byte[64 * 1024 * 1024]);
    Run run = verify("/ledger");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("tile/1/000.p/1: is 8193 bytes, not 32");
  }

  @Test
  void anAddressWithoutLedgerHasNoKey() {
    assertThat(verify("/ledger").status()).isEqualTo(2);
  }

  @Test
  void aSiteThatFailsIsAFailureOfTheWorld() {
    TestLog.in(folder, 300);
    server.createContext("/ledger/tile/", exchange -> answer(exchange, 503, new byte[0]));
    Run run = verify("/ledger");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).contains("503");
  }

  @Test
  void nobodyAtTheAddressIsAFailureOfTheWorld() {
    String address = address("/ledger");
    server.stop(0);
    Run run = Run.of("verify", address);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("could not be reached").contains(address);
  }

  @Test
  void aRedirectIsFollowedOnTheSameHost() {
    TestLog.in(folder, 300);
    server.createContext("/moved/", exchange -> redirect(exchange, "/ledger/"));
    assertThat(verify("/moved").status()).isZero();
  }

  @Test
  void aRedirectToAnotherHostIsNot() {
    TestLog.in(folder, 300);
    server.createContext("/away/", exchange -> redirect(exchange, "http://127.0.0.1:9/"));
    Run run = verify("/away");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).contains("redirects to http://127.0.0.1:9/");
  }

  @Test
  void redirectsEnd() {
    server.createContext("/round/", exchange -> redirect(exchange, "/round/"));
    Run run = verify("/round");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).contains("redirects without end");
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String rest = path.substring(path.indexOf('/', 1) + 1);
    exchange.getResponseHeaders().set("Location", to + rest);
    answer(exchange, 302, new byte[0]);
  }

  @Test
  void aSiteThatStopsInTheMiddleOfAFileIsGivenUp() {
    CountDownLatch over = new CountDownLatch(1);
    server.createContext("/slow/", exchange -> answerHalf(exchange, over));
    try (Site site = new Site(URI.create(address("/slow/")), Duration.ofMillis(300))) {
      assertThatThrownBy(() -> site.get("checkpoint", 100))
          .isInstanceOf(HttpTimeoutException.class);
    } finally {
      over.countDown();
    }
  }

  private static void answerHalf(HttpExchange exchange, CountDownLatch over) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, 100);
      exchange.getResponseBody().write(new byte[50]);
      exchange.getResponseBody().flush();
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whatWasAnsweredIsNotAskedAgain() {
    AtomicInteger asked = new AtomicInteger();
    server.createContext(
        "/broken/",
        exchange -> {
          asked.incrementAndGet();
          answer(exchange, 500, new byte[0]);
        });
    assertThat(verify("/broken").status()).isEqualTo(3);
    assertThat(asked.get()).isEqualTo(1);
  }

  @Test
  void aConnectionThatBreaksBeforeTheAnswerIsTriedAgain() throws IOException {
    TestLog log = TestLog.in(folder, 3);
    AtomicInteger asked = new AtomicInteger();
    server.createContext(
        "/shaky/",
        exchange -> {
          if (asked.incrementAndGet() < 3) {
            exchange.close();
          } else {
            answer(exchange, 200, Files.readAllBytes(log.path("vkey")));
          }
        });
    try (Site site = new Site(URI.create(address("/shaky/")), Duration.ofSeconds(30))) {
      assertThat(site.get("vkey", 100)).isPresent();
    }
  }

  @Test
  void aHostThatNobodyKnowsIsNamed() {
    Run run = Run.of("verify", "http://nobody.invalid/ledger");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("Nobody knows the host of http://nobody.invalid/ledger/vkey");
  }

  @Test
  void noMoreThanTheReachIsTaken() throws IOException {
    TestLog.in(folder, 3);
    try (Site site = new Site(URI.create(address("/ledger/")), Duration.ofSeconds(30))) {
      assertThat(site.get("checkpoint", 9))
          .get()
          .isEqualTo("ledger.ex".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      assertThat(site.get("nothing", 9)).isEqualTo(Optional.empty());
    }
  }
}

package org.quanheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.quanheng.ledger.Json;

/// Guessing from one address is slow, and troubles nobody elsewhere.
class SignInLimitTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T01:30:00Z"));
  private final SignInLimit limit = new SignInLimit(now::get);

  @Test
  void afterTooManyWrongPasswordsAnAddressWaitsForTheNextMinute() {
    for (int i = 0; i < SignInLimit.MOST_WRONG; i++) {
      assertThat(limit.allows("192.0.2.1")).isTrue();
      limit.wrong("192.0.2.1");
    }
    assertThat(limit.allows("192.0.2.1")).isFalse();
    assertThat(limit.allows("192.0.2.2")).isTrue();
    now.set(Instant.parse("2026-03-02T01:30:59Z"));
    assertThat(limit.allows("192.0.2.1")).isFalse();
    now.set(Instant.parse("2026-03-02T01:31:00Z"));
    assertThat(limit.allows("192.0.2.1")).isTrue();
  }

  @Test
  void theServerCountsByTheAddressTheProxyNames() throws IOException, InterruptedException {
    Served.CLOCK.stop();
    try {
      for (int i = 0; i < SignInLimit.MOST_WRONG; i++) {
        assertThat(signIn("nobody", "wrong", "192.0.2.7").statusCode()).isEqualTo(401);
      }
      HttpResponse<String> refused = signIn("wang", Served.HOUSE.samplePassword(), "192.0.2.7");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).contains("60");
      assertThat(refused.body()).contains("\"error\":\"too-many-attempts\"");
      assertThat(signIn("wang", Served.HOUSE.samplePassword(), "192.0.2.8").statusCode())
          .isEqualTo(200);
    } finally {
      Served.CLOCK.putRight();
    }
  }

  private static HttpResponse<String> signIn(String officer, String password, String address)
      throws IOException, InterruptedException {
    String body = Json.object().put("officer", officer).put("password", password).build().text();
    HttpRequest request =
        HttpRequest.newBuilder(Served.ADDRESS.resolve("/api/sign-in"))
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For", address)
            .POST(BodyPublishers.ofString(body))
            .build();
    return Served.CLIENT.send(request, BodyHandlers.ofString());
  }
}

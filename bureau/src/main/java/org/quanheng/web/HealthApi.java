package org.quanheng.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.quanheng.ground.Sql;
import org.quanheng.ledger.Json;
import org.quanheng.seal.Health;
import org.quanheng.seal.Seal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the bureau is well: database, list and ledger. Anything but 200 needs somebody.
@RestController
class HealthApi {

  private static final String STATE = Sql.of(HealthApi.class, "state.sql");

  /// A leaf that has waited so long shows that the sequencer stands still.
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final long DATABASE_SECONDS = 3;

  private final JdbcClient published;
  private final Seal seal;
  private final InstantSource clock;

  HealthApi(JdbcClient published, Seal seal, InstantSource clock) {
    this.published = published;
    this.seal = seal;
    this.clock = clock;
  }

  private record Looked(boolean healthy, Json.Builder json) {}

  @GetMapping("/health")
  ResponseEntity<Json> health() {
    Looked looked = look();
    HttpStatus status = looked.healthy() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
    return ResponseEntity.status(status)
        .body(looked.json().put("healthy", looked.healthy()).build());
  }

  /// Asks the database, and does not wait long for it.
  private Looked look() {
    CompletableFuture<Looked> asked =
        CompletableFuture.supplyAsync(this::ask, Thread::startVirtualThread);
    try {
      return asked.get(DATABASE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException silent) {
      asked.cancel(true);
    }
    return new Looked(false, Json.object().put("database", false));
  }

  private Looked ask() {
    Health health = seal.health();
    long age =
        health
            .oldestQueued()
            .map(since -> Duration.between(since, clock.instant()).toSeconds())
            .map(seconds -> Math.max(0, seconds))
            .orElse(0L);
    Json.Builder ledger =
        Json.object()
            .put("queue", health.queued())
            .put("queue_seconds", age)
            .put("signed", health.signed())
            .put("signing", health.isWell())
            .put("size", health.size());
    health.failure().ifPresent(failure -> ledger.put("failure", failure));
    Json.Builder json = Json.object().put("database", true);
    long proclamation =
        published
            .sql(STATE)
            .query((row, _) -> {
              if (row.getObject("signed_at") != null) {
                ledger.put("signed_at", Times.text(row, "signed_at"));
              }
              return row.getLong("proclamation");
            })
            .single();
    json.put("ledger", ledger.build()).put("proclamation", proclamation);
    boolean healthy =
        health.isWell() && health.signed() > 0 && proclamation > 0 && age <= PATIENCE.toSeconds();
    return new Looked(healthy, json);
  }
}

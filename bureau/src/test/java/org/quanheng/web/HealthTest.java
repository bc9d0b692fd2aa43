package org.quanheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quanheng.House;
import org.quanheng.gate.SmallBureau;
import org.quanheng.ground.TestDatabase;
import org.quanheng.ledger.Json;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A bureau that is not well says so, and why.
class HealthTest {

  private final House house =
      House.over(
          TestDatabase.fresh().database(), TestDatabase.folder("health"), InstantSource.system());

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aBureauWithoutLawIsNotWell() {
    house.seal().sequence();
    Json.Obj health = unwell(InstantSource.system());
    assertThat(health.number("proclamation")).isZero();
    assertThat(health.object("ledger").number("signed")).isEqualTo(1);
  }

  @Test
  void aLeafThatWaitsTooLongShowsThatTheSequencerStandsStill() {
    house.found(SmallBureau.proof());
    house.seal().sequence();
    assertThat(ask(InstantSource.system()).getStatusCode().value()).isEqualTo(200);
    house.seal().close();
    house.gate().pass(SmallBureau.draft());
    InstantSource later = () -> InstantSource.system().instant().plus(Duration.ofMinutes(2));
    Json.Obj ledger = unwell(later).object("ledger");
    assertThat(ledger.number("queue")).isEqualTo(1);
    assertThat(ledger.number("queue_seconds")).isGreaterThan(60);
  }

  @Test
  void aBureauWithoutItsDatabaseIsNotWell() {
    JdbcClient published = JdbcClient.create(house.database().dataSource("web"));
    house.close();
    ResponseEntity<Json> answer =
        new HealthApi(published, house.seal(), InstantSource.system()).health();
    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(answer.getBody())
        .isEqualTo(Json.object().put("database", false).put("healthy", false).build());
  }

  private Json.Obj unwell(InstantSource clock) {
    ResponseEntity<Json> answer = ask(clock);
    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    return (Json.Obj) answer.getBody();
  }

  private ResponseEntity<Json> ask(InstantSource clock) {
    JdbcClient published = JdbcClient.create(house.database().dataSource("web"));
    return new HealthApi(published, house.seal(), clock).health();
  }
}

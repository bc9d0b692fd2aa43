package org.quanheng.gate;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.quanheng.ground.Sql;
import org.quanheng.ledger.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What opens the commitments of acts, as far as it has not been erased.
public final class Disclosures {

  private static final String OF_ACT = Sql.of(Disclosures.class, "disclosure_of_act.sql");

  private final JdbcClient database;

  public Disclosures(JdbcClient database) {
    this.database = database;
  }

  /// The facts of an act; empty when there is no such act, or they are not to be had any more.
  public Optional<Json.Obj> facts(UUID act) {
    return database
        .sql(OF_ACT)
        .param("act", act.toString())
        .query(String.class)
        .optional()
        .map(Disclosures::facts);
  }

  /// Each commitment is opened by its salt and its value.
  private static Json.Obj facts(String opened) {
    Json json = Json.decode(opened.getBytes(StandardCharsets.UTF_8), Json.Limits.COMMITTED);
    if (json instanceof Json.Obj all && all.array("facts").get(1) instanceof Json.Obj facts) {
      return facts;
    }
    throw new AssertionError("facts are not opened by " + opened.length() + " characters");
  }
}

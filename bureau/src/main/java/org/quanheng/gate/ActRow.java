package org.quanheng.gate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// An act as it goes into the database.
record ActRow(Batch.Judged.Passing passing, Sealing.Sealed sealed) {

  UUID act() {
    return draft().act();
  }

  private Draft draft() {
    return passing.draft();
  }

  static StatementSpec parameters(StatementSpec statement, List<ActRow> rows, Instant now) {
    List<String> jointActs = new ArrayList<>();
    List<String> jointOfficers = new ArrayList<>();
    for (ActRow row : rows) {
      for (String officer : row.draft().officers().subList(1, row.draft().officers().size())) {
        jointActs.add(row.act().toString());
        jointOfficers.add(officer);
      }
    }
    return statement
        .param("recorded_at", now.atOffset(ZoneOffset.UTC))
        .param("acts", texts(rows, row -> row.act().toString()))
        .param("origins", texts(rows, row -> row.draft().origin().slug()))
        .param("powers", texts(rows, row -> row.draft().cited().power()))
        .param("steps", texts(rows, row -> row.draft().cited().step()))
        .param("posts", texts(rows, row -> row.draft().cited().post()))
        .param("officers", texts(rows, row -> row.draft().officer()))
        .param("matters", texts(rows, row -> row.draft().matter().matter()))
        .param("outcomes", texts(rows, row -> row.draft().content().outcome()))
        .param("causes", texts(rows, row -> causes(row.draft())))
        .param("claimed", texts(rows, row -> row.draft().claimedAt().toString()))
        .param("days", texts(rows, row -> row.passing().day().toString()))
        .param("digests", bytes(rows, row -> row.passing().digest().bytes()))
        .param("leaves", bytes(rows, row -> row.sealed().leaf()))
        .param("leaf_hashes", bytes(rows, row -> row.sealed().hash().bytes()))
        .param("opened", texts(rows, row -> row.sealed().opened().text()))
        .param("joint_acts", jointActs.toArray(String[]::new))
        .param("joint_officers", jointOfficers.toArray(String[]::new));
  }

  private static String causes(Draft draft) {
    List<String> causes = draft.matter().because().stream().map(UUID::toString).toList();
    return "{" + String.join(",", causes) + "}";
  }

  static <R> String[] texts(List<R> rows, Function<R, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }

  static <R> byte[][] bytes(List<R> rows, Function<R, byte[]> bytes) {
    return rows.stream().map(bytes).toArray(byte[][]::new);
  }
}

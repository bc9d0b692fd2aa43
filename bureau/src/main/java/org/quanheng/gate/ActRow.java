package org.quanheng.gate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// An act as it goes into the database.
record ActRow(Batch.Judged.Passing passing, Sealing.Sealed sealed) {

  static ActRow of(Batch.Judged.Passing passing, Instant now) {
    return new ActRow(passing, Sealing.act(passing.folded(), passing.power(), now));
  }

  UUID act() {
    return draft().act();
  }

  private Draft draft() {
    return passing.draft();
  }

  StatementSpec parameters(StatementSpec statement, Instant now) {
    List<String> officers = draft().officers();
    return statement
        .param("recorded_at", now.atOffset(ZoneOffset.UTC))
        .param("act", act().toString())
        .param("origin", draft().origin().slug())
        .param("power", draft().cited().power())
        .param("step", draft().cited().step())
        .param("post", draft().cited().post())
        .param("officer", draft().officer())
        .param("matter", draft().matter().matter())
        .param("outcome", draft().content().outcome())
        .param("causes", causes(draft()))
        .param("claimed", draft().claimedAt().toString())
        .param("day", passing.day().toString())
        .param("warranted", passing.warrant().range())
        .param("digest", passing.digest().bytes())
        .param("leaf", sealed.leaf())
        .param("leaf_hash", sealed.hash().bytes())
        .param("opened", sealed.opened())
        .param("joint_officers", officers.subList(1, officers.size()).toArray(String[]::new));
  }

  static StatementSpec parameters(StatementSpec statement, List<ActRow> rows, Instant now) {
    List<Joint> joint = rows.stream().flatMap(ActRow::joint).toList();
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
        .param("warranted", texts(rows, row -> row.passing().warrant().range()))
        .param("digests", bytes(rows, row -> row.passing().digest().bytes()))
        .param("leaves", bytes(rows, row -> row.sealed().leaf()))
        .param("leaf_hashes", bytes(rows, row -> row.sealed().hash().bytes()))
        .param("opened", texts(rows, row -> row.sealed().opened()))
        .param("joint_acts", texts(joint, it -> it.row.act().toString()))
        .param("joint_officers", texts(joint, Joint::officer))
        .param("joint_posts", texts(joint, it -> it.row.draft().cited().post()))
        .param("joint_days", texts(joint, it -> it.row.passing().day().toString()));
  }

  /// An officer beside the first.
  private record Joint(ActRow row, String officer) {}

  private Stream<Joint> joint() {
    return draft().officers().stream().skip(1).map(officer -> new Joint(this, officer));
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

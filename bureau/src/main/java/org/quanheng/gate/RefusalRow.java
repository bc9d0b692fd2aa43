package org.quanheng.gate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quanheng.ledger.Hash;
import org.quanheng.ledger.Json;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// A refusal as it goes into the database.
record RefusalRow(Draft draft, List<Reason> reasons, Sealing.Sealed sealed) {

  static RefusalRow of(Sealing.Folded folded, List<Reason> reasons, Instant now) {
    return new RefusalRow(folded.draft(), reasons, Sealing.refusal(folded, reasons, now));
  }

  /// The answer to the draft.
  ///
  /// @param leaves the leaf hashes that stand in the book, by the keys of refusals
  Outcome outcome(Map<UUID, Hash> leaves) {
    UUID key = sealed.key();
    Receipt receipt = new Receipt(key, leaves.getOrDefault(key, sealed.hash()));
    return new Refused(draft, reasons, receipt);
  }

  static StatementSpec parameters(StatementSpec statement, List<RefusalRow> rows, Instant now) {
    return statement
        .param("recorded_at", now.atOffset(ZoneOffset.UTC))
        .param("refusals", ActRow.texts(rows, row -> row.sealed.key().toString()))
        .param("drafts", ActRow.texts(rows, row -> row.draft.act().toString()))
        .param("origins", ActRow.texts(rows, row -> row.draft.origin().slug()))
        .param("powers", ActRow.texts(rows, row -> row.draft.cited().power()))
        .param("steps", ActRow.texts(rows, row -> row.draft.cited().step()))
        .param("posts", ActRow.texts(rows, row -> row.draft.cited().post()))
        .param("officers", ActRow.texts(rows, row -> Json.texts(row.draft.officers()).text()))
        .param("matters", ActRow.texts(rows, row -> row.draft.matter().matter()))
        .param("claimed", ActRow.texts(rows, row -> row.draft.claimedAt().toString()))
        .param("reasons", ActRow.texts(rows, RefusalRow::reasonsAsJson))
        .param("leaves", ActRow.bytes(rows, row -> row.sealed.leaf()))
        .param("leaf_hashes", ActRow.bytes(rows, row -> row.sealed.hash().bytes()))
        .param("opened", ActRow.texts(rows, row -> row.sealed.opened()));
  }

  private static String reasonsAsJson(RefusalRow row) {
    return Json.array(
            row.reasons.stream()
                .map(reason ->
                    Json.object()
                        .put("rule", reason.rule().slug())
                        .put("words", Json.texts(reason.words()))
                        .build())
                .toList())
        .text();
  }
}

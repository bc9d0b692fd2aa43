package org.quanheng.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.quanheng.ground.Sql;
import org.quanheng.ledger.Hash;
import org.quanheng.ledger.Json;
import org.quanheng.ledger.Tree;
import org.quanheng.seal.Receipt;
import org.quanheng.seal.Seal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The proof that an act, or a refusal, is in the ledger.
@RestController
class ReceiptsApi {

  private static final String IS_ACT = Sql.of(ReceiptsApi.class, "is_act.sql");
  private static final String IS_REFUSAL = Sql.of(ReceiptsApi.class, "is_refusal.sql");

  private final JdbcClient published;
  private final Seal seal;

  ReceiptsApi(JdbcClient published, Seal seal) {
    this.published = published;
    this.seal = seal;
  }

  @GetMapping("/api/acts/{id}/receipt")
  ResponseEntity<Json> ofAct(@PathVariable("id") String id) {
    return receipt(Ids.parse(id), IS_ACT);
  }

  @GetMapping("/api/refusals/{id}/receipt")
  ResponseEntity<Json> ofRefusal(@PathVariable("id") String id) {
    return receipt(Ids.parse(id), IS_REFUSAL);
  }

  private ResponseEntity<Json> receipt(UUID id, String isOne) {
    if (!published.sql(isOne).param("id", id).query(Boolean.class).single()) {
      throw Problem.of(Wrong.NOT_FOUND).asException();
    }
    Receipt receipt =
        seal.receipt(id)
            .orElseThrow(() -> new AssertionError(id + " was recorded and never queued"));
    return switch (receipt) {
      case Receipt.Pending pending ->
          ResponseEntity.status(HttpStatus.ACCEPTED)
              .header("Retry-After", "1")
              .body(leaf(pending).put("sealed", false).build());
      case Receipt.Sealed sealed -> ResponseEntity.ok(json(sealed));
    };
  }

  private static Json.Builder leaf(Receipt receipt) {
    return Json.object().put("leaf", receipt.key().toString());
  }

  /// All that is needed to check it without us: the entry's bytes as text, its index and path, the
  /// signed checkpoint, and the three in one as a C2SP tlog-proof.
  private static Json json(Receipt.Sealed sealed) {
    byte[] entry = sealed.entry().leaf();
    return leaf(sealed)
        .put("checkpoint", sealed.note().toString())
        .put("entry", new String(entry, StandardCharsets.UTF_8))
        .put("hash", Tree.leafHash(entry).hex())
        .put("index", sealed.entry().index())
        .put("proof", Json.texts(sealed.proof().stream().map(Hash::base64).toList()))
        .put("sealed", true)
        .put("tlog_proof", sealed.text())
        .build();
  }
}

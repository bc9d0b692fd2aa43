package org.quanheng.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.quanheng.effect.Effects;
import org.quanheng.gate.Draft;
import org.quanheng.gate.DraftForm;
import org.quanheng.gate.Passed;
import org.quanheng.gate.Reason;
import org.quanheng.gate.Receipt;
import org.quanheng.gate.Refused;
import org.quanheng.ground.Sql;
import org.quanheng.ledger.Json;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Drafts to the gate, and the acts that passed it. Who acted, on whom, on which facts and why is
/// committed to in the ledger and not shown here.
@RestController
class ActsApi {

  private static final String ACTS = Sql.of(ActsApi.class, "acts_after.sql");
  private static final String ACT = Sql.of(ActsApi.class, "act.sql");

  private static final int MOST_BYTES = 1024 * 1024;

  private final JdbcClient published;
  private final Passing passing;

  ActsApi(JdbcClient published, Passing passing) {
    this.published = published;
    this.passing = passing;
  }

  @PostMapping(path = "/api/acts", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Json> pass(HttpServletRequest request, Principal officer) {
    Draft draft = draft(Form.read(request, MOST_BYTES));
    return switch (passing.pass(draft, officer.getName())) {
      case Passed passed -> ResponseEntity.status(HttpStatus.CREATED).body(json(passed));
      case Refused refused -> refusal(refused, Words.locale(request));
    };
  }

  private Draft draft(Form form) {
    return switch (passing.read(form.value())) {
      case DraftForm.Read.Good good -> {
        form.requireGood();
        yield good.draft();
      }
      case DraftForm.Read.Bad bad -> {
        form.also(bad.mistakes()).requireGood();
        throw new AssertionError("a draft was not read, and nothing was wrong with it");
      }
    };
  }

  private Json json(Passed passed) {
    Json.Builder json =
        Json.object()
            .put("act", passed.act().draft().act().toString())
            .put("receipt", json(passed.receipt()))
            .put("recorded", Times.text(passed.act().recordedAt()));
    passing.told(passed.act().draft()).ifPresent(it -> json.put("effect", json(it)));
    return json.build();
  }

  private static Json json(Effects.Told told) {
    return Json.object()
        .put("does", told.effect().what().slug())
        .put("settled", told.settled())
        .build();
  }

  private static ResponseEntity<Json> refusal(Refused refused, Locale locale) {
    List<Json> reasons = refused.reasons().stream().map(it -> json(it, locale)).toList();
    Json json =
        Json.object()
            .put("reasons", new Json.Arr(reasons))
            .put("receipt", json(refused.receipt()))
            .put("refused", true)
            .build();
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .header("Content-Language", locale.toLanguageTag())
        .header("Vary", "Accept-Language")
        .body(json);
  }

  private static Json json(Reason reason, Locale locale) {
    return Json.object()
        .put("basis", reason.basis(locale))
        .put("message", reason.say(locale))
        .put("rule", reason.rule().slug())
        .build();
  }

  private static Json json(Receipt receipt) {
    return Json.object()
        .put("hash", receipt.hash().hex())
        .put("leaf", receipt.leaf().toString())
        .build();
  }

  @GetMapping("/api/acts")
  Json acts(HttpServletRequest request) {
    Asked asked = Asked.of(request, "after", "limit", "power", "matter");
    Page page = Page.of(asked);
    String power = asked.text("power").orElse(null);
    String matter = asked.text("matter").orElse(null);
    asked.requireGood();
    return page.json(
        "acts",
        published
            .sql(ACTS)
            .param("after", page.after())
            .param("limit", page.limit())
            .param("power", power, Types.VARCHAR)
            .param("matter", matter, Types.VARCHAR)
            .query((row, _) -> act(row))
            .list());
  }

  @GetMapping("/api/acts/{id}")
  Json act(@PathVariable("id") String id) {
    UUID act = Ids.parse(id);
    return published
        .sql(ACT)
        .param("act", act)
        .query((row, _) -> act(row))
        .optional()
        .orElseThrow(() -> Problem.of(Wrong.NOT_FOUND).asException());
  }

  private static Json.Obj act(ResultSet row) throws SQLException {
    Json.Builder json =
        Ids.cited(row)
            .put("act", row.getString("act"))
            .put("because", Json.texts(List.of((String[]) row.getArray("because").getArray())))
            .put("outcome", row.getString("outcome"));
    long index = row.getLong("idx");
    return (row.wasNull() ? json : json.put("index", index)).build();
  }
}

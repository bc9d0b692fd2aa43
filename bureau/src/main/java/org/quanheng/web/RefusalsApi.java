package org.quanheng.web;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.quanheng.ground.Sql;
import org.quanheng.ledger.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What was attempted and refused, and by which rules. Who attempted it, and the words of the
/// reasons, which may name people, are not shown.
@RestController
class RefusalsApi {

  private static final String REFUSALS = Sql.of(RefusalsApi.class, "refusals_after.sql");

  private final JdbcClient published;

  RefusalsApi(JdbcClient published) {
    this.published = published;
  }

  @GetMapping("/api/refusals")
  Json refusals(HttpServletRequest request) {
    Asked asked = Asked.of(request, "after", "limit");
    Page page = Page.of(asked);
    asked.requireGood();
    return page.json(
        "refusals",
        published
            .sql(REFUSALS)
            .param("after", page.after())
            .param("limit", page.limit())
            .query((row, _) -> refusal(row))
            .list());
  }

  private static Json.Obj refusal(ResultSet row) throws SQLException {
    return Ids.cited(row)
        .put("draft", row.getString("draft"))
        .put("index", row.getLong("idx"))
        .put("refusal", row.getString("refusal"))
        .put("rules", Json.texts(List.of((String[]) row.getArray("rules").getArray())))
        .build();
  }
}

package org.quanheng.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quanheng.ground.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The drafts that were refused, as far as they are public.
@Component
class Refusals {

  private static final String NEWEST = Sql.of(Refusals.class, "refusals_newest.sql");
  private static final String BY_ID = Sql.of(Refusals.class, "refusal_by_id.sql");

  private final JdbcClient published;

  Refusals(JdbcClient published) {
    this.published = published;
  }

  /// One refused draft.
  ///
  /// @param rules the rules it broke
  /// @param claimed when it is said to have been done
  /// @param recorded when it was refused
  record Line(
      UUID refusal,
      String origin,
      Use use,
      String matter,
      List<String> rules,
      Instant claimed,
      Instant recorded) {

    Line {
      rules = List.copyOf(rules);
    }

    static Line of(ResultSet row) throws SQLException {
      return new Line(
          row.getObject("refusal", UUID.class),
          row.getString("origin"),
          ActLine.use(row),
          row.getString("matter"),
          List.of((String[]) row.getArray("rules").getArray()),
          ActLine.instant(row, "claimed_at"),
          ActLine.instant(row, "recorded_at"));
    }
  }

  /// So many refused drafts, newest first, after a place.
  List<Line> newest(Cursor after, int limit) {
    return published
        .sql(NEWEST)
        .param("before", after.at().atOffset(ZoneOffset.UTC))
        .param("beforeRefusal", after.id())
        .param("limit", limit)
        .query((row, _) -> Line.of(row))
        .list();
  }

  /// One refused draft; nothing when there is none.
  Optional<Line> find(UUID refusal) {
    return published
        .sql(BY_ID)
        .param("refusal", refusal)
        .query((row, _) -> Line.of(row))
        .optional();
  }
}

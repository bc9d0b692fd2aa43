package org.quanheng.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.quanheng.ground.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The matters there are: what was done in each, and what was refused.
@Component
class Matters {

  /// So much of one matter is told.
  static final int MOST = 500;

  private static final String COURSE = Sql.of(Matters.class, "course_of_matter.sql");
  private static final String BEGINNING = Sql.of(Matters.class, "matters_beginning.sql");

  private final JdbcClient published;

  Matters(JdbcClient published) {
    this.published = published;
  }

  /// Something that happened in a matter.
  ///
  /// @param id of the act, or of the refusal
  /// @param outcome how the step ended; nothing when it was refused
  /// @param rules the rules a refused draft broke
  record Event(
      UUID id, boolean passed, Use use, String outcome, List<String> rules, Instant claimed) {

    Event {
      rules = List.copyOf(rules);
    }

    private static Event of(ResultSet row) throws SQLException {
      return new Event(
          row.getObject("id", UUID.class),
          row.getBoolean("passed"),
          ActLine.use(row),
          row.getString("outcome"),
          List.of((String[]) row.getArray("rules").getArray()),
          ActLine.instant(row, "claimed_at"));
    }
  }

  /// What happened in a matter, in its order; nothing when there is no such matter.
  List<Event> course(String matter) {
    return published.sql(COURSE).param("matter", matter).query((row, _) -> Event.of(row)).list();
  }

  /// The codes of the first few matters that begin so.
  List<String> beginning(String code) {
    return published
        .sql(BEGINNING)
        .param("start", code)
        .param("end", code + Character.toString(Character.MAX_CODE_POINT))
        .query((row, _) -> row.getString("matter"))
        .list();
  }
}

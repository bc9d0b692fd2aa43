package org.quanheng.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/// One act as a list shows it.
///
/// @param claimed when it was done, by the word of who did it
record ActLine(UUID act, String origin, Use use, String matter, String outcome, Instant claimed) {

  static ActLine of(ResultSet row) throws SQLException {
    return new ActLine(
        row.getObject("act", UUID.class),
        row.getString("origin"),
        use(row),
        row.getString("matter"),
        row.getString("outcome"),
        instant(row, "claimed_at"));
  }

  static Use use(ResultSet row) throws SQLException {
    return new Use(row.getString("power"), row.getString("step"), row.getString("post"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}

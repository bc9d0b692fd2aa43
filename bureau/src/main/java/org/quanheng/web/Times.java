package org.quanheng.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.quanheng.law.Validity;
import org.quanheng.ledger.Json;

/// Times as the API says them: instants in UTC to the second, as in the leaves; days plain.
final class Times {

  private Times() {}

  static String text(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  static String text(ResultSet row, String column) throws SQLException {
    return text(row.getObject(column, OffsetDateTime.class).toInstant());
  }

  static LocalDate day(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate();
  }

  /// Puts the first day, and the day of the end where there is one.
  static Json.Builder put(Json.Builder json, Validity valid) {
    json.put("from", valid.from().toString());
    if (valid.ends()) {
      json.put("until", valid.until().toString());
    }
    return json;
  }
}

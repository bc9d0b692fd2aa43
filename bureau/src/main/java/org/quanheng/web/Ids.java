package org.quanheng.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.quanheng.ledger.Json;

/// What acts and refusals have in common when they are shown.
public final class Ids {

  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Ids() {}

  /// The id in an address. What is no id is the id of nothing.
  public static UUID parse(String id) {
    if (!UUID_TEXT.matcher(id).matches()) {
      throw Problem.of(Wrong.NOT_FOUND).asException();
    }
    return UUID.fromString(id);
  }

  /// What it cited, in which matter, and when.
  static Json.Builder cited(ResultSet row) throws SQLException {
    return Json.object()
        .put("claimed", Times.text(row, "claimed_at"))
        .put("matter", row.getString("matter"))
        .put("origin", row.getString("origin"))
        .put("post", row.getString("post"))
        .put("power", row.getString("power"))
        .put("recorded", Times.text(row, "recorded_at"))
        .put("step", row.getString("step"));
  }
}

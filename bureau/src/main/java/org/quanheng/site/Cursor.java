package org.quanheng.site;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a page of a list, newest first, begins: after the line of this moment and id.
record Cursor(Instant at, UUID id) {

  private static final Pattern TEXT =
      Pattern.compile("([0-9TZ:.-]{1,40})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  /// After nothing: the newest comes first.
  static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

  /// Reads what [#toString] wrote.
  static Optional<Cursor> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    try {
      return parts.matches()
          ? Optional.of(new Cursor(Instant.parse(parts.group(1)), UUID.fromString(parts.group(2))))
          : Optional.empty();
    } catch (DateTimeException notAMoment) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return at + "_" + id;
  }
}

package org.quanheng.site;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.quanheng.gate.Origin;

/// Which acts are sought; nothing of it narrows when it is empty.
///
/// @param powers the codes of the powers, of which none at all may be left
record Sought(
    Optional<List<String>> powers,
    Optional<String> unit,
    Optional<YearMonth> month,
    Optional<Origin> origin,
    Optional<String> matter) {

  static final Sought ALL =
      new Sought(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  /// The first moment that is sought.
  Instant from(ZoneId zone) {
    return month.map(it -> it.atDay(1).atStartOfDay(zone).toInstant()).orElse(FIRST);
  }

  /// The first moment that is sought no more.
  Instant until(ZoneId zone) {
    return month.map(it -> it.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant()).orElse(LAST);
  }
}

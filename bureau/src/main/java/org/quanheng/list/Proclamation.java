package org.quanheng.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.quanheng.ledger.Hash;

/// One proclamation 公布: a pack that was made law.
///
/// @param number counted from 1
/// @param day the day of the bureau on which it was made
/// @param at the instant, to the second, as its leaf in the ledger says
/// @param digest the digest of the pack's files ([org.quanheng.law.MapFiles#digest()])
/// @param act the act by which it was made; empty when the bureau was started with the pack
public record Proclamation(int number, LocalDate day, Instant at, Hash digest, Optional<UUID> act) {

  static Proclamation of(ResultSet row, int number) throws SQLException {
    return new Proclamation(
        row.getInt("number"),
        row.getObject("day", LocalDate.class),
        row.getObject("proclaimed_at", OffsetDateTime.class).toInstant(),
        Hash.of(row.getBytes("digest")),
        Optional.ofNullable(row.getObject("act", UUID.class)));
  }
}

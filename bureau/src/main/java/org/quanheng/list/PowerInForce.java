package org.quanheng.list;

import java.time.LocalDate;
import java.util.SequencedMap;
import org.quanheng.law.Validity;
import org.quanheng.ledger.Hash;

/// A power of the list with the days it is in force.
///
/// @param entry the RFC 6962 hash of the ledger entry that proclaimed it, which acts cite
/// @param steps its steps in the order of its procedure
public record PowerInForce(
    String code,
    Validity valid,
    String category,
    Hash entry,
    SequencedMap<String, StepInForce> steps) {

  /// The warrant for a post to take a step on a day on which the power is in force.
  ///
  /// For a day gone by it covers all days gone by, so that an import of years draws few; what is
  /// past stands anyway. Today is covered only for what is done today: a warrant pins its days, and
  /// a power may be ended from today on.
  public Warrant warrant(String step, String post, LocalDate day, LocalDate today) {
    LocalDate until = day.isBefore(today) ? today : day.plusDays(1);
    LocalDate end = until.isBefore(valid.until()) ? until : valid.until();
    return new Warrant(code, step, post, new Validity(valid.from(), end));
  }
}

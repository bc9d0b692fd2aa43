package org.quanheng.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.quanheng.law.Procedure;
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

  /// The step that follows when one ended in this outcome; nothing when the matter is over then, or
  /// the power has no such step.
  public Optional<StepInForce> after(String step, String outcome) {
    StepInForce taken = steps.get(step);
    if (taken == null) {
      return Optional.empty();
    }
    String said = taken.asked().then().get(outcome);
    if (said != null) {
      return said.equals(Procedure.END) ? Optional.empty() : Optional.ofNullable(steps.get(said));
    }
    List<String> order = List.copyOf(steps.keySet());
    int next = order.indexOf(step) + 1;
    return next < order.size() ? Optional.ofNullable(steps.get(order.get(next))) : Optional.empty();
  }

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

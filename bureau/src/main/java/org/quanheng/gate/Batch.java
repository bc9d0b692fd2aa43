package org.quanheng.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quanheng.ledger.Hash;
import org.quanheng.list.PowerInForce;
import org.quanheng.list.Warrant;
import org.quanheng.office.Seat;

/// Drafts the checks have looked at, in their order, on their way into the record.
final class Batch {

  /// What the checks made of one draft.
  sealed interface Judged {

    Draft draft();

    /// What makes the draft the same draft, see [Sealing#digest(Draft)].
    Hash digest();

    /// Nothing stands in its way.
    record Passing(Draft draft, Hash digest, LocalDate day, PowerInForce power) implements Judged {}

    /// It may not pass.
    record Refusing(Draft draft, Hash digest, List<Reason> reasons) implements Judged {}
  }

  private final Instant now;
  private final List<Judged> judged = new ArrayList<>();
  private boolean refusals;

  Batch(Instant now) {
    this.now = now;
  }

  void pass(Draft draft, LocalDate day, PowerInForce power) {
    judged.add(new Judged.Passing(draft, Sealing.digest(draft), day, power));
  }

  void refuse(Draft draft, List<Reason> reasons) {
    judged.add(new Judged.Refusing(draft, Sealing.digest(draft), reasons));
    refusals = true;
  }

  Instant now() {
    return now;
  }

  List<Judged> judged() {
    return judged;
  }

  boolean hasRefusals() {
    return refusals;
  }

  List<Warrant> warrants() {
    return passing().stream()
        .map(it -> {
          Cited cited = it.draft().cited();
          return new Warrant(cited.power(), cited.step(), cited.post(), it.day());
        })
        .toList();
  }

  List<Seat> seats() {
    return passing().stream()
        .flatMap(it ->
            it.draft().officers().stream()
                .map(officer -> new Seat(officer, it.draft().cited().post(), it.day())))
        .toList();
  }

  List<Judged.Passing> passing() {
    return judged.stream()
        .filter(Judged.Passing.class::isInstance)
        .map(Judged.Passing.class::cast)
        .toList();
  }
}

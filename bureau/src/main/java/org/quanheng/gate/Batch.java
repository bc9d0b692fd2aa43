package org.quanheng.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

    Sealing.Folded folded();

    default Draft draft() {
      return folded().draft();
    }

    default Hash digest() {
      return folded().digest();
    }

    /// Nothing stands in its way.
    record Passing(Sealing.Folded folded, LocalDate day, PowerInForce power, Warrant warrant)
        implements Judged {}

    /// It may not pass.
    record Refusing(Sealing.Folded folded, List<Reason> reasons) implements Judged {}
  }

  private final Instant now;
  private final LocalDate today;
  private final List<Judged> judged = new ArrayList<>();
  private final List<Judged.Passing> passing = new ArrayList<>();

  Batch(Instant now, ZoneId zone) {
    this.now = now;
    this.today = LocalDate.ofInstant(now, zone);
  }

  void pass(Sealing.Folded folded, LocalDate day, PowerInForce power) {
    Cited cited = folded.draft().cited();
    Warrant warrant = power.warrant(cited.step(), cited.post(), day, today);
    Judged.Passing passes = new Judged.Passing(folded, day, power, warrant);
    judged.add(passes);
    passing.add(passes);
  }

  void refuse(Sealing.Folded folded, List<Reason> reasons) {
    judged.add(new Judged.Refusing(folded, reasons));
  }

  Instant now() {
    return now;
  }

  List<Judged> judged() {
    return judged;
  }

  boolean hasRefusals() {
    return passing.size() < judged.size();
  }

  List<Warrant> warrants() {
    return passing.stream().map(Judged.Passing::warrant).toList();
  }

  List<Seat> seats() {
    return passing.stream()
        .flatMap(it ->
            it.draft().officers().stream()
                .map(officer -> new Seat(officer, it.draft().cited().post(), it.day())))
        .toList();
  }

  List<Judged.Passing> passing() {
    return passing;
  }
}

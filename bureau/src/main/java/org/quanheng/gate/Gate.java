package org.quanheng.gate;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.quanheng.list.Law;
import org.quanheng.list.PowerInForce;
import org.quanheng.list.PowerList;
import org.quanheng.office.Office;
import org.quanheng.office.Roll;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The one door.
///
/// The checks look at copies of the law and the roll in memory and say what is wrong; the database
/// refuses what they let through by mistake. A draft that is refused is looked at again with fresh
/// copies before the refusal stands, so an old copy can delay nobody's right.
public final class Gate {

  /// Every check there is; a test holds the list to the classes.
  static final List<Check> CHECKS =
      List.of(
          new CitesAPowerInForce(),
          new HoldsTheStep(),
          new OfficersAreInPost(),
          new KeepsRolesApart(),
          new IsClaimedInTime(),
          new KnowsItsCauses(),
          new FactsFitTheForm());

  /// What the gate stands on: the rooms it asks, its clock, and the zone in which the bureau's days
  /// begin.
  public record Footing(Office office, PowerList list, InstantSource clock, ZoneId zone) {}

  private final Book book;
  private final Footing footing;

  /// @param random must be cryptographically strong: it salts the commitments
  public Gate(
      JdbcClient database,
      TransactionTemplate transaction,
      RandomGenerator random,
      Footing footing) {
    this.book = new Book(database, transaction, new Sealing(random));
    this.footing = footing;
  }

  /// Lets a draft pass or refuses it. The same draft again gives the same answer and is sealed
  /// once.
  public Outcome pass(Draft draft) {
    return passAll(List.of(draft)).getFirst();
  }

  /// The batch door: many drafts in one transaction, each passing every check, each with its own
  /// outcome, in their order.
  public List<Outcome> passAll(List<Draft> drafts) {
    if (drafts.isEmpty()) {
      return List.of();
    }
    Batch batch = judge(drafts, footing.office.roll(), footing.list.law());
    if (batch.hasRefusals()) {
      batch = judge(drafts, footing.office.freshRoll(), footing.list.freshLaw());
    }
    try {
      return write(batch);
    } catch (DataIntegrityViolationException staleCopies) {
      return write(judge(drafts, footing.office.freshRoll(), footing.list.freshLaw()));
    }
  }

  private List<Outcome> write(Batch batch) {
    footing.list.warrant(batch.warrants());
    footing.office.attend(batch.seats());
    return book.write(batch);
  }

  private Batch judge(List<Draft> drafts, Roll roll, Law law) {
    Instant now = footing.clock.instant();
    Map<String, Map<String, Set<String>>> matters = book.kindsInMatters(apart(drafts, roll));
    Set<UUID> known = book.known(drafts);
    Batch batch = new Batch(now);
    for (Draft draft : drafts) {
      LocalDate day = draft.claimedAt().atZone(footing.zone).toLocalDate();
      Map<String, Set<String>> kinds =
          matters.computeIfAbsent(draft.matter().matter(), matter -> new HashMap<>());
      Circumstances circumstances = new Circumstances(day, now, law, roll, kinds, known);
      List<Reason> reasons = reasons(draft, circumstances);
      if (reasons.isEmpty()) {
        PowerInForce power = circumstances.power(draft).orElseThrow();
        batch.pass(draft, day, power);
        known.add(draft.act());
        String kind = Roll.kindOf(draft.cited().post());
        draft.officers().forEach(it -> kinds.computeIfAbsent(it, o -> new HashSet<>()).add(kind));
      } else {
        batch.refuse(draft, reasons);
      }
    }
    return batch;
  }

  private static List<Reason> reasons(Draft draft, Circumstances circumstances) {
    return CHECKS.stream()
        .flatMap(check -> check.reasons(draft, circumstances).stream())
        .sorted()
        .toList();
  }

  /// The matters in which somebody's earlier posts could stand in the way.
  private static Set<String> apart(List<Draft> drafts, Roll roll) {
    Set<String> matters = new HashSet<>();
    for (Draft draft : drafts) {
      if (!roll.apartFrom(Roll.kindOf(draft.cited().post())).isEmpty()) {
        matters.add(draft.matter().matter());
      }
    }
    return matters;
  }
}

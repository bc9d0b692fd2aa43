package org.quanheng.gate;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.quanheng.law.Deed;
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
          new FactsFitTheForm(),
          new ItsEffectIsPossible());

  /// What the gate stands on: the rooms it asks, its clock, and the zone in which the bureau's days
  /// begin.
  public record Footing(Office office, PowerList list, InstantSource clock, ZoneId zone) {}

  private final Book book;
  private final Footing footing;
  private final Sealing sealing;
  private final WaitingLine line = new WaitingLine(this::passTogether);

  /// @param random must be cryptographically strong: it salts the commitments
  public Gate(
      JdbcClient database,
      TransactionTemplate transaction,
      RandomGenerator random,
      Footing footing) {
    this.book = new Book(database, transaction);
    this.sealing = new Sealing(random);
    this.footing = footing;
  }

  /// All that would stand in the way of a change to the bureau, if an act were to make it now.
  public List<Reason> obstacles(Deed deed) {
    Outlook outlook = new Outlook(footing, footing.clock.instant());
    return ItsEffectIsPossible.obstacles(deed, footing.office.freshRoll(), outlook);
  }

  /// The zone in which the bureau's days begin.
  public ZoneId zone() {
    return footing.zone;
  }

  /// Lets a draft pass or refuses it. The same draft again gives the same answer and is sealed
  /// once. Drafts that come from several sides at the same time go through together.
  public Outcome pass(Draft draft) {
    return line.pass(sealing.fold(draft));
  }

  /// The batch door: many drafts in one transaction, each passing every check, each with its own
  /// outcome, in their order.
  public List<Outcome> passAll(List<Draft> drafts) {
    return drafts.isEmpty()
        ? List.of()
        : passTogether(drafts.parallelStream().map(sealing::fold).toList());
  }

  private List<Outcome> passTogether(List<Sealing.Folded> drafts) {
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

  private Batch judge(List<Sealing.Folded> drafts, Roll roll, Law law) {
    Instant now = footing.clock.instant();
    Past past = book.past(drafts, apart(drafts, roll));
    Batch batch = new Batch(now, footing.zone);
    Outlook outlook = new Outlook(footing, now);
    for (Sealing.Folded folded : drafts) {
      Draft draft = folded.draft();
      LocalDate day = draft.claimedAt().atZone(footing.zone).toLocalDate();
      Map<String, Set<String>> kinds = past.kindsIn(draft.matter().matter());
      Circumstances circumstances =
          new Circumstances(day, now, law, roll, kinds, past.acts(), outlook);
      List<Reason> reasons = reasons(draft, circumstances);
      if (reasons.isEmpty()) {
        PowerInForce power = circumstances.power(draft).orElseThrow();
        batch.pass(folded, day, power);
        past.add(draft);
      } else {
        batch.refuse(folded, reasons);
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
  private static Set<String> apart(List<Sealing.Folded> drafts, Roll roll) {
    Set<String> matters = new HashSet<>();
    for (Sealing.Folded folded : drafts) {
      Draft draft = folded.draft();
      if (!roll.apartFrom(Roll.kindOf(draft.cited().post())).isEmpty()) {
        matters.add(draft.matter().matter());
      }
    }
    return matters;
  }
}

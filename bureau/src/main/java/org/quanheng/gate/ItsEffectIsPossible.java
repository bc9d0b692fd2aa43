package org.quanheng.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quanheng.law.Deed;
import org.quanheng.law.Effect;
import org.quanheng.law.Problem;
import org.quanheng.law.Validity;
import org.quanheng.list.Proclaimed;
import org.quanheng.list.Prospect;
import org.quanheng.list.StepInForce;
import org.quanheng.office.Roll;

/// An act that would change the bureau itself passes only if the change can be made: what is on
/// record as done is done. Imports and samples change nothing.
final class ItsEffectIsPossible implements Check {

  @Override
  public List<Reason> reasons(Draft draft, Circumstances circumstances) {
    Optional<StepInForce> step =
        circumstances
            .power(draft)
            .map(power -> power.steps().get(draft.cited().step()))
            .filter(it -> draft.origin() == Origin.LIVE);
    Optional<Effect> effect = step.flatMap(it -> it.effect(draft.content().outcome()));
    boolean told =
        step.flatMap(StepInForce::form)
            .filter(form -> !form.check(draft.content().facts()).isEmpty())
            .isPresent();
    if (effect.isEmpty() || told) {
      return List.of();
    }
    Deed deed = effect.get().deed(draft.content().facts());
    return obstacles(deed, circumstances.roll(), circumstances.outlook());
  }

  /// All that stands in the way of a change to the bureau.
  static List<Reason> obstacles(Deed deed, Roll roll, Outlook outlook) {
    return switch (deed) {
      case Deed.Appoint appoint -> appoint(appoint, roll, outlook.today());
      case Deed.EndAppointment end -> end(end, roll, outlook);
      case Deed.Proclaim proclaim -> proclaim(proclaim.pack(), outlook.prospect(proclaim.pack()));
    };
  }

  private static List<Reason> appoint(Deed.Appoint appoint, Roll roll, LocalDate today) {
    String post = appoint.post();
    Validity days = appoint.valid();
    List<Reason> reasons = new ArrayList<>();
    if (!roll.knows(appoint.officer())) {
      reasons.add(Reason.of(Rule.APPOINTEE_UNKNOWN, appoint.officer()));
    }
    if (days.from().isBefore(today)) {
      reasons.add(Reason.of(Rule.APPOINTED_IN_THE_PAST, days.from(), today));
    }
    if (days.isEmpty()) {
      reasons.add(Reason.of(Rule.NO_DAY_LEFT, days.from(), days.until()));
    } else if (!roll.isThere(post, days)) {
      reasons.add(Reason.of(Rule.POST_NOT_THERE, post, CitesAPowerInForce.time(days)));
    }
    Map<String, LocalDate> holders = roll.holdersWithin(post, days);
    LocalDate own = holders.remove(appoint.officer());
    if (own != null) {
      reasons.add(Reason.of(Rule.ALREADY_APPOINTED, appoint.officer(), post, own));
    }
    if (roll.isHead(post) && !appoint.acting()) {
      holders.forEach(
          (officer, day) -> reasons.add(Reason.of(Rule.HEAD_TAKEN, post, officer, day)));
    }
    return reasons;
  }

  private static List<Reason> end(Deed.EndAppointment end, Roll roll, Outlook outlook) {
    List<Reason> reasons = new ArrayList<>();
    LocalDate today = outlook.today();
    LocalDate until = end.until();
    if (until.isBefore(today)) {
      reasons.add(Reason.of(Rule.ENDED_IN_THE_PAST, until, today));
    } else if (outlook.attended(end.officer(), end.post(), until)) {
      reasons.add(Reason.of(Rule.HAS_ACTED, end.officer(), end.post(), until));
    }
    if (roll.heldBeforeAndOn(end.officer(), end.post(), until).isEmpty()) {
      reasons.add(Reason.of(Rule.NOT_APPOINTED, end.officer(), end.post(), until));
    }
    return reasons;
  }

  private static List<Reason> proclaim(String pack, Prospect prospect) {
    return switch (prospect) {
      case Prospect.Clear clear -> List.of();
      case Prospect.Unknown unknown -> List.of(Reason.of(Rule.PACK_UNKNOWN, pack));
      case Prospect.Unsound unsound -> List.of(unsound(pack, unsound.problems()));
      case Prospect.InForce inForce ->
          List.of(Reason.of(Rule.PACK_IN_FORCE, pack, inForce.proclamation()));
      case Prospect.Foreign foreign ->
          List.of(Reason.of(Rule.PACK_OF_ANOTHER, pack, foreign.bureau()));
      case Prospect.Objected objected ->
          objected.objections().stream()
              .map(it -> Reason.of(rule(it.ground()), it.power(), it.from()))
              .toList();
    };
  }

  private static Reason unsound(String pack, List<Problem> problems) {
    Problem first = problems.getFirst();
    String where = first.file() + ":" + first.line() + " " + first.rule().slug();
    return Reason.of(Rule.PACK_UNSOUND, pack, problems.size(), where);
  }

  private static Rule rule(Proclaimed.Ground ground) {
    return switch (ground) {
      case BACKDATED -> Rule.PACK_BACKDATED;
      case CHANGED -> Rule.PACK_CHANGED;
      case PAST -> Rule.PACK_PAST;
      case MISSING -> Rule.PACK_MISSING;
    };
  }
}

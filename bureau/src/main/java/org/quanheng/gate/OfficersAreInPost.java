package org.quanheng.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quanheng.list.StepInForce;
import org.quanheng.office.Seat;

/// The officers hold the post that day, each is named once, and there are enough of them (處罰法 42,
/// 許可法 34).
final class OfficersAreInPost implements Check {

  @Override
  public List<Reason> reasons(Draft draft, Circumstances circumstances) {
    List<Reason> reasons = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String officer : draft.officers()) {
      if (!seen.add(officer)) {
        reasons.add(Reason.of(Rule.OFFICER_TWICE, officer));
      } else if (!sits(officer, draft, circumstances)) {
        reasons.add(notInPost(officer, draft, circumstances));
      }
    }
    int needed = needed(draft, circumstances);
    if (seen.size() < needed) {
      Cited cited = draft.cited();
      reasons.add(
          Reason.of(Rule.TOO_FEW_OFFICERS, cited.step(), cited.power(), needed, seen.size()));
    }
    return reasons;
  }

  private static boolean sits(String officer, Draft draft, Circumstances circumstances) {
    return circumstances.roll().holds(new Seat(officer, draft.cited().post(), circumstances.day()));
  }

  private static Reason notInPost(String officer, Draft draft, Circumstances circumstances) {
    List<String> posts = circumstances.roll().postsOf(officer, circumstances.day());
    return Reason.of(
        Rule.OFFICER_NOT_IN_POST,
        officer,
        draft.cited().post(),
        circumstances.day(),
        posts.isEmpty() ? "–" : String.join(", ", posts));
  }

  private static int needed(Draft draft, Circumstances circumstances) {
    Optional<StepInForce> step =
        circumstances.power(draft).map(power -> power.steps().get(draft.cited().step()));
    return step.map(StepInForce::officers).orElse(1);
  }
}

package org.quanheng.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quanheng.list.PowerInForce;
import org.quanheng.list.StepInForce;

/// The step belongs to the power, the post holds it, and the outcome is one the step can have.
final class HoldsTheStep implements Check {

  @Override
  public List<Reason> reasons(Draft draft, Circumstances circumstances) {
    Optional<PowerInForce> power = circumstances.power(draft);
    if (power.isEmpty()) {
      return List.of();
    }
    Cited cited = draft.cited();
    StepInForce step = power.get().steps().get(cited.step());
    if (step == null) {
      String steps = String.join(", ", power.get().steps().keySet());
      return List.of(Reason.of(Rule.STEP_UNKNOWN, cited.step(), cited.power(), steps));
    }
    List<Reason> reasons = new ArrayList<>();
    if (!step.heldBy(cited.post())) {
      String holders = String.join(", ", step.holders());
      reasons.add(
          Reason.of(Rule.POST_DOES_NOT_HOLD, cited.post(), cited.step(), cited.power(), holders));
    }
    if (!step.outcomes().contains(draft.content().outcome())) {
      String outcomes = String.join(", ", step.outcomes());
      reasons.add(
          Reason.of(
              Rule.OUTCOME_UNKNOWN,
              draft.content().outcome(),
              cited.step(),
              cited.power(),
              outcomes));
    }
    return reasons;
  }
}

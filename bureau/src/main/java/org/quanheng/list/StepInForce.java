package org.quanheng.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quanheng.law.Effect;
import org.quanheng.law.Form;

/// A step of a power in force.
///
/// @param officers how many officers must act together, at least
/// @param outcomes the outcomes the step can have
/// @param holders the posts `unit/kind` that may take it, in order of their codes
/// @param asked what the pack in force says of it beyond what acts rest on
public record StepInForce(
    String step, int officers, List<String> outcomes, List<String> holders, Asked asked) {

  public StepInForce {
    outcomes = List.copyOf(outcomes);
    holders = List.copyOf(holders);
  }

  /// What the pack in force says of a step.
  ///
  /// @param then where a matter goes after an outcome ([org.quanheng.law.Step#then()])
  /// @param form the facts it asks for; empty where they are free
  /// @param effect what an act of it changes in the bureau itself; mostly nothing
  public record Asked(Map<String, String> then, Optional<Form> form, Optional<Effect> effect) {

    static final Asked NOTHING = new Asked(Map.of(), Optional.empty(), Optional.empty());

    public Asked {
      then = Map.copyOf(then);
    }
  }

  /// The facts it asks for; empty where they are free.
  public Optional<Form> form() {
    return asked.form();
  }

  /// What an act of it with this outcome changes in the bureau itself.
  public Optional<Effect> effect(String outcome) {
    return asked.effect().filter(effect -> effect.comesOf(step, outcome));
  }

  public boolean heldBy(String post) {
    return holders.contains(post);
  }
}

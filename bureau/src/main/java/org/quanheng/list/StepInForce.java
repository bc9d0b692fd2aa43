package org.quanheng.list;

import java.util.List;
import java.util.Optional;
import org.quanheng.law.Form;

/// A step of a power in force.
///
/// @param officers how many officers must act together, at least
/// @param outcomes the outcomes the step can have
/// @param holders the posts `unit/kind` that may take it, in order of their codes
/// @param form the facts it asks for by the pack in force; empty where that leaves them free
public record StepInForce(
    String step, int officers, List<String> outcomes, List<String> holders, Optional<Form> form) {

  public StepInForce {
    outcomes = List.copyOf(outcomes);
    holders = List.copyOf(holders);
  }

  public boolean heldBy(String post) {
    return holders.contains(post);
  }
}

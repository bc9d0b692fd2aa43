package org.quanheng.list;

import java.util.List;

/// A step of a power in force.
///
/// @param officers how many officers must act together, at least
/// @param outcomes the outcomes the step can have
/// @param holders the posts `unit/kind` that may take it, in order of their codes
public record StepInForce(String step, int officers, List<String> outcomes, List<String> holders) {

  public StepInForce {
    outcomes = List.copyOf(outcomes);
    holders = List.copyOf(holders);
  }

  public boolean heldBy(String post) {
    return holders.contains(post);
  }
}

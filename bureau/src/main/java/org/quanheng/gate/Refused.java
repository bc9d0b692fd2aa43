package org.quanheng.gate;

import java.util.List;

/// The draft may not become an act. The attempt is sealed too.
///
/// @param reasons all of them, in the order of their codes
public record Refused(Draft draft, List<Reason> reasons, Receipt receipt) implements Outcome {

  public Refused {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("nothing is refused without a reason");
    }
  }
}

package org.quanheng.gate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An intended exercise of power (擬辦), before the gate has looked at it.
///
/// @param act the id the client gave it: the same draft sent again is the same act
/// @param officers who acts, the first responsible one first
/// @param claimedAt when it was done, by the client's word
public record Draft(
    UUID act,
    Origin origin,
    Cited cited,
    List<String> officers,
    Instant claimedAt,
    Matter matter,
    Content content) {

  public Draft {
    officers = List.copyOf(officers);
    if (officers.isEmpty()) {
      throw new IllegalArgumentException("a draft names at least one officer");
    }
  }

  String officer() {
    return officers.getFirst();
  }
}

package org.quanheng.law;

import java.util.List;
import java.util.Optional;

/// What came of proving a pack: the pack, if it is sound, or every problem at once.
///
/// @param problems by file and line; empty when the pack is sound
/// @param pack the pack, when it is sound
/// @param digest the pack's digest, see [MapFiles#digest()]
/// @param files the very bytes that were read, so that what is kept or sent on is what was proven
public record Proof(List<Problem> problems, Optional<Pack> pack, String digest, MapFiles files) {

  public Proof {
    problems = List.copyOf(problems);
    if (problems.isEmpty() != pack.isPresent()) {
      throw new IllegalArgumentException("a pack is sound exactly when it has no problem");
    }
  }

  /// Whether the pack keeps every rule.
  public boolean sound() {
    return problems.isEmpty();
  }
}

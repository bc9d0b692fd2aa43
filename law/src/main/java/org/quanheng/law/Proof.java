package org.quanheng.law;

import java.util.List;
import java.util.Optional;

/// What came of proving a pack: the pack, if it is sound, or every problem at once.
///
/// @param problems by file and line; empty when the pack is sound
/// @param pack the pack, when it is sound
/// @param digest SHA-256, lower-case hexadecimal, of the lines `sha256sum` would print for the
///   pack's files in the order of their paths
public record Proof(List<Problem> problems, Optional<Pack> pack, String digest) {

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

package org.quanheng.seal;

import java.time.Instant;
import java.util.Optional;

/// How the ledger stands.
///
/// @param size entries in the tree
/// @param signed entries under the newest checkpoint
/// @param queued leaves that wait for the tree
/// @param oldestQueued since when the oldest of them has waited
/// @param failure why nothing is signed any more
public record Health(
    long size, long signed, long queued, Optional<Instant> oldestQueued, Optional<String> failure) {

  /// Whether nothing stands in the way of the next checkpoint.
  public boolean isWell() {
    return failure.isEmpty();
  }
}

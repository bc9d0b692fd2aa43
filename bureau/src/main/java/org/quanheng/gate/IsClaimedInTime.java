package org.quanheng.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The time claimed lies not in the future, and for live acts not further back than three days:
/// what is older is an import.
final class IsClaimedInTime implements Check {

  /// How far a live act may be recorded after it was done: an inspection away from the network,
  /// over a weekend.
  static final Duration LATE = Duration.ofDays(3);

  @Override
  public List<Reason> reasons(Draft draft, Circumstances circumstances) {
    Instant claimed = draft.claimedAt();
    Instant now = circumstances.now();
    if (claimed.isAfter(now)) {
      return List.of(Reason.of(Rule.CLAIMED_IN_FUTURE, claimed, now));
    }
    if (draft.origin() == Origin.LIVE && claimed.isBefore(now.minus(LATE))) {
      return List.of(Reason.of(Rule.CLAIMED_TOO_OLD, claimed, now.minus(LATE)));
    }
    return List.of();
  }
}

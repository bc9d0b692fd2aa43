package org.quanheng.ledger;

import java.time.Instant;
import java.util.OptionalLong;

/// When an entry can have been made, as its place in the log shows: after the tree before it was
/// witnessed, for else it would have been in it, and before the tree with it was. All in seconds
/// since 1970.
///
/// @param earliest the earliest time it may state
/// @param latest the latest time it may state
public record TimeBracket(long earliest, long latest) {

  /// The bracket of the entries that one checkpoint has and the one before had not.
  ///
  /// @param before as of when the quorum saw the checkpoint before ([Judgement#asOf]); nothing for
  ///   the first one
  /// @param seen as of when it saw this one
  /// @param delay how many seconds after its time an entry may enter the log, as promised
  /// @param skew by how many seconds clocks may differ
  public static TimeBracket of(OptionalLong before, long seen, long delay, long skew) {
    long earliest = before.isPresent() ? before.getAsLong() - delay - skew : Long.MIN_VALUE;
    return new TimeBracket(earliest, seen + skew);
  }

  /// Whether an entry may state this time. If not it was dated back, dated forward, or held back
  /// longer than promised.
  public boolean holds(Instant stated) {
    long second = stated.getEpochSecond();
    return earliest <= second && second <= latest;
  }
}

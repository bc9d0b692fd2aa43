package org.quanheng.simulate;

import java.time.Instant;
import java.time.LocalDate;

/// What to play.
///
/// @param seed the same seed over the same days gives the same drafts, so playing twice adds
///   nothing
/// @param from the first day
/// @param until nothing is played at or after this instant
/// @param mattersADay how many matters each unit opens on a working day, on average, in tenths
public record Plan(long seed, LocalDate from, Instant until, int mattersADay) {

  public Plan {
    if (mattersADay < 1 || mattersADay > 10_000) {
      throw new IllegalArgumentException("matters a day are 1 to 10000 tenths, not " + mattersADay);
    }
  }
}

package org.quanheng.discretion;

import java.time.LocalDate;
import java.util.Optional;

/// A case that was decided under a benchmark.
///
/// @param stratum the version of the benchmark and the row that decided
public record Decision(String id, Hand hand, String stratum, Case facts, Sum sum, LocalDate day) {

  /// Who decided.
  public record Hand(String office, String officer) {}

  /// What was fined, within which band, and, where outside it, for which reason.
  public record Sum(long fen, long lowFen, long highFen, Optional<String> deviation) {

    /// Where in its band it lies: 0 the lowest, 1 the highest; below or above where it deviates.
    public double position() {
      return lowFen == highFen ? 0 : (double) (fen - lowFen) / (highFen - lowFen);
    }

    /// Whether there was anything to choose.
    public boolean isChosen() {
      return deviation.isEmpty() && lowFen < highFen;
    }
  }

  /// The decision as the tests of equality see it, by office.
  public Observation byOffice() {
    return new Observation(hand.office(), stratum, sum.position());
  }

  /// The decision as the tests of equality see it, by officer.
  public Observation byOfficer() {
    return new Observation(hand.officer(), stratum, sum.position());
  }
}

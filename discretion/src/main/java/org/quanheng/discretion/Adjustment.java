package org.quanheng.discretion;

import org.quanheng.term.Names;

/// A second step after the table: where the condition is true, what the table said is changed.
/// Adjustments work one after the other, as they stand in the file.
///
/// @param line where it stands in the file, for findings
public record Adjustment(
    String slug,
    Names names,
    Condition when,
    Effect effect,
    Direction direction,
    Basis basis,
    int line) {

  /// Which way an adjustment means to work; the prover holds it to that.
  public enum Direction {
    MITIGATING,
    AGGRAVATING
  }
}

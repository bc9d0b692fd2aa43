package org.quanheng.discretion;

import java.util.OptionalLong;
import org.quanheng.term.Names;

/// One thing that is found out before weighing 裁量因素. Facts are few, named and typed: what is not a
/// fact of the benchmark cannot weigh.
///
/// @param evidence what shows it
/// @param missing the value taken when it could not be found out; none where it must be
public record Fact(
    String slug,
    Names names,
    Names evidence,
    Domain domain,
    Severity severity,
    OptionalLong missing) {

  /// Which way a fact weighs.
  public enum Severity {
    /// The more, or the further down the list, the heavier.
    RISING,
    /// The more, the lighter.
    FALLING,
    /// It distinguishes and does not weigh.
    NONE
  }

  /// Its values as numbers.
  public Range range() {
    return domain.range();
  }
}

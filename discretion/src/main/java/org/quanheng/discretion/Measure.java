package org.quanheng.discretion;

import org.quanheng.term.Names;

/// What goes with a fine or stands in its place: an order to correct, confiscation, revocation.
///
/// @param mildest the lowest tier with which it goes, as a place on the ladder
/// @param confiscates whether it takes away the unlawful gain
public record Measure(
    String slug,
    Names names,
    Force force,
    Condition when,
    int mildest,
    boolean confiscates,
    Basis basis) {

  /// Whether the statute orders or allows it.
  public enum Force {
    MUST,
    MAY
  }

  /// Whether it goes with this outcome of these values.
  boolean goesWith(Benchmark benchmark, long[] values, Outcome outcome) {
    return outcome.heaviest() >= mildest && when.holds(benchmark.facts(), values);
  }
}

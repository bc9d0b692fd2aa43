package org.quanheng.discretion;

/// What an adjustment does to what the table said.
public sealed interface Effect {

  /// No tier above this one.
  record Cap(int tier) implements Effect {}

  /// No tier below this one.
  record Floor(int tier) implements Effect {}

  /// So many tiers up or down, among those within the frame; up from the highest is its upper end,
  /// down from the lowest its lower end.
  record Shift(int tiers) implements Effect {}

  /// The lower or the upper end of the band and nothing else.
  record Pin(boolean upper) implements Effect {}

  /// So many times the fine, never out of the frame.
  record Scale(Rational by) implements Effect {}

  /// Tiers down to this one are permitted too 可以.
  record Permit(int tier) implements Effect {}
}

package org.quanheng.discretion;

/// A stretch of fines 幅度, in the unit of its frame: multiples of an amount, or fen.
public record Band(Bound low, Bound high) {

  public Band {
    int order = low.value().compareTo(high.value());
    if (order > 0 || (order == 0 && !(low.inclusive() && high.inclusive()))) {
      throw new IllegalArgumentException("an empty band");
    }
  }

  /// Both ends belong to it.
  public static Band closed(Rational low, Rational high) {
    return new Band(Bound.closed(low), Bound.closed(high));
  }

  /// The exact value this share of the way up.
  public Rational at(Rational position) {
    return low.value().plus(position.times(high.value().minus(low.value())));
  }

  /// Whether every value of the other lies in it.
  public boolean encloses(Band other) {
    int below = low.value().compareTo(other.low.value());
    int above = high.value().compareTo(other.high.value());
    return below <= 0
        && above >= 0
        && (below != 0 || low.inclusive() || !other.low.inclusive())
        && (above != 0 || high.inclusive() || !other.high.inclusive());
  }
}

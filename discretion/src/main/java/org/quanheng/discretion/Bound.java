package org.quanheng.discretion;

/// One end of a band: a multiple or a sum in fen, and whether it belongs to the band.
public record Bound(Rational value, boolean inclusive) {

  /// An end that belongs to its band.
  public static Bound closed(Rational value) {
    return new Bound(value, true);
  }

  /// An end that does not.
  public static Bound open(Rational value) {
    return new Bound(value, false);
  }
}

package org.quanheng.discretion;

/// What a subject may be fined in a case: from the lowest to the highest fen, both included.
public record Fine(Frame frame, long lowFen, long highFen) {

  /// Where this sum lies in it: 0 the lowest, 1 the highest; 0 where there is but one.
  public Rational position(long fen) {
    return lowFen == highFen
        ? Rational.ZERO
        : Rational.of(Math.subtractExact(fen, lowFen), Math.subtractExact(highFen, lowFen));
  }

  /// Whether the sum lies in it.
  public boolean contains(long fen) {
    return lowFen <= fen && fen <= highFen;
  }
}

package org.quanheng.discretion;

/// One end of a stretch of fines before it is counted in whole fen.
record End(Rational value, Side side) {

  /// Which whole fen an end takes.
  enum Side {
    /// The first not below.
    FROM,
    /// The first above.
    ABOVE,
    /// The last not above.
    TO,
    /// The last below.
    BELOW,
    /// The nearest, half a fen up.
    NEAREST
  }

  private static final Rational TWO = Rational.of(2);

  static End lower(Bound bound) {
    return new End(bound.value(), bound.inclusive() ? Side.FROM : Side.ABOVE);
  }

  static End upper(Bound bound) {
    return new End(bound.value(), bound.inclusive() ? Side.TO : Side.BELOW);
  }

  /// The fen it is, where one unit is this many fen.
  long fen(long base) {
    return switch (side) {
      case FROM -> value.ceilingOf(base);
      case ABOVE -> value.floorOf(base) + 1;
      case TO -> value.floorOf(base);
      case BELOW -> value.ceilingOf(base) - 1;
      case NEAREST -> Math.floorDiv(value.times(TWO).floorOf(base) + 1, 2);
    };
  }
}

package org.quanheng.discretion;

/// What an outcome lets a frame's subject be fined, in the unit of the frame.
record Stretch(End low, End high) {

  /// The smallest fine, where one unit is this many fen; where no whole fen lies between the ends,
  /// the fen below.
  long smallest(long base) {
    long fen = low.fen(base);
    return fen <= high.fen(base) ? fen : Math.max(0, high.value().floorOf(base));
  }

  /// The largest fine.
  long largest(long base) {
    return Math.max(high.fen(base), smallest(base));
  }

  /// The exact middle, in units of the frame.
  Rational middle() {
    return low.value().plus(high.value()).times(Rational.of(1, 2));
  }

  static Stretch of(Outcome outcome, Ladder ladder, Frame frame, int number) {
    Tier mildest = ladder.at(outcome.mildest());
    Tier heaviest = ladder.at(outcome.heaviest());
    Stretch plain =
        new Stretch(
            end(mildest.bands().get(number), outcome.low(), true),
            end(heaviest.bands().get(number), outcome.high(), false));
    return outcome.scale().equals(Rational.ONE)
        ? plain
        : new Stretch(
            scaled(plain.low, outcome.scale(), mildest, frame),
            scaled(plain.high, outcome.scale(), heaviest, frame));
  }

  private static End end(Band band, Rational position, boolean lower) {
    if (position.signum() == 0 && (lower || !band.low().value().equals(band.high().value()))) {
      return End.lower(band.low());
    }
    return position.equals(Rational.ONE)
        ? End.upper(band.high())
        : new End(band.at(position), End.Side.NEAREST);
  }

  private static End scaled(End end, Rational scale, Tier tier, Frame frame) {
    Rational value = end.value().times(scale);
    if (tier.nature() != Tier.Nature.WITHIN) {
      return new End(value, End.Side.NEAREST);
    }
    if (value.compareTo(frame.band().low().value()) <= 0) {
      return End.lower(frame.band().low());
    }
    return value.compareTo(frame.band().high().value()) >= 0
        ? End.upper(frame.band().high())
        : new End(value, End.Side.NEAREST);
  }
}

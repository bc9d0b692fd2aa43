package org.quanheng.discretion;

/// Where a case ends on the ladder: the permitted tiers, and the stretch between two positions of
/// their bands (0 the lower end, 1 the upper), scaled.
///
/// @param mildest the lowest permitted tier, as a place on the ladder
/// @param low the position in the band of the mildest tier at which the stretch begins
/// @param high the position in the band of the heaviest tier at which it ends
public record Outcome(int mildest, int heaviest, Rational low, Rational high, Rational scale) {

  /// The whole bands of these tiers.
  public static Outcome of(int mildest, int heaviest) {
    return new Outcome(mildest, heaviest, Rational.ZERO, Rational.ONE, Rational.ONE);
  }

  /// One position in one tier.
  static Outcome at(int tier, Rational position) {
    return new Outcome(tier, tier, position, position, Rational.ONE);
  }

  /// The outcome after this effect, on this ladder.
  Outcome after(Effect effect, Ladder ladder) {
    return switch (effect) {
      case Effect.Cap(int tier) ->
          mildest > tier
              ? of(tier, tier)
              : heaviest > tier ? new Outcome(mildest, tier, low, Rational.ONE, scale) : this;
      case Effect.Floor(int tier) ->
          heaviest < tier
              ? of(tier, tier)
              : mildest < tier ? new Outcome(tier, heaviest, Rational.ZERO, high, scale) : this;
      case Effect.Permit(int tier) ->
          mildest <= tier ? this : new Outcome(tier, heaviest, Rational.ZERO, high, scale);
      case Effect.Pin(boolean upper) -> pinned(upper);
      case Effect.Scale(Rational by) -> new Outcome(mildest, heaviest, low, high, scale.times(by));
      case Effect.Shift(int tiers) -> shifted(tiers, ladder);
    };
  }

  private Outcome pinned(boolean upper) {
    int tier = upper ? heaviest : mildest;
    Rational end = upper ? high : low;
    return new Outcome(tier, tier, end, end, scale);
  }

  private Outcome shifted(int tiers, Ladder ladder) {
    if (!ladder.isWithin(mildest) || !ladder.isWithin(heaviest)) {
      return this;
    }
    if (mildest + tiers < ladder.lowestWithin()) {
      return new Outcome(
          ladder.lowestWithin(), ladder.lowestWithin(), Rational.ZERO, Rational.ZERO, scale);
    }
    if (heaviest + tiers > ladder.highest()) {
      return new Outcome(ladder.highest(), ladder.highest(), Rational.ONE, Rational.ONE, scale);
    }
    return new Outcome(mildest + tiers, heaviest + tiers, low, high, scale);
  }
}

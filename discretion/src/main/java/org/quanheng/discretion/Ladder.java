package org.quanheng.discretion;

import java.util.List;

/// The tiers of a benchmark, from mild to severe; none first, then what is below the statute's
/// minimum, then what is within its frame.
public record Ladder(List<Tier> tiers) {

  public Ladder {
    tiers = List.copyOf(tiers);
  }

  /// The tier at this place.
  public Tier at(int place) {
    return tiers.get(place);
  }

  /// The place of the tier of this name; −1 where there is none.
  public int placeOf(String slug) {
    for (int i = 0; i < tiers.size(); i++) {
      if (tiers.get(i).slug().equals(slug)) {
        return i;
      }
    }
    return -1;
  }

  boolean isWithin(int place) {
    return tiers.get(place).nature() == Tier.Nature.WITHIN;
  }

  int lowestWithin() {
    for (int i = 0; i < tiers.size(); i++) {
      if (isWithin(i)) {
        return i;
      }
    }
    throw new IllegalStateException("no tier lies within the frame");
  }

  int highest() {
    return tiers.size() - 1;
  }
}

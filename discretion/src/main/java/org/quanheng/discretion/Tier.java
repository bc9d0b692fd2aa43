package org.quanheng.discretion;

import java.util.List;
import org.quanheng.term.Names;

/// One step of a benchmark's ladder 階次, from mild to severe.
///
/// @param bands one for each frame, in their order; none where nothing is fined
public record Tier(String slug, Names names, Nature nature, List<Band> bands) {

  /// How a step stands to the statute's frame.
  public enum Nature {
    /// No penalty 不予處罰 (處罰法 30, 31, 33).
    NONE,
    /// Below the statute's minimum 減輕 (處罰法 32).
    REDUCED,
    /// Within the statute's frame.
    WITHIN
  }

  public Tier {
    bands = List.copyOf(bands);
  }
}

package org.quanheng.discretion;

import java.util.List;

/// Which of two outcomes is the heavier: by the tiers and, for every subject, by both ends of the
/// fine.
final class Weights {

  private Weights() {}

  /// Whether the one is in no respect heavier than the other.
  static boolean isAtMost(Benchmark benchmark, Outcome one, Outcome other) {
    if (one.mildest() > other.mildest() || one.heaviest() > other.heaviest()) {
      return false;
    }
    List<Frame> frames = benchmark.frames();
    if (frames.isEmpty()) {
      return one.mildest() < other.mildest() || one.low().compareTo(other.low()) <= 0;
    }
    for (int i = 0; i < frames.size(); i++) {
      Stretch less = Stretch.of(one, benchmark.ladder(), frames.get(i), i);
      Stretch more = Stretch.of(other, benchmark.ladder(), frames.get(i), i);
      if (less.low().value().compareTo(more.low().value()) > 0
          || less.high().value().compareTo(more.high().value()) > 0) {
        return false;
      }
    }
    return true;
  }
}

package org.quanheng.discretion;

/// Whole numbers from the lowest to the highest, both included: fen, counts, or places in an order.
public record Range(long low, long high) {

  public Range {
    if (low > high) {
      throw new IllegalArgumentException(low + " > " + high);
    }
  }

  /// Whether the number lies in it.
  public boolean contains(long value) {
    return low <= value && value <= high;
  }
}

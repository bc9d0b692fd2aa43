package org.quanheng.draw;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Keeps those with the smallest hashes, as many as wanted; the rest of a long list is seen and
/// forgotten.
///
/// @param <T> what is ranked
final class Smallest<T> {

  private final int most;
  private final Comparator<Ranked<T>> order;
  private final PriorityQueue<Ranked<T>> kept;

  private static final class Ranked<T> {
    private final byte[] hash;
    private final T value;

    Ranked(byte[] hash, T value) {
      this.hash = hash;
      this.value = value;
    }

    byte[] hash() {
      return hash;
    }

    T value() {
      return value;
    }
  }

  /// @param ties which of two with the same hash comes first
  Smallest(int most, Comparator<T> ties) {
    this.most = most;
    this.order =
        Comparator.<Ranked<T>, byte[]>comparing(Ranked::hash, Arrays::compareUnsigned)
            .thenComparing(Ranked::value, ties);
    this.kept = new PriorityQueue<>(order.reversed());
  }

  /// Sees one more.
  ///
  /// @param hash is copied if it is kept
  void see(byte[] hash, T value) {
    if (kept.size() == most
        && (most == 0 || Arrays.compareUnsigned(hash, kept.element().hash()) > 0)) {
      return;
    }
    kept.add(new Ranked<>(hash.clone(), value));
    if (kept.size() > most) {
      kept.remove();
    }
  }

  /// Those kept, the smallest first.
  List<T> inOrder() {
    return kept.stream().sorted(order).map(Ranked::value).toList();
  }
}

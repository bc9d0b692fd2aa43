package org.quanheng.discretion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The versions of one benchmark through time, of which at most one is in force on any day.
public record Versions(List<Benchmark> all) {

  private static final Comparator<Benchmark> ORDER =
      Comparator.comparing(benchmark -> benchmark.heading().inForce().from());

  public Versions {
    all = all.stream().sorted(ORDER).toList();
    for (int i = 1; i < all.size(); i++) {
      Heading before = all.get(i - 1).heading();
      Heading after = all.get(i).heading();
      if (!before.code().equals(after.code())) {
        throw new IllegalArgumentException(before.code() + " and " + after.code());
      }
      if (before.inForce().until().isAfter(after.inForce().from())) {
        throw new IllegalArgumentException(before.slug() + " and " + after.slug() + " overlap");
      }
    }
  }

  /// The version in force on the day.
  public Optional<Benchmark> inForce(LocalDate day) {
    return all.stream()
        .filter(benchmark -> benchmark.heading().inForce().contains(day))
        .findFirst();
  }
}

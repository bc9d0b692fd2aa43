package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The decided cases most like one that is about to be decided, found by looking at every one.
///
/// Cases of the same row of the same version come first. Then the nearest: one step of an order
/// counts 1, a flag or a value without order that differs 1, a doubling of an amount 1, and a count
/// as its difference, at most 3.
///
/// @param nearest the nearest first
/// @param median of their positions in the band
/// @param deviations how many of them left the band
public record Comparables(List<Near> nearest, double median, int deviations) {

  /// How many are shown before signing.
  public static final int SHOWN = 20;

  private static final int MOST_COUNTED = 3;
  private static final Comparator<Near> NEARER =
      Comparator.comparing((Near near) -> !near.sameRow())
          .thenComparingDouble(Near::distance)
          .thenComparing(near -> near.decision().day(), Comparator.reverseOrder())
          .thenComparing(near -> near.decision().id());

  public Comparables {
    nearest = List.copyOf(nearest);
  }

  /// A decided case and how far it is.
  public record Near(Decision decision, boolean sameRow, double distance) {}

  /// The nearest of these decisions, so many at most.
  public static Comparables of(
      Benchmark benchmark, Case facts, String stratum, Iterable<Decision> decided, int shown) {
    PriorityQueue<Near> queue = new PriorityQueue<>(NEARER.reversed());
    for (Decision decision : decided) {
      boolean same = decision.stratum().equals(stratum);
      double distance = distance(benchmark, facts, decision.facts());
      queue.add(new Near(decision, same, distance));
      if (queue.size() > shown) {
        queue.poll();
      }
    }
    List<Near> nearest = new ArrayList<>(queue);
    nearest.sort(NEARER);
    double[] positions =
        nearest.stream()
            .filter(near -> near.decision().sum().isChosen())
            .mapToDouble(near -> near.decision().sum().position())
            .toArray();
    int deviations =
        (int) nearest.stream().filter(n -> n.decision().sum().deviation().isPresent()).count();
    return new Comparables(nearest, Habits.median(positions), deviations);
  }

  /// How far two cases are from each other.
  static double distance(Benchmark benchmark, Case one, Case other) {
    double distance = 0;
    for (int i = 0; i < benchmark.facts().size(); i++) {
      Fact fact = benchmark.facts().get(i);
      long left = one.values().get(i);
      long right = other.values().get(i);
      distance +=
          switch (fact.domain()) {
            case Domain.Amount _ ->
                Math.abs(Math.log((left + 100.0) / (right + 100.0))) / Math.log(2);
            case Domain.Count _ -> Math.min(MOST_COUNTED, Math.abs(left - right));
            case Domain.Choice _ ->
                fact.severity() == Fact.Severity.NONE
                    ? (left == right ? 0 : 1)
                    : Math.abs(left - right);
            case Domain.Flag _ -> left == right ? 0 : 1;
          };
    }
    return distance;
  }
}

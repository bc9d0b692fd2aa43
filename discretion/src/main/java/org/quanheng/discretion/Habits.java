package org.quanheng.discretion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Patterns in how discretion is used. Each is a question to be asked, never a finding of guilt.
public final class Habits {

  /// The fewest cases of a row among which one can stand out.
  public static final int FEWEST_IN_ROW = 8;

  /// How many median deviations stand out.
  public static final double STANDS_OUT = 2.5;

  /// The share of decisions at one end of the band that is a habit.
  public static final double HABIT = 0.6;

  /// The fewest decisions that can be a habit.
  public static final int FEWEST_OF_HAND = 10;

  /// Months within which cases of one party and one conduct belong together.
  public static final int MONTHS_TOGETHER = 24;

  /// Makes the median deviation of a normal distribution its standard deviation.
  private static final double CONSISTENT = 1.4826;

  /// The least difference that is shown where all earlier decisions were alike.
  private static final double LEAST = 0.01;

  private Habits() {}

  /// A draft that stands out from its row.
  ///
  /// @param median of the positions in the row
  /// @param deviation their median deviation, as a standard deviation
  public record StandsOut(double position, double median, double deviation, int cases) {}

  /// A warning for a draft, where its position is far from the others of its row.
  public static Optional<StandsOut> warn(double position, double[] others) {
    if (others.length < FEWEST_IN_ROW) {
      return Optional.empty();
    }
    double median = median(others);
    double[] apart = Arrays.stream(others).map(other -> Math.abs(other - median)).toArray();
    double deviation = CONSISTENT * median(apart);
    boolean stands = Math.abs(position - median) > Math.max(LEAST, STANDS_OUT * deviation);
    return stands
        ? Optional.of(new StandsOut(position, median, deviation, others.length))
        : Optional.empty();
  }

  /// A hand that decides at the ends of bands more often than not.
  public record AtTheEnds(String hand, int cases, int atLow, int atHigh) {}

  /// Who decides at one end of the band in more than [#HABIT] of the cases.
  public static List<AtTheEnds> atTheEnds(List<Decision> decisions, Function<Decision, String> by) {
    Map<String, int[]> hands = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      if (decision.sum().isChosen()) {
        int[] counts = hands.computeIfAbsent(by.apply(decision), key -> new int[3]);
        counts[0]++;
        counts[1] += decision.sum().fen() == decision.sum().lowFen() ? 1 : 0;
        counts[2] += decision.sum().fen() == decision.sum().highFen() ? 1 : 0;
      }
    }
    List<AtTheEnds> found = new ArrayList<>();
    hands.forEach((hand, counts) -> {
      int most = Math.max(counts[1], counts[2]);
      if (counts[0] >= FEWEST_OF_HAND && most > HABIT * counts[0]) {
        found.add(new AtTheEnds(hand, counts[0], counts[1], counts[2]));
      }
    });
    return found;
  }

  /// Cases of one party and one conduct, each below a boundary and together above it.
  public record InParts(String party, String conduct, List<Part> parts, long cut) {
    public InParts {
      parts = List.copyOf(parts);
    }
  }

  /// One case of a party.
  public record Part(String id, LocalDate day, long fen) {}

  /// One party and one conduct.
  public record Whose(String party, String conduct) {}

  /// Where cases of a party that belong together were each kept below a boundary. Cases that follow
  /// one another within [#MONTHS_TOGETHER] months are added up.
  public static List<InParts> inParts(Map<Whose, List<Part>> cases, List<Long> cuts) {
    List<InParts> found = new ArrayList<>();
    cases.forEach((whose, all) -> {
      List<Part> sorted = new ArrayList<>(all);
      sorted.sort(Comparator.comparing(Part::day).thenComparing(Part::id));
      for (long cut : cuts.stream().sorted(Comparator.reverseOrder()).toList()) {
        Optional<List<Part>> parts = together(sorted, cut);
        if (parts.isPresent()) {
          found.add(new InParts(whose.party(), whose.conduct(), parts.get(), cut));
          break;
        }
      }
    });
    return found;
  }

  private static Optional<List<Part>> together(List<Part> sorted, long cut) {
    int first = 0;
    long sum = 0;
    List<Part> window = new ArrayList<>();
    for (Part part : sorted) {
      if (part.fen() >= cut) {
        continue;
      }
      window.add(part);
      sum += part.fen();
      while (window.get(first).day().plusMonths(MONTHS_TOGETHER).isBefore(part.day())) {
        sum -= window.get(first).fen();
        first++;
      }
      if (sum >= cut && window.size() - first > 1) {
        return Optional.of(List.copyOf(window.subList(first, window.size())));
      }
    }
    return Optional.empty();
  }

  /// The share of each text among the reasons of one hand, the most frequent first, where it was
  /// used more than once; spaces and punctuation do not count.
  public static Map<String, Integer> recycled(List<String> reasons) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String reason : reasons) {
      counts.merge(reason.replaceAll("[\\p{P}\\s]+", ""), 1, Integer::sum);
    }
    counts.values().removeIf(count -> count < 2);
    return counts;
  }

  static double median(double[] values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}

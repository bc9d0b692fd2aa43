package org.quanheng.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What became of the power list between two of its days: how many items and how many approvals
/// went, in number and per cent, and which.
///
/// @param items all powers
/// @param approvals the licences among them 行政審批
/// @param categories the same count for each category that has an item on either day
public record Reduction(
    LocalDate before,
    LocalDate after,
    Count items,
    Count approvals,
    SortedMap<Category, Count> categories,
    Changes changes) {

  /// How many there were, and how many there are.
  public record Count(int before, int after) {

    /// By how much the number fell, in tenths of a per cent of the earlier number, half up;
    /// negative when it rose, and 0 when there was nothing before.
    public int tenthsOfAPerCent() {
      if (before == 0) {
        return 0;
      }
      long fallen = Math.abs((long) before - after);
      long tenths = (2 * 1000 * fallen + before) / (2L * before);
      return Math.toIntExact(after > before ? -tenths : tenths);
    }

    /// The fall as a decimal number of per cent, as in `78.1` or `-4.0`.
    public String perCent() {
      int tenths = tenthsOfAPerCent();
      String sign = tenths < 0 ? "-" : "";
      return sign + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }
  }

  /// Which entries went, came, or stand under the same code with another text, by code.
  public record Changes(List<Power> removed, List<Power> added, List<Change> changed) {

    public Changes {
      removed = List.copyOf(removed);
      added = List.copyOf(added);
      changed = List.copyOf(changed);
    }
  }

  /// One code whose entry is another file now.
  public record Change(Power before, Power after) {}

  public Reduction {
    categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
  }

  static Reduction between(
      List<Power> before, List<Power> after, LocalDate firstDay, LocalDate secondDay) {
    SortedMap<Category, Count> categories = new TreeMap<>();
    for (Category category : Category.values()) {
      Count count = count(before, after, power -> power.category() == category);
      if (count.before() + count.after() > 0) {
        categories.put(category, count);
      }
    }
    return new Reduction(
        firstDay,
        secondDay,
        count(before, after, power -> true),
        count(before, after, power -> power.category() == Category.LICENCE),
        categories,
        changes(byCode(before), byCode(after)));
  }

  private static Count count(List<Power> before, List<Power> after, Predicate<Power> which) {
    return new Count(
        Math.toIntExact(before.stream().filter(which).count()),
        Math.toIntExact(after.stream().filter(which).count()));
  }

  private static SortedMap<String, Power> byCode(List<Power> powers) {
    Map<String, Power> map =
        powers.stream().collect(Collectors.toMap(Power::code, Function.identity()));
    return new TreeMap<>(map);
  }

  private static Changes changes(SortedMap<String, Power> before, SortedMap<String, Power> after) {
    List<Power> removed = missing(before, after);
    List<Power> added = missing(after, before);
    List<Change> changed =
        before.values().stream()
            .filter(power -> after.containsKey(power.code()))
            .map(power -> new Change(power, after.getOrDefault(power.code(), power)))
            .filter(change -> !change.before().equals(change.after()))
            .toList();
    return new Changes(removed, added, changed);
  }

  private static List<Power> missing(Map<String, Power> from, Map<String, Power> in) {
    return from.values().stream().filter(power -> !in.containsKey(power.code())).toList();
  }
}

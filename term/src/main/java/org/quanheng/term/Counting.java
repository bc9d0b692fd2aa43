package org.quanheng.term;

import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// How one statute counts its terms of days. Three shapes are known: all are working days (行政許可法
/// 82), some lengths are (行政處罰法 85), short ones are (行政強制法 69).
///
/// @param days the unit of a term that neither of the next two names
/// @param working lengths that are working days all the same
/// @param upTo terms of at most so many days are working days; 0 when the statute has no such rule
/// @param rolls whether a term whose last day is a day off ends on the next working day
/// @param article the article that says so; empty where the statute is silent and the bureau reads
public record Counting(
    Unit days, Set<Integer> working, int upTo, boolean rolls, OptionalInt article) {

  public Counting {
    working = Set.copyOf(working);
  }

  /// Every term of days is in working days.
  public static Counting allWorking() {
    return new Counting(Unit.WORKING_DAY, Set.of(), 0, true, OptionalInt.empty());
  }

  /// Every term of days is in calendar days.
  public static Counting allCalendar() {
    return new Counting(Unit.CALENDAR_DAY, Set.of(), 0, true, OptionalInt.empty());
  }

  /// Terms of exactly these lengths are in working days, the rest in calendar days.
  public static Counting workingFor(Integer... lengths) {
    Set<Integer> working = new TreeSet<>(Set.of(lengths));
    return new Counting(Unit.CALENDAR_DAY, working, 0, true, OptionalInt.empty());
  }

  /// Terms of at most so many days are in working days, longer ones in calendar days.
  public static Counting workingUpTo(int length) {
    return new Counting(Unit.CALENDAR_DAY, Set.of(), length, true, OptionalInt.empty());
  }

  /// The same, said by this article of the statute.
  public Counting saidBy(int saying) {
    return new Counting(days, working, upTo, rolls, OptionalInt.of(saying));
  }

  /// The same, but a term that ends on a day off ends there.
  public Counting withoutRoll() {
    return new Counting(days, working, upTo, false, article);
  }

  /// Whether the statute does not say how its days count, so that this is the bureau's reading.
  public boolean isSilent() {
    return article.isEmpty();
  }

  /// The unit of a term of so many days.
  public Unit unitOf(int length) {
    boolean named = length <= upTo || working.contains(length);
    return named ? Unit.WORKING_DAY : days;
  }
}

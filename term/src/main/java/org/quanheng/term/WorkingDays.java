package org.quanheng.term;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/// Working days as a measure: weekdays by arithmetic, then the days on which a notice says
/// otherwise, by search among them. Both ways take the logarithm of the number of such days.
final class WorkingDays implements Measure {

  private static final int WEEK = 7;
  private static final int WEEKDAYS = 5;

  /// Monday, 29 December 1969, is day 0; the epoch was a Thursday.
  private static final int MONDAY = 3;

  /// Days on which a notice contradicts the week, ascending.
  private final long[] exceptions;

  /// `gains[i]`: what the first `i` exceptions add to the weekdays.
  private final int[] gains;

  private WorkingDays(long[] exceptions, int[] gains) {
    this.exceptions = exceptions;
    this.gains = gains;
  }

  static WorkingDays of(Map<LocalDate, Nature> named) {
    long[] exceptions =
        named.entrySet().stream()
            .filter(day -> day.getValue().isWorking() != Calendar.isWeekday(day.getKey()))
            .mapToLong(day -> day.getKey().toEpochDay())
            .sorted()
            .toArray();
    int[] gains = new int[exceptions.length + 1];
    for (int i = 0; i < exceptions.length; i++) {
      boolean weekday = Calendar.isWeekday(LocalDate.ofEpochDay(exceptions[i]));
      gains[i + 1] = gains[i] + (weekday ? -1 : 1);
    }
    return new WorkingDays(exceptions, gains);
  }

  @Override
  public long rank(LocalDate day) {
    return rank(day.toEpochDay());
  }

  /// The first day of a rank lies where weekdays alone would put it, give or take what all
  /// exceptions together could move it.
  @Override
  public LocalDate select(long rank) {
    long reach = (long) WEEK * (exceptions.length + 1);
    long guess = Math.floorDiv(rank, WEEKDAYS) * WEEK - MONDAY;
    long low = guess - reach;
    long high = guess + reach;
    while (low < high) {
      long middle = (low + high) >> 1;
      if (rank(middle) < rank) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return LocalDate.ofEpochDay(low);
  }

  private long rank(long epochDay) {
    int found = Arrays.binarySearch(exceptions, epochDay);
    int passed = found >= 0 ? found + 1 : -(found + 1);
    return weekdays(epochDay) + gains[passed];
  }

  private static long weekdays(long epochDay) {
    long days = epochDay + MONDAY + 1;
    return Math.floorDiv(days, WEEK) * WEEKDAYS + Math.min(Math.floorMod(days, WEEK), WEEKDAYS);
  }
}

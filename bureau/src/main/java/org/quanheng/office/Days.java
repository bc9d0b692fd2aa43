package org.quanheng.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quanheng.law.Validity;

/// Between the first and last day there are and the open ends of a range in the database.
public final class Days {

  private Days() {}

  /// The day for the database; nothing for the open ends of a [org.quanheng.law.Validity].
  public static @Nullable LocalDate orOpen(LocalDate day) {
    return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day;
  }

  /// The days of a range as the database gives its ends, an open one as nothing.
  static Validity between(@Nullable LocalDate from, @Nullable LocalDate until) {
    return new Validity(from == null ? LocalDate.MIN : from, until == null ? LocalDate.MAX : until);
  }
}

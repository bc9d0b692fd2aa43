package org.quanheng.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Between the first and last day there are and the open ends of a range in the database.
public final class Days {

  private Days() {}

  /// The day for the database; nothing for the open ends of a [org.quanheng.law.Validity].
  public static @Nullable LocalDate orOpen(LocalDate day) {
    return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day;
  }
}

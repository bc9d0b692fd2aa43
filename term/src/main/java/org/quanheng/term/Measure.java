package org.quanheng.term;

import java.time.LocalDate;

/// A way to measure time in whole days: each day is given a rank, which grows by one on the days
/// that count and stays on the others. `select` undoes `rank`.
interface Measure {

  /// Every day counts.
  Measure EVERY_DAY =
      new Measure() {
        @Override
        public long rank(LocalDate day) {
          return day.toEpochDay();
        }

        @Override
        public LocalDate select(long rank) {
          return LocalDate.ofEpochDay(rank);
        }
      };

  /// The number of days that count, from a fixed day up to and including this one.
  long rank(LocalDate day);

  /// The first day of this rank: a day that counts.
  LocalDate select(long rank);
}

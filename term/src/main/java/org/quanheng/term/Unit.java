package org.quanheng.term;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// What a term of the law is counted in. The unit belongs to each term of each law (行政許可法 82, 行政處罰法
/// 85, 行政強制法 69), never to the calendar.
public enum Unit {
  /// 工作日: a day on which the State works, made-up working days 調休 among them.
  WORKING_DAY("working-day", 36_500),
  /// 自然日: every day.
  CALENDAR_DAY("calendar-day", 36_500),
  /// 月: ends on the corresponding day, or on the month's last (民法典 202).
  MONTH("month", 1_200),
  /// 年: as twelve months.
  YEAR("year", 100),
  /// 小時: begins at once (民法典 201).
  HOUR("hour", 8_784);

  private final String slug;
  private final int most;

  Unit(String slug, int most) {
    this.slug = slug;
    this.most = most;
  }

  /// The unit's name in packs and commands, such as `working-day`.
  public String slug() {
    return slug;
  }

  /// The unit of this slug, if there is one.
  public static Optional<Unit> of(String slug) {
    return Arrays.stream(values()).filter(unit -> unit.slug.equals(slug)).findFirst();
  }

  /// The longest term believed, extensions included: a century, or a leap year of hours. What is
  /// longer is a slip of the pen.
  public int most() {
    return most;
  }

  /// How many counted days so many units after `start` are. Months and years are settled into days
  /// at the start, so that a stop moves their end by exactly the days it lasted.
  long days(LocalDate start, long amount) {
    return switch (this) {
      case WORKING_DAY, CALENDAR_DAY -> amount;
      case MONTH -> start.plusMonths(amount).toEpochDay() - start.toEpochDay();
      case YEAR -> start.plusYears(amount).toEpochDay() - start.toEpochDay();
      case HOUR -> throw new AssertionError("an hour term has no days: " + amount);
    };
  }
}

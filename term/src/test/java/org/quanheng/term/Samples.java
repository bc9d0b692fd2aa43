package org.quanheng.term;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// The notices for 2025 and 2026 as published, and the statutes the vectors come from.
final class Samples {

  static final Names LICENSING = new Names("Administrative Licensing Law", "行政许可法", "行政許可法");
  static final Names PENALTIES = new Names("Administrative Penalty Law", "行政处罚法", "行政處罰法");
  static final Names COERCION = new Names("Administrative Coercion Law", "行政强制法", "行政強制法");

  static final Counting LICENSING_DAYS = Counting.allWorking().saidBy(82);
  static final Counting PENALTY_DAYS = Counting.workingFor(2, 3, 5, 7).saidBy(85);
  static final Counting COERCION_DAYS = Counting.workingUpTo(10).saidBy(69);

  static final Notice NOTICE_2025 =
      new Notice(
          "国务院办公厅关于2025年部分节假日安排的通知",
          day("2024-11-12"),
          List.of(
              off("New Year", "元旦", "元旦", "2025-01-01", "2025-01-01"),
              off("Spring Festival", "春节", "春節", "2025-01-28", "2025-02-04"),
              off("Qingming", "清明节", "清明節", "2025-04-04", "2025-04-06"),
              off("Labour Day", "劳动节", "勞動節", "2025-05-01", "2025-05-05"),
              off("Dragon Boat Festival", "端午节", "端午節", "2025-05-31", "2025-06-02"),
              off("National Day", "国庆节", "國慶節", "2025-10-01", "2025-10-08")),
          days("2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"));

  static final Notice NOTICE_2026 =
      new Notice(
          "国务院办公厅关于2026年部分节假日安排的通知",
          day("2025-11-04"),
          List.of(
              off("New Year", "元旦", "元旦", "2026-01-01", "2026-01-03"),
              off("Spring Festival", "春节", "春節", "2026-02-15", "2026-02-23"),
              off("Qingming", "清明节", "清明節", "2026-04-04", "2026-04-06"),
              off("Labour Day", "劳动节", "勞動節", "2026-05-01", "2026-05-05"),
              off("Dragon Boat Festival", "端午节", "端午節", "2026-06-19", "2026-06-21"),
              off("Mid-Autumn Festival", "中秋节", "中秋節", "2026-09-25", "2026-09-27"),
              off("National Day", "国庆节", "國慶節", "2026-10-01", "2026-10-07")),
          days("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"));

  static final Calendar CALENDAR = Calendar.of(List.of(NOTICE_2025, NOTICE_2026));

  private Samples() {}

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  static List<LocalDate> days(String... days) {
    return Stream.of(days).map(LocalDate::parse).toList();
  }

  static OffDays off(String en, String zhHans, String zhHant, String from, String to) {
    return new OffDays(new Names(en, zhHans, zhHant), day(from), day(to));
  }

  static OffDays off(String from, String to) {
    return off("holiday", "假日", "假日", from, to);
  }

  /// The answer to a question that is in order.
  static DayDeadline due(Term term, String start, Suspension... stops) {
    return due(term, start, List.of(stops), List.of());
  }

  static DayDeadline due(
      Term term, String start, List<Suspension> stops, List<Extension> extensions) {
    return switch (Deadline.of(term, day(start), CALENDAR, stops, extensions)) {
      case DayDeadline deadline -> deadline;
      case HourDeadline deadline -> throw new AssertionError(deadline);
      case Deadline.Refused(List<Problem> problems) -> throw new AssertionError(problems);
    };
  }
}

package org.quanheng.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.quanheng.ground.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How often a power was used: acts of each step in each month that had any.
record Practice(List<Line> lines) {

  private static final String ACTS = Sql.of(Practice.class, "acts_of_power.sql");

  /// So many months are shown at most.
  private static final int MONTHS = 36;

  /// The acts of one step in one month.
  record Line(String step, YearMonth month, long acts) {}

  /// The acts of one month.
  record Month(YearMonth month, long acts) {}

  Practice {
    lines = List.copyOf(lines);
  }

  static Practice of(JdbcClient published, String power) {
    return new Practice(
        published.sql(ACTS).param("power", power).query((row, _) -> line(row)).list());
  }

  private static Line line(ResultSet row) throws SQLException {
    LocalDate month = row.getObject("month", LocalDate.class);
    return new Line(row.getString("step"), YearMonth.from(month), row.getLong("acts"));
  }

  long acts() {
    return acts(_ -> true);
  }

  long acts(String step) {
    return acts(line -> line.step().equals(step));
  }

  private long acts(Predicate<Line> which) {
    return lines.stream().filter(which).mapToLong(Line::acts).sum();
  }

  /// Each month from the first that had an act to the last, those without any among them; only the
  /// last of them when there are many.
  List<Month> months() {
    List<Month> months = new ArrayList<>();
    if (lines.isEmpty()) {
      return months;
    }
    YearMonth last = lines.getLast().month();
    YearMonth first = lines.getFirst().month();
    if (first.isBefore(last.minusMonths(MONTHS - 1))) {
      first = last.minusMonths(MONTHS - 1);
    }
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      YearMonth shown = month;
      months.add(new Month(month, acts(line -> line.month().equals(shown))));
    }
    return months;
  }
}

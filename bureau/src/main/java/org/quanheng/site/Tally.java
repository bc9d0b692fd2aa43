package org.quanheng.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.quanheng.ground.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts what takes long to count, at most once in a few seconds.
@Component
class Tally {

  private static final String ACTS = Sql.of(Tally.class, "acts_by_month.sql");
  private static final String REFUSALS = Sql.of(Tally.class, "refusals_in_all.sql");
  private static final String LEDGER = Sql.of(Tally.class, "ledger_by_month.sql");
  private static final Duration GOOD_FOR = Duration.ofSeconds(10);

  private final JdbcClient published;
  private final InstantSource clock;
  private final ZoneId zone;
  private final ReentrantLock counting = new ReentrantLock();
  private volatile Taken last = new Taken(Counts.NONE, Instant.EPOCH);

  /// What was counted.
  ///
  /// @param acts how many acts were done in each month in which there were any
  /// @param refusals how many drafts were refused
  /// @param ledger how large the signed tree was at the end of each month in which one was signed
  record Counts(SortedMap<YearMonth, Long> acts, long refusals, SortedMap<YearMonth, Long> ledger) {

    static final Counts NONE = new Counts(new TreeMap<>(), 0, new TreeMap<>());

    Counts {
      acts = Collections.unmodifiableSortedMap(new TreeMap<>(acts));
      ledger = Collections.unmodifiableSortedMap(new TreeMap<>(ledger));
    }

    long allActs() {
      return acts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private record Taken(Counts counts, Instant at) {}

  Tally(JdbcClient published, InstantSource clock, ZoneId zone) {
    this.published = published;
    this.clock = clock;
    this.zone = zone;
  }

  /// The counts as of a few seconds ago. One reader counts anew; who comes meanwhile is not kept
  /// waiting.
  Counts counts() {
    Instant now = clock.instant();
    if (isGood(last, now) || !counting.tryLock()) {
      return last.counts();
    }
    try {
      last = new Taken(count(), now);
      return last.counts();
    } finally {
      counting.unlock();
    }
  }

  private static boolean isGood(Taken taken, Instant now) {
    return Duration.between(taken.at(), now).abs().compareTo(GOOD_FOR) < 0;
  }

  /// How many acts have passed the gate.
  long acts() {
    return counts().allActs();
  }

  private Counts count() {
    long refusals = published.sql(REFUSALS).query(Long.class).single();
    return new Counts(months(ACTS, "acts"), refusals, months(LEDGER, "size"));
  }

  private SortedMap<YearMonth, Long> months(String query, String figure) {
    SortedMap<YearMonth, Long> months = new TreeMap<>();
    published
        .sql(query)
        .param("zone", zone.getId())
        .query((ResultSet row) -> put(months, row, figure));
    return months;
  }

  private void put(SortedMap<YearMonth, Long> months, ResultSet row, String figure)
      throws SQLException {
    Instant month = ActLine.instant(row, "month");
    months.put(YearMonth.from(month.atZone(zone)), row.getLong(figure));
  }
}

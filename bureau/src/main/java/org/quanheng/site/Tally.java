package org.quanheng.site;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.quanheng.ground.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts what takes long to count, at most once in a few seconds.
@Component
class Tally {

  private static final String ACTS = Sql.of(Tally.class, "acts_in_all.sql");
  private static final Duration GOOD_FOR = Duration.ofSeconds(5);

  private final JdbcClient published;
  private final InstantSource clock;
  private volatile Count last = new Count(0, Instant.MIN);

  private record Count(long acts, Instant taken) {}

  Tally(JdbcClient published, InstantSource clock) {
    this.published = published;
    this.clock = clock;
  }

  /// How many acts have passed the gate, as of a few seconds ago.
  long acts() {
    Instant now = clock.instant();
    Count count = last;
    if (count.taken().isBefore(now.minus(GOOD_FOR))) {
      count = new Count(published.sql(ACTS).query(Long.class).single(), now);
      last = count;
    }
    return count.acts();
  }
}

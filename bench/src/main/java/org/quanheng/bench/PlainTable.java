package org.quanheng.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.quanheng.ground.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The peer of the gate: a table of a key and some bytes on the same server, reached by connections
/// of the same kind. A row takes the same bytes as an act, cannot be compressed, and lies in one
/// piece.
final class PlainTable implements AutoCloseable {

  static final String NAME = "plain single-row inserts";

  private static final String INSERT = Sql.of(PlainTable.class, "plain_insert.sql");

  private final HikariDataSource source;
  private final JdbcClient jdbc;
  private final byte[] payload;

  PlainTable(SampleBureau bureau, int bytes) {
    this.source = bureau.as("quanheng");
    this.jdbc = JdbcClient.create(source);
    this.payload = new byte[bytes];
    RandomGenerator.of("L64X128MixRandom").nextBytes(payload);
    jdbc.sql("create schema bench").update();
    jdbc.sql("create table bench.plain (id uuid primary key, payload bytea not null)").update();
    jdbc.sql("alter table bench.plain alter payload set storage plain").update();
  }

  /// Inserts one row, durably.
  int insert() {
    return jdbc.sql(INSERT).param("id", UUID.randomUUID()).param("payload", payload).update();
  }

  /// Rows a second with so many callers.
  double rate(int callers, long milliseconds) throws Exception {
    return Callers.rate(callers, milliseconds, caller -> this::insert);
  }

  @Override
  public void close() {
    source.close();
  }
}

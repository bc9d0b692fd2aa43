package org.quanheng.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import org.quanheng.House;
import org.quanheng.ground.Place;
import org.quanheng.ground.Secrets;
import org.quanheng.law.FolderFiles;
import org.quanheng.law.Pack;
import org.quanheng.law.Proof;
import org.quanheng.law.Prover;
import org.quanheng.list.Proclaimed;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A house under the law of a pack, on an embedded PostgreSQL of its own with durable settings: as
/// a bureau runs it, with the sample's officers in their posts.
final class SampleBureau implements AutoCloseable {

  private final Path home;
  private final House house;

  private SampleBureau(Path home, House house) {
    this.home = home;
    this.house = house;
  }

  /// Founds a bureau in an empty home.
  static SampleBureau found(Path home, Path packFolder) {
    Proof proof = Prover.prove(new FolderFiles(packFolder));
    Pack pack = proof.pack().orElseThrow(() -> new AssertionError(proof.problems().toString()));
    House house = House.open(home, new Place.Embedded(0), pack, InstantSource.system());
    SampleBureau bureau = new SampleBureau(home, house);
    Proclaimed proclaimed = house.found(proof);
    if (!(proclaimed instanceof Proclaimed.Law)) {
      bureau.close();
      throw new AssertionError("a sound pack was not made law: " + proclaimed);
    }
    house.seal().sequence();
    return bureau;
  }

  House house() {
    return house;
  }

  JdbcClient jdbc(String room) {
    return JdbcClient.create(house.database().dataSource(room));
  }

  /// Something to be done while the ledger seals nothing.
  @FunctionalInterface
  interface Work {
    double run() throws Exception;
  }

  /// Does something while the ledger rests: whoever seals waits for the head of the tree, which is
  /// held. Seals what was queued meanwhile before it returns.
  double whileTheLedgerRests(Work work) throws Exception {
    house.seal().sequence();
    double result;
    try (HikariDataSource owner = as("quanheng");
        Connection connection = owner.getConnection()) {
      holdHead(connection);
      result = work.run();
      connection.rollback();
    }
    house.seal().sequence();
    return result;
  }

  private static void holdHead(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("lock table seal.head in exclusive mode");
    }
  }

  /// Connections as a room has them, but under another role: `quanheng` owns the database,
  /// `postgres` the server.
  HikariDataSource as(String role) {
    HikariDataSource room = room("gate");
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(room.getJdbcUrl());
    source.setUsername(role);
    source.setPassword(new Secrets(home).password(role));
    source.setMaximumPoolSize(room.getMaximumPoolSize());
    source.setMinimumIdle(room.getMinimumIdle());
    source.setDataSourceProperties(room.getDataSourceProperties());
    return source;
  }

  /// Lets go of a room's connections, so that new ones take up what was set for its role.
  void reconnect(String room) {
    room(room).getHikariPoolMXBean().softEvictConnections();
  }

  private HikariDataSource room(String room) {
    return (HikariDataSource) house.database().dataSource(room);
  }

  /// What the server said so far.
  Path serverLog() {
    return home.resolve("postgres.log");
  }

  @Override
  public void close() {
    house.close();
  }
}

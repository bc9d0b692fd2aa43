package org.quanheng.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import org.quanheng.gate.Gate;
import org.quanheng.ground.Bureau;
import org.quanheng.ground.Database;
import org.quanheng.ground.Place;
import org.quanheng.ground.Secrets;
import org.quanheng.law.FolderFiles;
import org.quanheng.law.Pack;
import org.quanheng.law.Proof;
import org.quanheng.law.Prover;
import org.quanheng.law.SampleOfficer;
import org.quanheng.list.PowerList;
import org.quanheng.list.Proclaimed;
import org.quanheng.list.Proclaiming;
import org.quanheng.office.Office;
import org.quanheng.office.Officer;
import org.quanheng.seal.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A pack proclaimed on an embedded PostgreSQL of its own, with durable settings, as a bureau runs
/// it; its sample officers are in their posts.
final class SampleBureau implements AutoCloseable {

  private final Path home;
  private final ZoneId zone;
  private final Database database;
  private final Office office;
  private final PowerList list;
  private final Gate gate;

  private SampleBureau(Path home, Pack pack, InstantSource clock) {
    this.home = home;
    this.zone = pack.bureau().seat().zone();
    this.database =
        Database.open(home, new Place.Embedded(0), new Bureau(pack.bureau().origin(), zone));
    this.office = new Office(jdbc("office"));
    this.list = new PowerList(jdbc("list"));
    this.gate =
        new Gate(
            jdbc("gate"),
            transaction("gate"),
            new SecureRandom(),
            new Gate.Footing(office, list, clock, zone));
  }

  /// Founds a bureau in an empty home.
  static SampleBureau found(Path home, Path packFolder) {
    Proof proof = Prover.prove(new FolderFiles(packFolder));
    Pack pack = proof.pack().orElseThrow(() -> new AssertionError(proof.problems().toString()));
    InstantSource clock = InstantSource.system();
    SampleBureau bureau = new SampleBureau(home, pack, clock);
    bureau.office.establish(pack.establishment());
    pack.establishment().officers().forEach(bureau::appoint);
    Proclaimed proclaimed =
        new Proclaiming(bureau.jdbc("list"), bureau.transaction("list"), clock).proclaim(proof);
    if (!(proclaimed instanceof Proclaimed.Law)) {
      throw new AssertionError("a sound pack was not made law: " + proclaimed);
    }
    bureau.seal();
    return bureau;
  }

  private void appoint(SampleOfficer officer) {
    office.enrol(new Officer(officer.slug(), officer.names(), true));
    officer.holds().forEach(it -> office.appoint(officer.slug(), it.post().code(), it.validity()));
  }

  Gate gate() {
    return gate;
  }

  Office office() {
    return office;
  }

  PowerList list() {
    return list;
  }

  ZoneId zone() {
    return zone;
  }

  /// The ledger, to be started and closed by the caller.
  Seal ledger() {
    return Seal.open(database, home);
  }

  /// Seals everything that waits.
  void seal() {
    try (Seal ledger = ledger()) {
      ledger.sequence();
    }
  }

  JdbcClient jdbc(String room) {
    return JdbcClient.create(database.dataSource(room));
  }

  /// Connections as a room has them, but under another role: `quanheng` owns the database,
  /// `postgres` the server.
  HikariDataSource as(String role) {
    HikariDataSource room = (HikariDataSource) database.dataSource("gate");
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(room.getJdbcUrl());
    source.setUsername(role);
    source.setPassword(new Secrets(home).password(role));
    source.setMaximumPoolSize(room.getMaximumPoolSize());
    source.setMinimumIdle(room.getMinimumIdle());
    source.setDataSourceProperties(room.getDataSourceProperties());
    return source;
  }

  /// Lets go of the gate's connections, so that new ones take up what was set for its role.
  void reconnect() {
    ((HikariDataSource) database.dataSource("gate")).getHikariPoolMXBean().softEvictConnections();
  }

  Path serverLog() {
    return home.resolve("postgres.log");
  }

  private TransactionTemplate transaction(String room) {
    return new TransactionTemplate(new JdbcTransactionManager(database.dataSource(room)));
  }

  @Override
  public void close() {
    database.close();
  }
}

package org.quanheng.gate;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.quanheng.ground.TestDatabase;
import org.quanheng.law.FolderFiles;
import org.quanheng.law.Pack;
import org.quanheng.law.PackFiles;
import org.quanheng.law.Proof;
import org.quanheng.law.Prover;
import org.quanheng.law.SampleOfficer;
import org.quanheng.ledger.Json;
import org.quanheng.list.PowerList;
import org.quanheng.list.Proclaiming;
import org.quanheng.office.Office;
import org.quanheng.office.Officer;
import org.quanheng.seal.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The Bureau of Small Weights (src/test/resources/packs/small), proclaimed in a fresh database:
/// two units, four kinds of post, one penalty and one licence that ended on 2018-01-01.
public final class SmallBureau implements AutoCloseable {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final Path PACKS =
      Path.of(System.getProperty("quanheng.root"), "bureau/src/test/resources/packs");

  private final TestDatabase database = TestDatabase.fresh();
  private final InstantSource clock = InstantSource.system();
  private final Office office = new Office(database.jdbc("office"));
  private final PowerList list = new PowerList(database.jdbc("list"));
  private final Gate gate;

  public SmallBureau() {
    this(proof());
  }

  /// A bureau of another pack, its days counted in the zone of all test databases.
  public SmallBureau(Proof proof) {
    Pack pack = proof.pack().orElseThrow();
    office.establish(pack.establishment());
    for (SampleOfficer officer : pack.establishment().officers()) {
      office.enrol(new Officer(officer.slug(), officer.names(), true));
      officer
          .holds()
          .forEach(it -> office.appoint(officer.slug(), it.post().code(), it.validity()));
    }
    proclaiming().proclaim(proof);
    gate =
        new Gate(
            database.jdbc("gate"),
            transaction("gate"),
            new SecureRandom(),
            new Gate.Footing(office, list, clock, ZONE));
  }

  public static Pack pack() {
    return pack(new FolderFiles(folder("small")));
  }

  /// The proof of the pack of small weights.
  public static Proof proof() {
    return proof(new FolderFiles(folder("small")));
  }

  /// The folder of one of the packs among the test resources.
  public static Path folder(String pack) {
    return PACKS.resolve(pack);
  }

  /// The pack these files make; unsound ones are a fault of the test.
  public static Pack pack(PackFiles files) {
    return proof(files).pack().orElseThrow();
  }

  /// The proof of a pack that is sound; an unsound one is a fault of the test.
  public static Proof proof(PackFiles files) {
    Proof proof = Prover.prove(files);
    if (!proof.sound()) {
      throw new AssertionError(proof.problems().toString());
    }
    return proof;
  }

  public Proclaiming proclaiming() {
    return new Proclaiming(database.jdbc("list"), transaction("list"), clock);
  }

  public Gate gate() {
    return gate;
  }

  public Office office() {
    return office;
  }

  public PowerList list() {
    return list;
  }

  public TestDatabase database() {
    return database;
  }

  /// The ledger of this bureau, which seals what is queued when told to.
  public Seal seal() {
    return Seal.open(database.database(), TestDatabase.folder("seal"), InstantSource.system());
  }

  public long count(String table) {
    return database.jdbc("gate").sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }

  public JdbcClient jdbc(String room) {
    return database.jdbc(room);
  }

  /// A draft the gate lets pass: two inspectors of Hill investigate.
  public static Draft draft() {
    return new Draft(
        UUID.randomUUID(),
        Origin.LIVE,
        new Cited("CF-W-031", "investigate", "hill/inspector"),
        List.of("wang", "zhao"),
        InstantSource.system().instant(),
        new Matter("case-1", "91330100799655058B", List.of()),
        new Content("proven", Json.object().put("short_by_grams", 40).build(), "Weighed twice."));
  }

  /// A draft the gate refuses: it cites a power the list never held.
  public static Draft unheardOf() {
    Draft draft = draft();
    Cited cited = new Cited("CF-X-001", "investigate", "hill/inspector");
    return new Draft(
        draft.act(),
        draft.origin(),
        cited,
        draft.officers(),
        draft.claimedAt(),
        draft.matter(),
        draft.content());
  }

  /// The same draft as an import of something done at an earlier time.
  public static Draft historic(Draft draft, Instant claimed) {
    return new Draft(
        draft.act(),
        Origin.HISTORIC,
        draft.cited(),
        draft.officers(),
        claimed,
        draft.matter(),
        draft.content());
  }

  public TransactionTemplate transaction(String room) {
    DataSource source = database.dataSource(room);
    return new TransactionTemplate(new JdbcTransactionManager(source));
  }

  @Override
  public void close() {
    database.close();
  }
}

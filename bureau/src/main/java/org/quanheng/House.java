package org.quanheng;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.quanheng.effect.Effects;
import org.quanheng.find.Finder;
import org.quanheng.gate.Disclosures;
import org.quanheng.gate.Gate;
import org.quanheng.ground.Bureau;
import org.quanheng.ground.Database;
import org.quanheng.ground.Place;
import org.quanheng.ground.Secrets;
import org.quanheng.law.Establishment;
import org.quanheng.law.Pack;
import org.quanheng.law.Proof;
import org.quanheng.law.SampleOfficer;
import org.quanheng.list.DraftPacks;
import org.quanheng.list.Drafts;
import org.quanheng.list.PowerList;
import org.quanheng.list.Proclaimed;
import org.quanheng.list.Proclaiming;
import org.quanheng.office.Directory;
import org.quanheng.office.Office;
import org.quanheng.office.Officer;
import org.quanheng.office.SignIn;
import org.quanheng.office.Strongbox;
import org.quanheng.replay.Replay;
import org.quanheng.seal.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One bureau, open: every room over its database, and the ledger being sealed. Knows no web and no
/// container, so that commands, tests and measurements use the same house as the server.
public final class House implements AutoCloseable {

  private static final String SAMPLE = "sample";

  private final Database database;
  private final Secrets secrets;
  private final InstantSource clock;
  private final Seal seal;
  private final Office office;
  private final SignIn signIn;
  private final PowerList list;
  private final Proclaiming proclaiming;
  private final Gate gate;
  private final Effects effects;
  private final DraftPacks drafts;
  private final Finder finder;

  private House(Database database, Path home, InstantSource clock) {
    SecureRandom random = new SecureRandom();
    this.database = database;
    this.secrets = new Secrets(home);
    this.clock = clock;
    this.seal = Seal.open(database, home, clock);
    this.office = new Office(jdbc("office"));
    this.signIn = new SignIn(jdbc("office"), clock, random, strongbox(random));
    this.list = new PowerList(jdbc("list"));
    this.proclaiming = new Proclaiming(jdbc("list"), transaction("list"), clock);
    Gate.Footing footing = new Gate.Footing(office, list, clock, zone());
    this.gate = new Gate(jdbc("gate"), transaction("gate"), random, footing);
    this.effects =
        new Effects(
            jdbc("effect"),
            gate,
            new Disclosures(jdbc("gate")),
            new Effects.Footing(office, list, proclaiming));
    this.drafts = new DraftPacks(jdbc("list"), transaction("list"), list.packs());
    this.finder = new Finder(jdbc("find"), transaction("find"), list.packs());
    seal.start();
  }

  /// Opens the bureau that a pack names, founding its database the first time. The pack is not made
  /// law by that: see [#found].
  ///
  /// @param home the folder of everything this bureau keeps on this machine
  /// @throws org.quanheng.ground.GroundFailure when the home is taken, or belongs to another bureau
  /// @throws org.quanheng.seal.SealFailure when what is stored is not what was sealed
  public static House open(Path home, Place place, Pack pack, InstantSource clock) {
    Bureau identity = new Bureau(pack.bureau().origin(), pack.bureau().seat().zone());
    return over(Database.open(home, place, identity), home, clock);
  }

  /// Opens the rooms over a database that is open already, and takes it over: whoever closes the
  /// house closes it too.
  public static House over(Database database, Path home, InstantSource clock) {
    try {
      return new House(database, home, clock);
    } catch (RuntimeException | Error e) {
      database.close();
      throw e;
    }
  }

  /// Sets up a pack's units and posts, appoints the invented officers of a sample, and makes the
  /// pack law. Everything that is so already stays so. When the pack cannot follow the law in
  /// force, or another pack has followed it, nothing at all is set up.
  ///
  /// @throws IllegalArgumentException when the proof found the pack unsound
  public Proclaimed found(Proof proof) {
    Pack pack =
        proof.pack().orElseThrow(() -> new IllegalArgumentException(proof.problems().toString()));
    Optional<Proclaimed.Superseded> superseded = list.packs().superseded(proof);
    if (superseded.isPresent()) {
      effects.catchUp();
      return superseded.get();
    }
    list.packs().remember(proof);
    List<Proclaimed.Objection> objections = proclaiming.objections(pack);
    if (!objections.isEmpty()) {
      return new Proclaimed.Objected(objections);
    }
    Establishment establishment = pack.establishment();
    office.establish(establishment);
    establishment.officers().forEach(this::appoint);
    if (pack.bureau().sample()) {
      signIn.openAccounts(
          establishment.officers().stream().map(SampleOfficer::slug).toList(), samplePassword());
    }
    Proclaimed proclaimed = proclaiming.proclaim(proof);
    effects.catchUp();
    seal.wake();
    return proclaimed;
  }

  private void appoint(SampleOfficer officer) {
    office.enrol(new Officer(officer.slug(), officer.names(), true));
    for (SampleOfficer.Holding holding : officer.holds()) {
      office.appoint(officer.slug(), holding.post().code(), holding.validity());
    }
  }

  /// The password that all officers of a sample share, made at random for this home.
  public String samplePassword() {
    return secrets.password(SAMPLE);
  }

  /// The pack that is law.
  public Pack pack() {
    return list.packs().current().pack();
  }

  public Database database() {
    return database;
  }

  public InstantSource clock() {
    return clock;
  }

  /// The zone in which the bureau's days begin and end.
  public ZoneId zone() {
    return database.bureau().zone();
  }

  public Seal seal() {
    return seal;
  }

  public Office office() {
    return office;
  }

  public SignIn signIn() {
    return signIn;
  }

  public PowerList list() {
    return list;
  }

  public Proclaiming proclaiming() {
    return proclaiming;
  }

  public Gate gate() {
    return gate;
  }

  /// The door for officers' acts: through the gate, and with what they change in the bureau itself.
  public Effects effects() {
    return effects;
  }

  /// The packs that were uploaded and wait.
  public DraftPacks drafts() {
    return drafts;
  }

  /// The drafts that are worked on, version by version.
  public Drafts draftVersions() {
    return new Drafts(jdbc("list"), drafts);
  }

  /// Units, posts, officers and appointments.
  public Directory directory() {
    return new Directory(jdbc("office"));
  }

  public Finder finder() {
    return finder;
  }

  /// Sends recorded event logs through the gate.
  public Replay replay() {
    return new Replay(gate, list, zone());
  }

  private Strongbox strongbox(SecureRandom random) {
    String key = secrets.readOrMake("second-factor.key", () -> Strongbox.freshKey(random));
    return new Strongbox(key, random);
  }

  private JdbcClient jdbc(String room) {
    return JdbcClient.create(database.dataSource(room));
  }

  private TransactionTemplate transaction(String room) {
    DataSource source = database.dataSource(room);
    return new TransactionTemplate(new JdbcTransactionManager(source));
  }

  /// Stops the sealing after the batch it is at, then gives back the connections, then the server.
  @Override
  public void close() {
    try {
      seal.close();
    } finally {
      database.close();
    }
  }
}

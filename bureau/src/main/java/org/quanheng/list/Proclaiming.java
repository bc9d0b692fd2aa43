package org.quanheng.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quanheng.ground.Sql;
import org.quanheng.law.Pack;
import org.quanheng.law.Power;
import org.quanheng.law.Proof;
import org.quanheng.law.Validity;
import org.quanheng.ledger.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes a proven pack law (公布): compares it with the list, and if it leaves what stands alone,
/// seals and records it in one transaction.
public final class Proclaiming {

  private static final String STANDING = Sql.of(Proclaiming.class, "standing_powers.sql");
  private static final String LAST = Sql.of(Proclaiming.class, "last_proclamation.sql");
  private static final String LOCK = Sql.of(Proclaiming.class, "lock_proclaiming.sql");

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  public Proclaiming(JdbcClient database, TransactionTemplate transaction, InstantSource clock) {
    this.database = database;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// A power as the list has it.
  private record Standing(String power, Validity valid, Hash substance) {}

  private record Key(String power, LocalDate from) {}

  /// Makes a proven pack law, and keeps its files.
  ///
  /// @throws IllegalArgumentException when the proof found the pack unsound
  public Proclaimed proclaim(Proof proof) {
    Pack pack =
        proof.pack().orElseThrow(() -> new IllegalArgumentException(proof.problems().toString()));
    Proclaimed proclaimed = transaction.execute(status -> proclaimLocked(pack, proof));
    if (proclaimed == null) {
      throw new AssertionError("a proclamation ended without a result");
    }
    return proclaimed;
  }

  /// What stands in the pack's way now; nothing of it is made law by asking.
  public List<Proclaimed.Objection> objections(Pack pack) {
    return proposal(pack).objections();
  }

  /// A pack held against the list.
  ///
  /// @param last the number of the last proclamation; 0 before the first
  private record Proposal(
      int last, List<Entry> added, List<Entry> ended, List<Proclaimed.Objection> objections) {}

  private Proclaimed proclaimLocked(Pack pack, Proof proof) {
    database.sql(LOCK).query(rows -> {});
    Optional<Proclamation> newest = new Packs(database).newest();
    if (newest.isPresent() && newest.get().digest().hex().equals(proof.digest())) {
      return new Proclaimed.Unchanged(newest.get().number());
    }
    Proposal proposal = proposal(pack);
    if (!proposal.objections().isEmpty()) {
      return new Proclaimed.Objected(proposal.objections());
    }
    int number = proposal.last() + 1;
    LocalDate today = today(pack);
    new Recording(database, number, clock.instant(), today)
        .record(pack, proof.files(), proposal.added(), proposal.ended());
    return new Proclaimed.Law(number, today, proposal.added().size(), proposal.ended().size());
  }

  private LocalDate today(Pack pack) {
    return clock.instant().atZone(pack.bureau().seat().zone()).toLocalDate();
  }

  private Proposal proposal(Pack pack) {
    int last = database.sql(LAST).query(Integer.class).single();
    LocalDate today = today(pack);
    Map<Key, Standing> standing = standing();
    List<Proclaimed.Objection> objections = new ArrayList<>();
    List<Entry> added = new ArrayList<>();
    List<Entry> ended = new ArrayList<>();
    for (Power power : pack.powers()) {
      Entry entry = Entry.of(pack, power);
      Standing stands = standing.remove(new Key(power.code(), entry.from()));
      if (stands == null) {
        added.add(entry);
        if (last > 0 && entry.from().isBefore(today)) {
          objections.add(objection(Proclaimed.Ground.BACKDATED, power));
        }
      } else {
        compare(entry, stands, today).ifPresent(ground -> objections.add(objection(ground, power)));
        if (!entry.until().equals(stands.valid().until())) {
          ended.add(entry);
        }
      }
    }
    standing.values().stream()
        .filter(stands -> stands.valid().until().isAfter(today))
        .map(Proclaiming::missing)
        .forEach(objections::add);
    return new Proposal(last, added, ended, objections);
  }

  private static Optional<Proclaimed.Ground> compare(
      Entry entry, Standing stands, LocalDate today) {
    if (!entry.substanceHash().equals(stands.substance())) {
      return Optional.of(Proclaimed.Ground.CHANGED);
    }
    LocalDate before = stands.valid().until();
    LocalDate after = entry.until();
    boolean moves = !before.equals(after);
    boolean intoThePast = after.isBefore(today) || !before.isAfter(today);
    return moves && (intoThePast || after.equals(LocalDate.MAX))
        ? Optional.of(Proclaimed.Ground.PAST)
        : Optional.empty();
  }

  private static Proclaimed.Objection objection(Proclaimed.Ground ground, Power power) {
    return new Proclaimed.Objection(ground, power.code(), power.life().validity().from());
  }

  private static Proclaimed.Objection missing(Standing standing) {
    return new Proclaimed.Objection(
        Proclaimed.Ground.MISSING, standing.power(), standing.valid().from());
  }

  private Map<Key, Standing> standing() {
    Map<Key, Standing> standing = new HashMap<>();
    for (Standing power : database.sql(STANDING).query(Proclaiming::standingRow).list()) {
      standing.put(new Key(power.power(), power.valid().from()), power);
    }
    return standing;
  }

  private static Standing standingRow(ResultSet row, int number) throws SQLException {
    LocalDate until = row.getObject("end_day", LocalDate.class);
    LocalDate from = row.getObject("first_day", LocalDate.class);
    return new Standing(
        row.getString("power"),
        new Validity(from, until == null ? LocalDate.MAX : until),
        Hash.of(row.getBytes("substance")));
  }
}

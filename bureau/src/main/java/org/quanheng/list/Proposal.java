package org.quanheng.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quanheng.ground.Sql;
import org.quanheng.law.Pack;
import org.quanheng.law.Power;
import org.quanheng.law.Validity;
import org.quanheng.ledger.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A pack held against the list: what would be new, what would end, and what stands in its way.
///
/// @param last the number of the last proclamation; 0 before the first
record Proposal(
    int last, List<Entry> added, List<Entry> ended, List<Proclaimed.Objection> objections) {

  private static final String STANDING = Sql.of(Proposal.class, "standing_powers.sql");
  private static final String LAST = Sql.of(Proposal.class, "last_proclamation.sql");

  /// A power as the list has it.
  private record Standing(String power, Validity valid, Hash substance) {}

  private record Key(String power, LocalDate from) {}

  static Proposal of(JdbcClient database, Pack pack, LocalDate today) {
    int last = database.sql(LAST).query(Integer.class).single();
    Map<Key, Standing> standing = standing(database);
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
        .map(Proposal::missing)
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

  private static Map<Key, Standing> standing(JdbcClient database) {
    Map<Key, Standing> standing = new HashMap<>();
    for (Standing power : database.sql(STANDING).query(Proposal::standingRow).list()) {
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

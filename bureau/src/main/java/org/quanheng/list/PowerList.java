package org.quanheng.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quanheng.ground.Sql;
import org.quanheng.law.Form;
import org.quanheng.law.Pack;
import org.quanheng.law.Procedure;
import org.quanheng.law.Validity;
import org.quanheng.ledger.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The door of the list: the law in force, and the warrants drawn from it.
///
/// The law is kept in memory and told old by the number of the last proclamation; the database has
/// the last word on every warrant.
public final class PowerList {

  private static final String LAST = Sql.of(PowerList.class, "last_proclamation.sql");
  private static final String POWERS = Sql.of(PowerList.class, "powers_of_all_days.sql");
  private static final String STEPS = Sql.of(PowerList.class, "steps_of_all_days.sql");
  private static final String WARRANT = Sql.of(PowerList.class, "warrant.sql");

  /// Warrants already on record. Forgetting is harmless.
  private static final int REMEMBERED = 100_000;

  private final JdbcClient database;
  private final Packs packs;
  private final Set<Warrant> warranted = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Law law;

  public PowerList(JdbcClient database) {
    this.database = database;
    this.packs = new Packs(database);
  }

  /// The packs proclaimed so far, whole.
  public Packs packs() {
    return packs;
  }

  /// The law as last read; at most as old as the last call of [#freshLaw()].
  public Law law() {
    Law known = law;
    return known == null ? freshLaw() : known;
  }

  /// The law as the database has it now.
  public Law freshLaw() {
    int last = database.sql(LAST).query(Integer.class).single();
    Law known = law;
    if (known != null && known.proclamation() == last) {
      return known;
    }
    Law read =
        new Law(
            last, readPowers(last == 0 ? Optional.empty() : Optional.of(packs.current().pack())));
    law = read;
    return read;
  }

  /// Draws warrants from the list. Refused by the database outside what the list holds, so callers
  /// check the law first.
  public void warrant(Collection<Warrant> warrants) {
    List<Warrant> fresh =
        warrants.stream().distinct().filter(warrant -> !warranted.contains(warrant)).toList();
    if (fresh.isEmpty()) {
      return;
    }
    database
        .sql(WARRANT)
        .param("powers", fresh.stream().map(Warrant::power).toArray(String[]::new))
        .param("steps", fresh.stream().map(Warrant::step).toArray(String[]::new))
        .param("posts", fresh.stream().map(Warrant::post).toArray(String[]::new))
        .param("during", fresh.stream().map(Warrant::range).toArray(String[]::new))
        .update();
    if (warranted.size() > REMEMBERED) {
      warranted.clear();
    }
    warranted.addAll(fresh);
  }

  private Map<String, List<PowerInForce>> readPowers(Optional<Pack> pack) {
    Map<Version, SequencedMap<String, StepInForce>> steps = readSteps(procedures(pack));
    Map<String, List<PowerInForce>> powers = new HashMap<>();
    database
        .sql(POWERS)
        .query(row -> {
          PowerInForce power = power(row, steps);
          powers.computeIfAbsent(power.code(), code -> new ArrayList<>()).add(power);
        });
    return powers;
  }

  /// The procedures that the pack in force gives the powers; a power it no longer speaks of has
  /// ended, and its facts are free.
  private static Map<Version, Procedure> procedures(Optional<Pack> inForce) {
    Map<Version, Procedure> procedures = new HashMap<>();
    inForce.ifPresent(pack ->
        pack.powers()
            .forEach(power ->
                procedures.put(
                    new Version(power.code(), power.life().validity().from()),
                    pack.procedure(power))));
    return procedures;
  }

  private Map<Version, SequencedMap<String, StepInForce>> readSteps(
      Map<Version, Procedure> procedures) {
    Map<Version, SequencedMap<String, StepInForce>> steps = new HashMap<>();
    database
        .sql(STEPS)
        .query(row -> {
          Version version = version(row);
          String step = row.getString("step");
          Optional<Form> form =
              Optional.ofNullable(procedures.get(version)).flatMap(it -> it.form(step));
          steps.computeIfAbsent(version, power -> new LinkedHashMap<>()).put(step, step(row, form));
        });
    return steps;
  }

  private record Version(String power, LocalDate from) {}

  private static Version version(ResultSet row) throws SQLException {
    return new Version(row.getString("power"), row.getObject("first_day", LocalDate.class));
  }

  private static PowerInForce power(
      ResultSet row, Map<Version, SequencedMap<String, StepInForce>> steps) throws SQLException {
    Version version = version(row);
    LocalDate until = row.getObject("end_day", LocalDate.class);
    return new PowerInForce(
        version.power(),
        new Validity(version.from(), until == null ? LocalDate.MAX : until),
        row.getString("category"),
        Hash.of(row.getBytes("entry")),
        steps.getOrDefault(version, new LinkedHashMap<>()));
  }

  private static StepInForce step(ResultSet row, Optional<Form> form) throws SQLException {
    return new StepInForce(
        row.getString("step"),
        row.getInt("officers"),
        List.of((String[]) row.getArray("outcomes").getArray()),
        List.of((String[]) row.getArray("holders").getArray()),
        form);
  }
}

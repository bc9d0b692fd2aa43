package org.quanheng.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
import org.quanheng.law.Bureau;
import org.quanheng.law.Effect;
import org.quanheng.law.Pack;
import org.quanheng.law.Power;
import org.quanheng.law.Proof;
import org.quanheng.law.Step;
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

  /// What would become of a pack that is kept, if it were made law at this instant.
  ///
  /// @param digest the pack's digest, as somebody wrote it
  public Prospect prospect(String digest, Instant now) {
    PackInForce inForce = packs.current();
    Optional<Proof> proof = packs.proof(digest);
    if (proof.isEmpty()) {
      return new Prospect.Unknown();
    }
    if (inForce.proclamation().digest().hex().equals(digest)) {
      return new Prospect.InForce(inForce.proclamation().number());
    }
    Optional<Pack> pack = proof.get().pack();
    return pack.isEmpty()
        ? new Prospect.Unsound(proof.get().problems())
        : prospect(pack.get(), inForce.pack().bureau(), now);
  }

  private Prospect prospect(Pack pack, Bureau bureau, Instant now) {
    boolean same =
        pack.bureau().code().equals(bureau.code())
            && pack.bureau().origin().equals(bureau.origin())
            && pack.bureau().seat().zone().equals(bureau.seat().zone());
    if (!same) {
      return new Prospect.Foreign(pack.bureau().code());
    }
    LocalDate today = now.atZone(bureau.seat().zone()).toLocalDate();
    Proposal proposal = Proposal.of(database, pack, today);
    return proposal.objections().isEmpty()
        ? new Prospect.Clear(proposal.added().size(), proposal.ended().size())
        : new Prospect.Objected(proposal.objections());
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
    Map<Version, SequencedMap<String, StepInForce>> steps = readSteps(asked(pack));
    Map<String, List<PowerInForce>> powers = new HashMap<>();
    database
        .sql(POWERS)
        .query(row -> {
          PowerInForce power = power(row, steps);
          powers.computeIfAbsent(power.code(), code -> new ArrayList<>()).add(power);
        });
    return powers;
  }

  /// What the pack in force says of each step of each power; a power it no longer speaks of has
  /// ended, and its facts are free.
  private static Map<Version, Map<String, StepInForce.Asked>> asked(Optional<Pack> inForce) {
    Map<Version, Map<String, StepInForce.Asked>> asked = new HashMap<>();
    inForce.ifPresent(pack -> {
      for (Power power : pack.powers()) {
        Map<String, StepInForce.Asked> bySteps = new HashMap<>();
        Optional<Effect> effect = power.exercise().effect();
        for (Step step : pack.procedure(power).steps()) {
          Optional<Effect> ofTheStep = effect.filter(it -> it.step().equals(step.slug()));
          bySteps.put(step.slug(), new StepInForce.Asked(step.then(), step.form(), ofTheStep));
        }
        asked.put(new Version(power.code(), power.life().validity().from()), bySteps);
      }
    });
    return asked;
  }

  private Map<Version, SequencedMap<String, StepInForce>> readSteps(
      Map<Version, Map<String, StepInForce.Asked>> asked) {
    Map<Version, SequencedMap<String, StepInForce>> steps = new HashMap<>();
    database
        .sql(STEPS)
        .query(row -> {
          Version version = version(row);
          String step = row.getString("step");
          StepInForce.Asked ofTheStep =
              asked.getOrDefault(version, Map.of()).getOrDefault(step, StepInForce.Asked.NOTHING);
          steps
              .computeIfAbsent(version, power -> new LinkedHashMap<>())
              .put(step, step(row, ofTheStep));
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

  private static StepInForce step(ResultSet row, StepInForce.Asked asked) throws SQLException {
    return new StepInForce(
        row.getString("step"),
        row.getInt("officers"),
        List.of((String[]) row.getArray("outcomes").getArray()),
        List.of((String[]) row.getArray("holders").getArray()),
        asked);
  }
}

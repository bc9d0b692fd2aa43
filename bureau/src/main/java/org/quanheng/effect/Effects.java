package org.quanheng.effect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quanheng.gate.Disclosures;
import org.quanheng.gate.Draft;
import org.quanheng.gate.Gate;
import org.quanheng.gate.Origin;
import org.quanheng.gate.Outcome;
import org.quanheng.gate.Passed;
import org.quanheng.ground.Sql;
import org.quanheng.law.Deed;
import org.quanheng.law.Effect;
import org.quanheng.law.Proof;
import org.quanheng.ledger.Json;
import org.quanheng.list.PowerInForce;
import org.quanheng.list.PowerList;
import org.quanheng.list.Proclaimed;
import org.quanheng.list.Proclaiming;
import org.quanheng.list.StepInForce;
import org.quanheng.office.Office;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The door for acts that change the bureau itself; any other act goes through it as through the
/// gate.
public final class Effects {

  private static final Logger LOG = LoggerFactory.getLogger(Effects.class);
  private static final String SETTLE = Sql.of(Effects.class, "settle.sql");
  private static final String IS_SETTLED = Sql.of(Effects.class, "is_settled.sql");
  private static final String UNDONE = Sql.of(Effects.class, "undone_acts.sql");
  private static final String LIVE_ACT = Sql.of(Effects.class, "live_act.sql");

  private final JdbcClient database;
  private final Gate gate;
  private final Disclosures disclosures;
  private final Footing footing;

  public Effects(JdbcClient database, Gate gate, Disclosures disclosures, Footing footing) {
    this.database = database;
    this.gate = gate;
    this.disclosures = disclosures;
    this.footing = footing;
  }

  /// The rooms in which effects are carried out.
  public record Footing(Office office, PowerList list, Proclaiming proclaiming) {}

  /// An act that should have had an effect and has not.
  ///
  /// @param day the day on which it was done
  public record Undone(UUID act, String power, LocalDate day, Effect effect) {}

  /// What an act changes in the bureau itself.
  ///
  /// @param settled whether it has; otherwise it is still to come
  public record Told(Effect effect, boolean settled) {}

  /// Lets a draft pass the gate, and carries out what the act changes. The same draft again finds
  /// it done, or does it.
  ///
  /// @throws EffectFailure when the act passed and its effect is still to come
  public Outcome carryOut(Draft draft) {
    footing.list().freshLaw();
    Optional<Effect> effect = effect(draft);
    return effect.isEmpty() ? gate.pass(draft) : carryOut(draft, effect.get());
  }

  /// What the act of a draft that passed changes; empty when nothing.
  public Optional<Told> told(Draft draft) {
    return effect(draft).map(effect -> new Told(effect, isSettled(draft.act())));
  }

  /// What an act on record changes; empty when nothing, or when there is no such act.
  public Optional<Told> told(UUID act) {
    return database
        .sql(LIVE_ACT)
        .param("act", act.toString())
        .query((row, number) -> undone(row))
        .optional()
        .flatMap(it -> it)
        .map(it -> new Told(it.effect(), isSettled(act)));
  }

  /// One at a time, so that what the gate foresaw is still so when it is done.
  private synchronized Outcome carryOut(Draft draft, Effect effect) {
    footing.office().freshRoll();
    Outcome outcome = gate.pass(draft);
    if (outcome instanceof Passed) {
      settle(draft.act(), effect, draft.content().facts());
    }
    return outcome;
  }

  /// The acts whose effect is still to come, oldest first: nothing, unless something went wrong
  /// between an act and its effect.
  public List<Undone> undone() {
    List<PowerInForce> powers = new ArrayList<>();
    List<Effect> effects = new ArrayList<>();
    for (PowerInForce power : footing.list().freshLaw().allDays()) {
      for (StepInForce step : power.steps().values()) {
        step.asked()
            .effect()
            .ifPresent(effect -> {
              powers.add(power);
              effects.add(effect);
            });
      }
    }
    List<Undone> undone = new ArrayList<>();
    database
        .sql(UNDONE)
        .param("powers", powers.stream().map(PowerInForce::code).toArray(String[]::new))
        .param("steps", effects.stream().map(Effect::step).toArray(String[]::new))
        .param("outcomes", effects.stream().map(Effect::outcome).toArray(String[]::new))
        .query(row -> {
          undone(row).ifPresent(undone::add);
        });
    return undone;
  }

  private Json.Obj facts(UUID act) {
    return disclosures
        .facts(act)
        .orElseThrow(() -> new EffectFailure(act, "its facts were erased", null));
  }

  /// Carries out every effect that is still to come, as after a crash between an act and its
  /// effect.
  ///
  /// @return how many were carried out; one that cannot be is logged and stays among [#undone()]
  public synchronized int catchUp() {
    int done = 0;
    for (Undone act : undone()) {
      try {
        settle(act.act(), act.effect(), facts(act.act()));
        done++;
      } catch (EffectFailure e) {
        LOG.warn(e.getMessage(), e.getCause());
      }
    }
    return done;
  }

  private Optional<Effect> effect(Draft draft) {
    LocalDate day = draft.claimedAt().atZone(gate.zone()).toLocalDate();
    return draft.origin() == Origin.LIVE
        ? effect(draft.cited().power(), draft.cited().step(), draft.content().outcome(), day)
        : Optional.empty();
  }

  private boolean isSettled(UUID act) {
    return database.sql(IS_SETTLED).param("act", act.toString()).query(Boolean.class).single();
  }

  private Optional<Effect> effect(String power, String step, String outcome, LocalDate day) {
    return footing
        .list()
        .law()
        .inForce(power, day)
        .map(it -> it.steps().get(step))
        .flatMap(it -> it.effect(outcome));
  }

  private void settle(UUID act, Effect effect, Json.Obj facts) {
    try {
      if (isSettled(act)) {
        return;
      }
      perform(effect.deed(facts), act);
      database
          .sql(SETTLE)
          .param("act", act.toString())
          .param("effect", effect.what().slug())
          .update();
    } catch (DataAccessException e) {
      throw new EffectFailure(act, String.valueOf(e.getMostSpecificCause().getMessage()), e);
    }
  }

  /// Does what the act says, once however often it is asked to.
  private void perform(Deed deed, UUID act) {
    switch (deed) {
      case Deed.Appoint appoint -> footing.office().appoint(appoint, act);
      case Deed.EndAppointment end -> {
        if (!footing.office().end(end, act)) {
          throw new EffectFailure(act, "no such appointment holds then", null);
        }
      }
      case Deed.Proclaim proclaim -> proclaim(proclaim.pack(), act);
    }
  }

  private void proclaim(String digest, UUID act) {
    Proof proof =
        footing
            .list()
            .packs()
            .proof(digest)
            .filter(Proof::sound)
            .orElseThrow(
                () -> new EffectFailure(act, "no sound pack " + digest + " is kept", null));
    footing.office().establish(proof.pack().orElseThrow().establishment());
    switch (footing.proclaiming().proclaim(proof, act)) {
      case Proclaimed.Law law -> footing.list().freshLaw();
      case Proclaimed.Unchanged unchanged -> footing.list().freshLaw();
      case Proclaimed.Objected objected ->
          throw new EffectFailure(act, objected.objections().toString(), null);
      case Proclaimed.Superseded superseded -> throw new AssertionError(superseded);
    }
  }

  /// An act of a step that has an effect; empty when it had none on the day it was done.
  private Optional<Undone> undone(ResultSet row) throws SQLException {
    UUID act = row.getObject("act", UUID.class);
    String power = row.getString("power");
    LocalDate day = row.getObject("day", LocalDate.class);
    return effect(power, row.getString("step"), row.getString("outcome"), day)
        .map(effect -> new Undone(act, power, day, effect));
  }
}

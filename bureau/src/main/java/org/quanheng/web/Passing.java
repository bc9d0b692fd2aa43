package org.quanheng.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quanheng.effect.EffectFailure;
import org.quanheng.effect.Effects;
import org.quanheng.gate.Draft;
import org.quanheng.gate.DraftForm;
import org.quanheng.gate.DraftForm.Mistake;
import org.quanheng.gate.Gate;
import org.quanheng.gate.Origin;
import org.quanheng.gate.Outcome;
import org.quanheng.ledger.Json;
import org.quanheng.seal.Seal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The way to the gate for drafts that arrive over the network, from programs and from pages.
@Component
public final class Passing {

  private static final Logger LOG = LoggerFactory.getLogger(Passing.class);

  private final Gate gate;
  private final Effects effects;
  private final Seal seal;
  private final InstantSource clock;

  Passing(Gate gate, Effects effects, Seal seal, InstantSource clock) {
    this.gate = gate;
    this.effects = effects;
    this.seal = seal;
    this.clock = clock;
  }

  /// Reads a form that arrived now as the draft of a live act.
  public DraftForm.Read read(Json.Obj form) {
    return DraftForm.read(form, Origin.LIVE, clock.instant());
  }

  /// Sends a draft through the gate for the officer who is signed in, and carries out what the act
  /// changes. An act whose effect is still to come has passed all the same: [#told] says so.
  ///
  /// @throws WrongRequest when he is not among its officers: nobody acts in the name of others
  public Outcome pass(Draft draft, String officer) {
    if (!draft.officers().contains(officer)) {
      throw Problem.of(Wrong.NOT_YOUR_ACT, List.of(new Mistake("officers", "without-you")))
          .asException();
    }
    Outcome outcome = carryOut(draft);
    seal.wake();
    return outcome;
  }

  private Outcome carryOut(Draft draft) {
    try {
      return effects.carryOut(draft);
    } catch (EffectFailure failed) {
      LOG.warn(failed.getMessage(), failed.getCause());
      // it is on record: the gate only says again what it said
      return gate.pass(draft);
    }
  }

  /// What the act of a draft that passed changes in the bureau itself; empty when nothing.
  public Optional<Effects.Told> told(Draft draft) {
    return effects.told(draft);
  }

  /// What an act on record changes in the bureau itself; empty when nothing.
  public Optional<Effects.Told> told(UUID act) {
    return effects.told(act);
  }

  /// Tries again to carry out whatever is still to come.
  public void catchUp() {
    effects.catchUp();
    seal.wake();
  }
}

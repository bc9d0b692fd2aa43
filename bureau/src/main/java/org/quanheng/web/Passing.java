package org.quanheng.web;

import java.time.InstantSource;
import java.util.List;
import org.quanheng.gate.Draft;
import org.quanheng.gate.DraftForm;
import org.quanheng.gate.DraftForm.Mistake;
import org.quanheng.gate.Gate;
import org.quanheng.gate.Origin;
import org.quanheng.gate.Outcome;
import org.quanheng.ledger.Json;
import org.quanheng.seal.Seal;
import org.springframework.stereotype.Component;

/// The way to the gate for drafts that arrive over the network, from programs and from pages.
@Component
public final class Passing {

  private final Gate gate;
  private final Seal seal;
  private final InstantSource clock;

  Passing(Gate gate, Seal seal, InstantSource clock) {
    this.gate = gate;
    this.seal = seal;
    this.clock = clock;
  }

  /// Reads a form that arrived now as the draft of a live act.
  public DraftForm.Read read(Json.Obj form) {
    return DraftForm.read(form, Origin.LIVE, clock.instant());
  }

  /// Sends a draft through the gate for the officer who is signed in.
  ///
  /// @throws WrongRequest when he is not among its officers: nobody acts in the name of others
  public Outcome pass(Draft draft, String officer) {
    if (!draft.officers().contains(officer)) {
      throw Problem.of(Wrong.NOT_YOUR_ACT, List.of(new Mistake("officers", "without-you")))
          .asException();
    }
    Outcome outcome = gate.pass(draft);
    seal.wake();
    return outcome;
  }
}

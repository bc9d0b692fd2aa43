package org.quanheng.gate;

import java.time.Instant;

/// A done and sealed exercise of power (行使). Only the gate makes one.
public final class Act {

  private final Draft draft;
  private final Instant recordedAt;

  Act(Draft draft, Instant recordedAt) {
    this.draft = draft;
    this.recordedAt = recordedAt;
  }

  public Draft draft() {
    return draft;
  }

  /// When the gate let it pass, by the bureau's own clock.
  public Instant recordedAt() {
    return recordedAt;
  }
}

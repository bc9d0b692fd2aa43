package org.quanheng.effect;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An act passed and is on record, and what it should change could not be changed yet. Sending the
/// same draft again tries again; so does the next start.
public final class EffectFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final UUID act;

  EffectFailure(UUID act, String why, @Nullable Throwable cause) {
    super(
        "Act %s passed, and its effect is still to be carried out: %s".formatted(act, why), cause);
    this.act = act;
  }

  /// The act that passed.
  public UUID act() {
    return act;
  }
}

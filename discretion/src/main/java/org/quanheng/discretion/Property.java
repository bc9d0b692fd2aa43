package org.quanheng.discretion;

import java.util.Locale;

/// What the prover looks at. The first eight must hold before a benchmark may be used; the others
/// are told, for the author to decide.
public enum Property {
  /// P1: every case has an answer.
  COMPLETE,
  /// P2: no case has two answers.
  UNIQUE,
  /// P3: graver facts never end milder.
  MONOTONE,
  /// P4: no fine leaves the statute's frame, and what is reduced lies below it.
  IN_FRAME,
  /// P5: the frame is used from end to end.
  FRAME_EXHAUSTED,
  /// P6: bands ascend, touch, and own their ends as the boundary words say.
  BANDS_IN_ORDER,
  /// P7: no clause of a statute is broken.
  CLAUSES_KEPT,
  /// P8: every row, weight and adjustment decides somewhere.
  NOTHING_IDLE,
  /// P9: where a fen more makes the fine leap.
  CLIFFS,
  /// P10: where one case in parts costs less than whole.
  SPLITTING,
  /// P11: the penalty takes the gain.
  GAIN,
  /// P12: what changes against the version in force.
  DIFFERENCE;

  /// Its number, as in `P7`.
  public String code() {
    return "P" + (ordinal() + 1);
  }

  /// Whether a benchmark that breaks it may not be used.
  public boolean isBinding() {
    return compareTo(NOTHING_IDLE) <= 0;
  }

  /// The property as a sentence.
  public String title(Locale reader) {
    return Messages.say(reader, "property." + Messages.slug(this));
  }
}

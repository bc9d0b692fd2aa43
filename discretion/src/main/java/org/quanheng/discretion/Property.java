package org.quanheng.discretion;

import java.util.Locale;

/// What the prover looks at. The first eight must hold before a benchmark may be used; the others
/// are told, for the author to decide.
public enum Property {
  /// P1: every case has an answer.
  COMPLETE(1),
  /// P2: no case has two answers.
  UNIQUE(2),
  /// P3: graver facts never end milder.
  MONOTONE(3),
  /// P4: no fine leaves the statute's frame, and what is reduced lies below it.
  IN_FRAME(4),
  /// P5: the frame is used from end to end.
  FRAME_EXHAUSTED(5),
  /// P6: bands ascend, touch, and own their ends as the boundary words say.
  BANDS_IN_ORDER(6),
  /// P7: no clause of a statute is broken.
  CLAUSES_KEPT(7),
  /// P8: every row, weight and adjustment decides somewhere.
  NOTHING_IDLE(8),
  /// P9: where a fen more makes the fine leap.
  CLIFFS(9),
  /// P10: where one case in parts costs less than whole.
  SPLITTING(10),
  /// P11: the penalty takes the gain.
  GAIN(11),
  /// P12: what changes against the version in force.
  DIFFERENCE(12);

  private static final int LAST_BINDING = 8;

  private final int number;

  Property(int number) {
    this.number = number;
  }

  /// Its number, as in `P7`.
  public String code() {
    return "P" + number;
  }

  /// Whether a benchmark that breaks it may not be used.
  public boolean isBinding() {
    return number <= LAST_BINDING;
  }

  /// The property as a sentence.
  public String title(Locale reader) {
    return Messages.say(reader, "property." + Messages.slug(this));
  }
}

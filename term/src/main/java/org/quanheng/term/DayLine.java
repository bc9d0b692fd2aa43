package org.quanheng.term;

import java.time.LocalDate;
import java.util.Locale;

/// One day of a term: counted or not, and why.
///
/// @param number how many days were counted by the end of this one
public record DayLine(LocalDate day, boolean counted, long number, Reason reason) {

  /// The line in words, such as `2026-02-14 Saturday: counted, day 2 (made-up working day, notice
  /// “…” of 2025-11-04)`.
  public String explain(Locale reader) {
    return Words.of(reader).line(this);
  }
}

package org.quanheng.term;

import java.util.Locale;
import java.util.Optional;

/// Why a day of a term is counted or not.
public sealed interface Reason {

  /// The notice that decided this day, if one did.
  default Optional<Notice> notice() {
    return switch (this) {
      case Start _, EveryDay _, Stopped _ -> Optional.empty();
      case ByNature(Nature nature) -> nature.notice();
      case LastDayOff(Nature nature) -> nature.notice();
      case PassedOver(Nature nature) -> nature.notice();
      case EndMovedHere(Nature nature) -> nature.notice();
    };
  }

  /// The reason in words.
  default String explain(Locale reader) {
    return Words.of(reader).reason(this);
  }

  /// The day the term starts from is not counted (民法典 201).
  record Start() implements Reason {}

  /// Calendar days, months and years count every day.
  record EveryDay() implements Reason {}

  /// Working days count the days the State works.
  record ByNature(Nature nature) implements Reason {}

  /// Something is awaited, of which the party was told in writing (行政許可法 45).
  record Stopped(Suspension by) implements Reason {}

  /// The last day to count is a day off, so the term does not end on it (民法典 203).
  record LastDayOff(Nature nature) implements Reason {}

  /// All days are counted, and this one is a day off as well.
  record PassedOver(Nature nature) implements Reason {}

  /// All days are counted, and this is the first working day after the last of them.
  record EndMovedHere(Nature nature) implements Reason {}
}

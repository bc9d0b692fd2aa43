package org.quanheng.term;

import java.util.Locale;
import java.util.Optional;

/// What a day is to the State, and who said so.
public sealed interface Nature {

  /// Whether the State works on it.
  default boolean isWorking() {
    return switch (this) {
      case Weekday _, MadeUp _ -> true;
      case Weekend _, Off _ -> false;
      case Provisional(boolean weekday) -> weekday;
    };
  }

  /// The notice that made it so, if one did.
  default Optional<Notice> notice() {
    return switch (this) {
      case Weekday _, Weekend _, Provisional _ -> Optional.empty();
      case Off(_, Notice by) -> Optional.of(by);
      case MadeUp(Notice by) -> Optional.of(by);
    };
  }

  /// The nature in words, such as `day off for Spring Festival, notice “…” of 2025-11-04`.
  default String explain(Locale reader) {
    return Words.of(reader).nature(this);
  }

  /// Monday to Friday, and no notice says otherwise.
  record Weekday() implements Nature {}

  /// Saturday or Sunday, and no notice says otherwise.
  record Weekend() implements Nature {}

  /// A day off by a notice.
  record Off(Names holiday, Notice by) implements Nature {}

  /// A working day by a notice: a made-up one 調休, or a day off taken back.
  record MadeUp(Notice by) implements Nature {}

  /// A day that a notice not yet known may still change; until then weekdays are worked.
  record Provisional(boolean weekday) implements Nature {}
}

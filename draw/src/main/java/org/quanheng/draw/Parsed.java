package org.quanheng.draw;

import java.util.List;
import java.util.Optional;

/// What became of a text that was read: what it says, or everything that is wrong with it.
///
/// @param <T> what it says
public sealed interface Parsed<T> {

  /// The text keeps every rule.
  record Good<T>(T value) implements Parsed<T> {}

  /// The text breaks these rules.
  record Refused<T>(List<Problem> problems) implements Parsed<T> {

    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /// Everything wrong with the text; empty when nothing is.
  default List<Problem> problems() {
    return switch (this) {
      case Good<T> _ -> List.of();
      case Refused<T>(List<Problem> problems) -> problems;
    };
  }

  /// What the text says, if it keeps every rule.
  default Optional<T> good() {
    return switch (this) {
      case Good<T>(T value) -> Optional.of(value);
      case Refused<T> _ -> Optional.empty();
    };
  }
}

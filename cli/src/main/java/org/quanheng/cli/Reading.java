package org.quanheng.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the words of a command, goes on after a wrong one, and refuses all of them together. What
/// could not be read is replaced by a placeholder, which nobody sees because of [#end].
final class Reading {

  private final Words words;
  private final List<String> problems = new ArrayList<>();

  Reading(Words words) {
    this.words = words;
  }

  /// Notes a problem.
  void refuse(String key, Object... facts) {
    problems.add(words.say(key, facts));
  }

  /// Refuses if there was a problem.
  void end() throws Refused {
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  /// A day, as `2026-02-12`.
  LocalDate day(String option, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      refuse("reading.day", option, shown(text));
      return LocalDate.EPOCH;
    }
  }

  /// A day that may be left out.
  Optional<LocalDate> day(String option, Optional<String> text) {
    return text.map(given -> day(option, given));
  }

  /// A whole number.
  int number(String option, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException _) {
      refuse("reading.number", option, shown(text));
      return 1;
    }
  }

  /// One of a few things that are known by name.
  <T> Optional<T> oneOf(String option, String text, Optional<T> found, Stream<String> names) {
    if (found.isEmpty()) {
      refuse("reading.one-of", option, shown(text), names.collect(Collectors.joining(", ")));
    }
    return found;
  }

  /// A foreign text on one line of a terminal: short, without control characters.
  static String shown(String text) {
    String head = text.length() > 80 ? text.substring(0, 80) + "…" : text;
    return head.replaceAll("\\p{Cntrl}", "?");
  }
}

package org.quanheng.cli;

import java.util.List;

/// The question was wrong. Says everything that is wrong with it, in the asker's language.
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /// @param problems each says what is wrong, where, and what to do
  Refused(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  Refused(String problem) {
    this(List.of(problem));
  }

  List<String> problems() {
    return problems;
  }
}

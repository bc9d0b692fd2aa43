package org.quanheng.law;

import java.util.List;
import java.util.stream.Stream;

/// The mistakes the prover must find in the sound pack, each once.
final class Mistakes {

  static final List<Mistake> ALL =
      Stream.of(
              MistakesOfReading.ALL,
              MistakesOfValues.ALL,
              MistakesOfNames.ALL,
              MistakesOfLaw.ALL,
              MistakesOfWays.ALL,
              MistakesOfDays.ALL,
              MistakesOfForms.ALL,
              MistakesOfEffects.ALL,
              MistakesOfBenchmarks.ALL)
          .flatMap(List::stream)
          .toList();

  private Mistakes() {}

  /// A text in the place of another; the problem stands on the line that holds `at`.
  static Mistake edit(
      String name, String file, String old, String replacement, String at, Rule rule) {
    return new Mistake(name, lamps -> lamps.with(file, old, replacement), file, at, rule);
  }

  /// A text in the place of another; the problem stands on the line of the new text.
  static Mistake edit(String name, String file, String old, String replacement, Rule rule) {
    return edit(name, file, old, replacement, replacement, rule);
  }
}

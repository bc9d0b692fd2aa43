package org.quanheng.law;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/// One place at which a pack breaks a rule.
///
/// @param file the path within the pack
/// @param line the line, from 1
/// @param facts what the sentences speak of, by name
/// @param counterexample the case that breaks the rule, in the pack's own words and days
public record Problem(
    String file, int line, Rule rule, Map<String, String> facts, String counterexample)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparing(Problem::rule)
          .thenComparing(Problem::counterexample)
          .thenComparing(problem -> problem.facts().toString());

  public Problem {
    facts = Map.copyOf(facts);
  }

  /// What is wrong here.
  public String message(Locale locale) {
    return Messages.say(locale, rule.slug() + ".message", facts);
  }

  /// What to do about it.
  public String remedy(Locale locale) {
    return Messages.say(locale, rule.slug() + ".remedy", facts);
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /// The problem on one line, as a compiler would say it.
  @Override
  public String toString() {
    return file
        + ":"
        + line
        + ": "
        + rule.slug()
        + ": "
        + message(Locale.ENGLISH)
        + " ["
        + counterexample
        + "]";
  }
}

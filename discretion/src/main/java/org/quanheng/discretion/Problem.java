package org.quanheng.discretion;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/// One place at which a file breaks a rule.
///
/// @param line the line or the row of a sheet, from 1
/// @param cell the address in a spreadsheet, such as `Rows!C7`; empty for a text
/// @param facts what the sentences speak of, by name
public record Problem(String file, int line, String cell, Rule rule, Map<String, String> facts)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparing(Problem::cell)
          .thenComparing(Problem::rule)
          .thenComparing(problem -> problem.facts().toString());

  public Problem {
    facts = Map.copyOf(facts);
  }

  /// What is wrong here.
  public String message(Locale locale) {
    return Messages.say(locale, "problem." + rule.slug() + ".message", facts);
  }

  /// What to do about it.
  public String remedy(Locale locale) {
    return Messages.say(locale, "problem." + rule.slug() + ".remedy", facts);
  }

  /// The place in its file.
  public String where() {
    return cell.isEmpty() ? file + ":" + line : file + ":" + cell;
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /// The problem on one line, as a compiler would say it.
  @Override
  public String toString() {
    return where() + ": " + rule.slug() + ": " + message(Locale.ENGLISH);
  }
}

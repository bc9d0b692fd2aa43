package org.quanheng.gate;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.quanheng.term.Language;

/// Why a draft is refused: a rule, and the words that make it concrete.
///
/// @param words what the rule's sentence speaks of, in the order of its places
public record Reason(Rule rule, List<String> words) implements Comparable<Reason> {

  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");

  public Reason {
    words = List.copyOf(words);
  }

  static Reason of(Rule rule, Object... words) {
    return new Reason(rule, Arrays.stream(words).map(String::valueOf).toList());
  }

  /// A reason as the record of a refusal keeps it.
  ///
  /// @param rule the rule's slug
  /// @throws IllegalArgumentException when there is no such rule
  public static Reason recorded(String rule, List<String> words) {
    return new Reason(Rule.of(rule), words);
  }

  /// The sentence, with what would be allowed instead.
  public String say(Locale locale) {
    return MessageFormat.format(text("", locale), words.toArray());
  }

  /// The sentence, its times told as the reader's page tells them.
  public String say(Locale locale, Function<Instant, String> time) {
    List<String> told =
        words.stream()
            .map(it -> INSTANT.matcher(it).matches() ? time.apply(Instant.parse(it)) : it)
            .toList();
    return new Reason(rule, told).say(locale);
  }

  /// The rule it rests on: a promise of the bureau with its source in law.
  public String basis(Locale locale) {
    return text(".basis", locale);
  }

  private String text(String part, Locale locale) {
    return ResourceBundle.getBundle("org.quanheng.gate.reasons", Language.of(locale).locale())
        .getString(rule.slug() + part);
  }

  @Override
  public int compareTo(Reason other) {
    int byRule = rule.compareTo(other.rule);
    return byRule != 0 ? byRule : words.toString().compareTo(other.words.toString());
  }
}

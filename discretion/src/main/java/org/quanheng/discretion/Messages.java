package org.quanheng.discretion;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quanheng.term.Language;

/// The sentences of this room, from `messages_en.properties` and its two sisters. A place `{name}`
/// in a sentence is filled by the fact of that name.
final class Messages {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
  private static final Map<Language, Properties> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, load(language));
    }
  }

  private Messages() {}

  static String say(Locale locale, String key) {
    return say(locale, key, Map.of());
  }

  static String say(Locale locale, String key, Map<String, String> facts) {
    String sentence = of(Language.of(locale)).getProperty(key);
    if (sentence == null) {
      throw new AssertionError("no sentence " + key);
    }
    return PLACE
        .matcher(sentence)
        .replaceAll(place -> Matcher.quoteReplacement(fact(facts, place.group(1))));
  }

  static Properties of(Language language) {
    Properties sentences = ALL.get(language);
    if (sentences == null) {
      throw new AssertionError("no language " + language);
    }
    return sentences;
  }

  /// The stable name of a constant, as in `within-the-frame`.
  static String slug(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String fact(Map<String, String> facts, String name) {
    String fact = facts.get(name);
    if (fact == null) {
      throw new AssertionError("no fact " + name + " among " + facts.keySet());
    }
    return fact;
  }

  private static Properties load(Language language) {
    String name = "messages_" + language.locale().toLanguageTag().replace('-', '_') + ".properties";
    Properties sentences = new Properties();
    try (InputStream stream = Messages.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new AssertionError("no file " + name);
      }
      sentences.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sentences;
  }
}

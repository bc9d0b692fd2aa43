package org.quanheng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.quanheng.term.Language;

/// What the commands say, in one of the three languages: sentences from `messages_*.properties`,
/// help from `usage_*.properties`.
final class Words {

  private final Language language;
  private final ResourceBundle sentences;

  private Words(Language language) {
    this.language = language;
    this.sentences = read("messages", language);
  }

  static Words in(Language language) {
    return new Words(language);
  }

  /// The reader's locale: `en`, `zh-Hans` or `zh-Hant`.
  Locale locale() {
    return language.locale();
  }

  /// The sentence of this key with its places filled ([MessageFormat]).
  String say(String key, Object... facts) {
    return new MessageFormat(sentences.getString(key), locale()).format(facts);
  }

  /// The texts of the help.
  ResourceBundle usage() {
    return read("usage", language);
  }

  /// The languages by the names that `--lang` takes.
  static List<String> tags() {
    return Stream.of(Language.values()).map(each -> each.locale().toLanguageTag()).toList();
  }

  private static ResourceBundle read(String what, Language language) {
    String tag = language.locale().toLanguageTag().replace('-', '_');
    String name = what + "_" + tag + ".properties";
    try (InputStream stream = Words.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new AssertionError("no file " + name);
      }
      return new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

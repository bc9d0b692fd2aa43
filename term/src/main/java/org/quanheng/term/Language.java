package org.quanheng.term;

import java.util.List;
import java.util.Locale;

/// The three languages in which every text of the product is written.
public enum Language {
  /// English.
  EN("en"),
  /// Chinese in simplified characters.
  ZH_HANS("zh-Hans"),
  /// Chinese in traditional characters; written, not converted.
  ZH_HANT("zh-Hant");

  private static final List<String> TRADITIONAL = List.of("TW", "HK", "MO");

  private final Locale locale;

  Language(String tag) {
    this.locale = Locale.forLanguageTag(tag);
  }

  /// The locale of this language: `en`, `zh-Hans` or `zh-Hant`.
  public Locale locale() {
    return locale;
  }

  /// The language that serves a reader of this locale; English where no Chinese is asked for.
  public static Language of(Locale reader) {
    if (!reader.getLanguage().equals("zh")) {
      return EN;
    }
    return switch (reader.getScript()) {
      case "Hant" -> ZH_HANT;
      case "" -> TRADITIONAL.contains(reader.getCountry()) ? ZH_HANT : ZH_HANS;
      default -> ZH_HANS;
    };
  }
}

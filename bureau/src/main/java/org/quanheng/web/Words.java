package org.quanheng.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.ResourceBundle;
import org.quanheng.term.Language;

/// The sentences of this room, in the language of who reads them.
final class Words {

  static final String MESSAGES = "org.quanheng.web.messages";

  private Words() {}

  /// The first language of Accept-Language that the product speaks (RFC 9110 section 12.5.4);
  /// English when it names none, or none of ours.
  static Locale locale(HttpServletRequest request) {
    String header = request.getHeader("Accept-Language");
    return header == null ? Locale.ENGLISH : locale(header);
  }

  private static Locale locale(String header) {
    try {
      return Locale.LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0)
          .map(range -> Locale.forLanguageTag(range.getRange()))
          .filter(it -> it.getLanguage().equals("en") || it.getLanguage().equals("zh"))
          .findFirst()
          .map(it -> Language.of(it).locale())
          .orElse(Locale.ENGLISH);
    } catch (IllegalArgumentException notAListOfLanguages) {
      return Locale.ENGLISH;
    }
  }

  static String say(Locale locale, String key) {
    return ResourceBundle.getBundle(MESSAGES, locale).getString(key);
  }

  /// What it means that a field is wrong in this way.
  static String mistake(Locale locale, String kind) {
    return say(locale, "mistake." + kind);
  }
}

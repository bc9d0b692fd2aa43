package org.quanheng.journeys;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.quanheng.term.Language;

/// Who reads: in which language, by day or by night, on how wide a screen.
///
/// @param width in CSS pixels
record Reader(Language language, ColorScheme theme, int width) {

  static final int DESK = 1440;
  static final int HAND = 390;

  static Reader of(Language language) {
    return new Reader(language, ColorScheme.LIGHT, DESK);
  }

  Reader atNight() {
    return new Reader(language, ColorScheme.DARK, width);
  }

  Reader on(int pixels) {
    return new Reader(language, theme, pixels);
  }

  /// A desk's screen is wide, one in the hand is high.
  int height() {
    return width > HAND ? width * 5 / 8 : width * 2;
  }

  /// What `lang` says on a page in this language.
  static String tag(Language language) {
    return language.locale().toLanguageTag();
  }

  /// What a browser of this reader's asks for.
  static String asked(Language language) {
    return switch (language) {
      case EN -> "en-GB";
      case ZH_HANS -> "zh-CN";
      case ZH_HANT -> "zh-TW";
    };
  }

  /// As in the names of pictures: `zh-Hant-dark-390`.
  @Override
  public String toString() {
    return tag(language) + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
  }
}

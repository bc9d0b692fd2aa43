package org.quanheng.journeys;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.stream.Stream;
import org.quanheng.term.Language;

/// Who reads: in which language, by day or by night, on how wide a screen.
///
/// @param width in CSS pixels
/// @param mouse whether there is a mouse, or the keyboard alone
record Reader(Language language, ColorScheme theme, int width, boolean mouse) {

  static final int DESK = 1440;
  static final int HAND = 390;

  static Reader of(Language language) {
    return new Reader(language, ColorScheme.LIGHT, DESK, true);
  }

  Reader atNight() {
    return in(ColorScheme.DARK, width);
  }

  Reader withoutMouse() {
    return new Reader(language, theme, width, false);
  }

  Reader in(ColorScheme other, int pixels) {
    return new Reader(language, other, pixels, mouse);
  }

  /// Who goes on the journeys: a reader of each language, two of them without a mouse, one of these
  /// at night.
  static Stream<Reader> travellers() {
    return Stream.of(
        of(Language.EN).withoutMouse(),
        of(Language.ZH_HANS),
        of(Language.ZH_HANT).withoutMouse().atNight());
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

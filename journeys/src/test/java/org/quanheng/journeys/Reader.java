package org.quanheng.journeys;

import com.microsoft.playwright.options.ColorScheme;

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

  /// Screens are about as high as two thirds of a desk's width, and twice that of a hand's.
  int height() {
    return width > HAND ? width * 5 / 8 : width * 2;
  }

  /// As in the names of pictures: `zh-Hant-dark-390`.
  @Override
  public String toString() {
    return language.tag + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
  }
}

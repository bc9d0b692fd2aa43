package org.quanheng.face;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Light, dark, or as the reader's own machine has it.
public enum Theme {
  AUTO,
  LIGHT,
  DARK;

  /// The word for it in addresses and style sheets.
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The theme of this word.
  public static Optional<Theme> of(String slug) {
    return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
  }
}

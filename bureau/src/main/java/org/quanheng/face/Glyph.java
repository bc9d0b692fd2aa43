package org.quanheng.face;

import java.util.Locale;

/// The four ideas, each with a sign of its own that is used for it everywhere and for nothing else.
public enum Glyph {
  MAY,
  MUST,
  /// How much.
  WEIGH,
  PROOF;

  /// The word for it in style sheets.
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.quanheng.find;

import java.util.Locale;

/// What can be found.
public enum Kind {
  POWER,
  DUTY,
  STATUTE,
  PROCEDURE,
  UNIT,
  POST;

  /// The word for it in addresses and message files.
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Kind of(String slug) {
    return valueOf(slug.toUpperCase(Locale.ROOT));
  }
}

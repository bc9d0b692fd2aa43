package org.quanheng.term;

import java.util.Locale;

/// One text in the three languages of the product.
public record Names(String en, String zhHans, String zhHant) {

  /// The text for a reader of this locale.
  public String in(Locale reader) {
    return switch (Language.of(reader)) {
      case EN -> en;
      case ZH_HANS -> zhHans;
      case ZH_HANT -> zhHant;
    };
  }
}

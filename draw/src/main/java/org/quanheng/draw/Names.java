package org.quanheng.draw;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Names in a draw's files: of draws, subjects, inspectors, skills. They are hashed and sorted by
/// their bytes, so nothing may look like another name without being it: no space, no invisible
/// character, one normal form (Unicode Standard Annex 15, NFC).
final class Names {

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}&&[^,]]{1,80}");

  private Names() {}

  static boolean isName(String text) {
    return NAME.matcher(text).matches() && Normalizer.isNormalized(text, Normalizer.Form.NFC);
  }
}

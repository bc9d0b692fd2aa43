package org.quanheng.find;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How texts are compared: without regard to case, to the width of characters, and to how a
/// character is put together (Unicode Standard Annex 15, form KC).
final class Spelling {

  private Spelling() {}

  static String compared(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /// The words of a question, compared; each must be there.
  static List<String> words(String question) {
    return Arrays.stream(compared(question).strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /// A pattern for `LIKE` that finds a word anywhere.
  static String anywhere(String word) {
    return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}

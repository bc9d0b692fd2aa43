package org.quanheng.face;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// One sentence of a message file with its gaps.
///
/// `{0}` is the first value; `{0|act|acts}` is the first word where the first value is one, and the
/// second where it is not, for languages whose words change with the number.
record Phrase(List<Part> parts) {

  /// A piece of a phrase.
  sealed interface Part {

    record Text(String text) implements Part {}

    record Gap(int place) implements Part {}

    record Plural(int place, String one, String more) implements Part {}
  }

  Phrase {
    parts = List.copyOf(parts);
  }

  /// Reads a phrase as it stands in a message file.
  ///
  /// @throws IllegalArgumentException when a gap is not closed or has no number
  static Phrase of(String text) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      if (open < 0) {
        parts.add(new Part.Text(text.substring(at)));
        break;
      }
      if (open > at) {
        parts.add(new Part.Text(text.substring(at, open)));
      }
      int close = text.indexOf('}', open);
      if (close < 0) {
        throw new IllegalArgumentException("a gap is not closed: " + text);
      }
      parts.add(gap(text.substring(open + 1, close)));
      at = close + 1;
    }
    return new Phrase(parts);
  }

  private static Part gap(String inside) {
    String[] words = inside.split("\\|", -1);
    int place = Integer.parseInt(words[0]);
    return switch (words.length) {
      case 1 -> new Part.Gap(place);
      case 3 -> new Part.Plural(place, words[1], words[2]);
      default -> throw new IllegalArgumentException("neither {0} nor {0|one|more}: " + inside);
    };
  }

  /// The sentence with its gaps filled; `shown` says how a value is written.
  String filled(Function<Object, String> shown, Object... values) {
    if (parts.size() == 1 && parts.getFirst() instanceof Part.Text(String text)) {
      return text;
    }
    StringBuilder sentence = new StringBuilder();
    for (Part part : parts) {
      sentence.append(
          switch (part) {
            case Part.Text(String text) -> text;
            case Part.Gap(int place) -> shown.apply(values[place]);
            case Part.Plural(int place, String one, String more) ->
                isOne(values[place]) ? one : more;
          });
    }
    return sentence.toString();
  }

  private static boolean isOne(Object value) {
    return value instanceof Number number && number.longValue() == 1;
  }
}

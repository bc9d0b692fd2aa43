package org.quanheng.draw;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The lines of a declaration or of randomness: a header, then lines `KEY VALUE` in one fixed
/// order. Notes every line that is missing, astray or unknown, and every value that is not what it
/// must be; what could not be read is replaced by a placeholder, which nobody sees because the text
/// is refused.
final class Fields {

  private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,8}");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern TIME =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");

  private final Part part;
  private final List<String> lines;
  private final Problems problems;
  private final boolean[] used;
  private int last;

  /// A line with a key.
  ///
  /// @param line its number, from 1
  record Field(int line, String value) {}

  Fields(Part part, byte[] bytes, String header, Problems problems) {
    this.part = part;
    this.problems = problems;
    this.lines = Lines.of(part, bytes, problems).lines();
    this.used = new boolean[lines.size()];
    if (lines.isEmpty() || !lines.getFirst().equals(header)) {
      String found = lines.isEmpty() ? "" : lines.getFirst();
      problems.at(Problem.Rule.WRONG_HEADER, part, 1, found, header);
    }
    if (!lines.isEmpty()) {
      used[0] = true;
    }
  }

  /// A whole number from 0 to 999,999,999 in ASCII digits without sign or leading zero, within
  /// these bounds.
  static Optional<Integer> decimal(String text, int least, int most) {
    return Optional.of(text)
        .filter(it -> DECIMAL.matcher(it).matches())
        .map(Integer::valueOf)
        .filter(number -> least <= number && number <= most);
  }

  /// An instant in UTC, to the second, as `2026-07-01T02:00:00Z`.
  static Optional<Instant> time(String text) {
    try {
      return TIME.matcher(text).matches() ? Optional.of(Instant.parse(text)) : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// Bytes in lower-case hexadecimal digits.
  static Optional<byte[]> hex(String text, int bytes) {
    return text.length() == 2 * bytes && text.matches("[0-9a-f]*")
        ? Optional.of(HexFormat.of().parseHex(text))
        : Optional.empty();
  }

  String name(String key) {
    return one(key)
        .map(field -> {
          if (!Names.isName(field.value())) {
            problems.at(Problem.Rule.WRONG_NAME, part, field.line(), field.value());
          }
          return field.value();
        })
        .orElse("");
  }

  int number(String key, int least, int most) {
    return one(key)
        .map(field -> {
          Optional<Integer> number = decimal(field.value(), least, most);
          if (number.isEmpty()) {
            problems.at(Problem.Rule.WRONG_NUMBER, part, field.line(), field.value(), least, most);
          }
          return number.orElse(least);
        })
        .orElse(least);
  }

  String digest(String key) {
    return one(key)
        .map(field -> {
          if (!DIGEST.matcher(field.value()).matches()) {
            problems.at(Problem.Rule.WRONG_DIGEST, part, field.line(), field.value());
          }
          return field.value();
        })
        .orElse("");
  }

  Instant time(String key, Instant placeholder) {
    return one(key)
        .map(field -> {
          Optional<Instant> time = time(field.value());
          if (time.isEmpty()) {
            problems.at(Problem.Rule.WRONG_TIME, part, field.line(), field.value());
          }
          return time.orElse(placeholder);
        })
        .orElse(placeholder);
  }

  /// All lines of a key, which follow one another.
  List<Field> all(String key) {
    List<Field> found = new ArrayList<>();
    one(key).ifPresent(found::add);
    while (!found.isEmpty() && last + 1 < lines.size() && starts(last + 1, key)) {
      found.add(take(last + 1, key));
    }
    return List.copyOf(found);
  }

  /// Notes the lines that nobody asked for.
  void end() {
    for (int i = 0; i < used.length; i++) {
      if (!used[i]) {
        problems.at(Problem.Rule.LINE_UNKNOWN, part, i + 1, lines.get(i));
      }
    }
  }

  /// Looks for the line where it must be, then anywhere, to tell a line astray from a missing one.
  private Optional<Field> one(String key) {
    if (last + 1 < lines.size() && starts(last + 1, key)) {
      return Optional.of(take(last + 1, key));
    }
    for (int i = 1; i < lines.size(); i++) {
      if (!used[i] && starts(i, key)) {
        problems.at(Problem.Rule.LINE_OUT_OF_PLACE, part, i + 1, key);
        return Optional.of(take(i, key));
      }
    }
    problems.add(Problem.Rule.LINE_MISSING, part, key);
    return Optional.empty();
  }

  private boolean starts(int index, String key) {
    return !used[index] && lines.get(index).startsWith(key + " ");
  }

  private Field take(int index, String key) {
    used[index] = true;
    last = index;
    return new Field(index + 1, lines.get(index).substring(key.length() + 1));
  }

  /// The words of a value, each apart from the next by one space.
  static List<String> words(String value) {
    return Arrays.asList(value.split(" ", -1));
  }
}

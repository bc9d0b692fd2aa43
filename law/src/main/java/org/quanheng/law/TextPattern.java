package org.quanheng.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/// A pattern that a whole text has: `^`, then characters and classes in a row, each with how often
/// it stands, then `$`.
///
/// A character is written as it is or, where it means something, after a backslash; a class is
/// `[0-9A-Z\-]`; how often is `?`, `*`, `+`, `{n}` or `{m,n}`. No groups, no alternatives: what is
/// left means the same in ECMA-262 with the flags `u` and `v`, which JSON Schema and HTML ask for,
/// and is matched in one pass without going back.
public final class TextPattern {

  static final int LONGEST = 200;

  /// So often at most when a number says how often.
  private static final int MOST = 999;

  private final String text;
  private final List<Part> parts;

  private TextPattern(String text, List<Part> parts) {
    this.text = text;
    this.parts = parts;
  }

  /// The first and last code point of a run of characters.
  record Range(int first, int last) {}

  /// Characters of one class, so many times in a row.
  record Part(List<Range> ranges, int least, int most) {

    boolean has(int character) {
      return ranges.stream().anyMatch(it -> it.first() <= character && character <= it.last());
    }
  }

  /// The pattern this text writes; empty when it writes none of this kind.
  public static Optional<TextPattern> of(String text) {
    return new PatternText(text).parts().map(parts -> new TextPattern(text, parts));
  }

  /// Whether the whole text has the pattern.
  public boolean matches(String candidate) {
    int[] characters = candidate.codePoints().toArray();
    boolean[] reached = new boolean[characters.length + 1];
    reached[0] = true;
    for (Part part : parts) {
      reached = after(part, characters, reached);
    }
    return reached[characters.length];
  }

  /// The places reached when, from the places reached before, one part more is taken.
  private static boolean[] after(Part part, int[] characters, boolean[] before) {
    int[] changes = new int[characters.length + 2];
    int run = 0;
    for (int start = characters.length; start >= 0; start--) {
      run = start < characters.length && part.has(characters[start]) ? run + 1 : 0;
      int most = Math.min(part.most(), run);
      if (before[start] && part.least() <= most) {
        changes[start + part.least()]++;
        changes[start + most + 1]--;
      }
    }
    boolean[] reached = new boolean[before.length];
    int open = 0;
    for (int place = 0; place < reached.length; place++) {
      open += changes[place];
      reached[place] = open > 0;
    }
    return reached;
  }

  /// A text that has the pattern.
  ///
  /// @param choose a number from 0 up to, not including, the one it is given
  public String example(IntUnaryOperator choose) {
    StringBuilder example = new StringBuilder();
    for (Part part : parts) {
      int most = Math.min(part.most(), part.least() + 4);
      int times = part.least() + choose.applyAsInt(most - part.least() + 1);
      for (int i = 0; i < times; i++) {
        Range range = part.ranges().get(choose.applyAsInt(part.ranges().size()));
        example.appendCodePoint(
            range.first() + choose.applyAsInt(range.last() - range.first() + 1));
      }
    }
    return example.toString();
  }

  /// The pattern as it is written, with its `^` and `$`.
  @Override
  public String toString() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextPattern pattern && text.equals(pattern.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /// A pattern being read.
  private static final class PatternText {

    private static final String ESCAPED_OUTSIDE = "^$\\.*+?()[]{}|/";
    private static final String ESCAPED_INSIDE = ESCAPED_OUTSIDE + "-";
    private static final String PLAIN_OUTSIDE = " -_,:;#@=%&'";
    private static final String PLAIN_INSIDE = " _.,:;";

    private final int[] text;
    private int place;

    PatternText(String text) {
      this.text = text.codePoints().toArray();
    }

    Optional<List<Part>> parts() {
      try {
        take('^');
        List<Part> parts = new ArrayList<>();
        while (next() != '$') {
          parts.add(part());
        }
        take('$');
        boolean whole = place == text.length && text.length <= LONGEST && !parts.isEmpty();
        return whole ? Optional.of(parts) : Optional.empty();
      } catch (NotAPattern e) {
        return Optional.empty();
      }
    }

    private Part part() throws NotAPattern {
      List<Range> ranges = new ArrayList<>();
      if (next() == '[') {
        take('[');
        while (next() != ']') {
          ranges.add(range());
        }
        take(']');
      } else {
        int character = character(PLAIN_OUTSIDE, ESCAPED_OUTSIDE);
        ranges.add(new Range(character, character));
      }
      if (ranges.isEmpty()) {
        throw new NotAPattern();
      }
      return howOften(ranges);
    }

    private Range range() throws NotAPattern {
      int first = character(PLAIN_INSIDE, ESCAPED_INSIDE);
      if (next() != '-') {
        return new Range(first, first);
      }
      take('-');
      int last = character(PLAIN_INSIDE, ESCAPED_INSIDE);
      if (last < first) {
        throw new NotAPattern();
      }
      return new Range(first, last);
    }

    private int character(String plain, String escaped) throws NotAPattern {
      int character = next();
      place++;
      if (character == '\\') {
        int marked = next();
        place++;
        return require(marked, escaped.indexOf(marked) >= 0);
      }
      boolean letter = Character.isLetterOrDigit(character) || plain.indexOf(character) >= 0;
      boolean foreign = character > 0x7f && !Character.isISOControl(character);
      return require(character, letter || foreign);
    }

    private static int require(int character, boolean good) throws NotAPattern {
      if (!good || (Character.MIN_SURROGATE <= character && character <= Character.MAX_SURROGATE)) {
        throw new NotAPattern();
      }
      return character;
    }

    private Part howOften(List<Range> ranges) throws NotAPattern {
      int mark = next();
      if (mark == '{') {
        return counted(ranges);
      }
      if ("?*+".indexOf(mark) < 0) {
        return new Part(List.copyOf(ranges), 1, 1);
      }
      place++;
      int least = mark == '+' ? 1 : 0;
      return new Part(List.copyOf(ranges), least, mark == '?' ? 1 : Integer.MAX_VALUE);
    }

    private Part counted(List<Range> ranges) throws NotAPattern {
      take('{');
      int least = number();
      int most = least;
      if (next() == ',') {
        take(',');
        most = number();
      }
      take('}');
      if (most < least || most == 0) {
        throw new NotAPattern();
      }
      return new Part(List.copyOf(ranges), least, most);
    }

    private int number() throws NotAPattern {
      int number = 0;
      int start = place;
      while (next() >= '0' && next() <= '9' && number <= MOST) {
        number = 10 * number + next() - '0';
        place++;
      }
      if (place == start || number > MOST) {
        throw new NotAPattern();
      }
      return number;
    }

    private int next() throws NotAPattern {
      if (place >= text.length) {
        throw new NotAPattern();
      }
      return text[place];
    }

    private void take(char expected) throws NotAPattern {
      if (next() != expected) {
        throw new NotAPattern();
      }
      place++;
    }

    private static final class NotAPattern extends Exception {
      private static final long serialVersionUID = 1L;
    }
  }
}

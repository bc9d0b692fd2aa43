package org.quanheng.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one JSON text (RFC 8259) into a [Tree]; the lines are why no other reader serves.
final class JsonText {

  private static final int DEEPEST = 16;
  private static final Pattern WORD =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?|true|false|null");
  private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-fA-F]{4}");

  private final String text;
  private final Notes notes;
  private int position;
  private int line = 1;

  private JsonText(String text, Notes notes) {
    this.text = text;
    this.notes = notes;
  }

  /// The value of this text; empty when it breaks the grammar, which is told.
  static Optional<Tree> read(String text, Notes notes) {
    JsonText json = new JsonText(text, notes);
    try {
      Tree tree = json.value(0);
      json.space();
      if (json.position < text.length()) {
        throw new Malformed("text after the end");
      }
      return Optional.of(tree);
    } catch (Malformed e) {
      String detail = String.valueOf(e.getMessage());
      notes.lose(json.line, Rule.SYNTAX, Map.of("detail", detail), detail);
      return Optional.empty();
    }
  }

  private Tree value(int depth) throws Malformed {
    space();
    if (depth > DEEPEST) {
      throw new Malformed("nested deeper than " + DEEPEST);
    }
    int start = line;
    return switch (next()) {
      case '{' -> object(start, depth);
      case '[' -> array(start, depth);
      case '"' -> new Tree.Scalar(string(), true, start);
      default -> new Tree.Scalar(word(), false, start);
    };
  }

  private Tree object(int start, int depth) throws Malformed {
    Map<String, Tree.Entry> entries = new LinkedHashMap<>();
    take('{');
    space();
    while (next() != '}') {
      if (!entries.isEmpty()) {
        take(',');
        space();
      }
      int keyLine = line;
      String key = string();
      space();
      take(':');
      Keys.put(entries, key, new Tree.Entry(value(depth + 1), keyLine), notes);
      space();
    }
    take('}');
    return new Tree.Mapping(entries, start);
  }

  private Tree array(int start, int depth) throws Malformed {
    List<Tree> items = new ArrayList<>();
    take('[');
    space();
    while (next() != ']') {
      if (!items.isEmpty()) {
        take(',');
      }
      items.add(value(depth + 1));
      space();
    }
    take(']');
    return new Tree.Sequence(items, start);
  }

  private String string() throws Malformed {
    take('"');
    StringBuilder string = new StringBuilder();
    while (next() != '"') {
      char character = next();
      if (character < ' ') {
        throw new Malformed("control character in a string");
      }
      position++;
      string.append(character == '\\' ? escaped() : character);
    }
    take('"');
    return string.toString();
  }

  private char escaped() throws Malformed {
    char character = next();
    position++;
    return switch (character) {
      case '"', '\\', '/' -> character;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> (char) Integer.parseInt(match(HEXADECIMAL, "four hexadecimal digits"), 16);
      default -> throw new Malformed("unknown escape \\" + character);
    };
  }

  private String word() throws Malformed {
    return match(WORD, "a value");
  }

  private String match(Pattern pattern, String expected) throws Malformed {
    Matcher matcher = pattern.matcher(text).region(position, text.length());
    if (!matcher.lookingAt()) {
      throw new Malformed("expected " + expected);
    }
    position = matcher.end();
    return matcher.group();
  }

  private void space() {
    while (position < text.length() && " \t\n\r".indexOf(text.charAt(position)) >= 0) {
      if (text.charAt(position) == '\n') {
        line++;
      }
      position++;
    }
  }

  private char next() throws Malformed {
    if (position == text.length()) {
      throw new Malformed("the text ends too early");
    }
    return text.charAt(position);
  }

  private void take(char expected) throws Malformed {
    if (next() != expected) {
      throw new Malformed("expected " + expected);
    }
    position++;
  }

  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }
}

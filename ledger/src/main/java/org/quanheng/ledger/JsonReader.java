package org.quanheng.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads canonical JSON. It refuses with a place and a reason; the last word has the comparison of
/// the bytes in [Json#decode].
final class JsonReader {
  private static final String SHORT_ESCAPES = "\"\\btnfr";
  private static final String THEIR_CHARACTERS = "\"\\\b\t\n\f\r";
  private static final int MOST_DIGITS = 16;

  private final String text;
  private final Json.Limits limits;
  private int at;

  private JsonReader(String text, Json.Limits limits) {
    this.text = text;
    this.limits = limits;
  }

  static Json read(byte[] bytes, Json.Limits limits) {
    JsonWriter.requireLength(bytes.length, limits);
    JsonReader reader = new JsonReader(Strict.utf8("JSON", bytes), limits);
    Json json = reader.value(0);
    if (reader.at != reader.text.length()) {
      throw reader.refusal("more follows after the value");
    }
    return json;
  }

  private Json value(int depth) {
    char c = peek();
    return switch (c) {
      case '{' -> object(depth + 1);
      case '[' -> array(depth + 1);
      case '"' -> new Json.Text(string());
      case 't' -> word("true", new Json.Bool(true));
      case 'f' -> word("false", new Json.Bool(false));
      default -> number();
    };
  }

  private Json.Obj object(int depth) {
    JsonWriter.requireDepth(depth, limits, "character " + at);
    expect('{');
    SortedMap<String, Json> members = new TreeMap<>();
    if (peek() != '}') {
      member(members, depth);
      while (peek() == ',') {
        expect(',');
        member(members, depth);
      }
    }
    expect('}');
    return new Json.Obj(members);
  }

  private void member(SortedMap<String, Json> members, int depth) {
    String key = string();
    if (!members.isEmpty() && members.lastKey().compareTo(key) >= 0) {
      throw refusal("a key is repeated or out of order");
    }
    expect(':');
    members.put(key, value(depth));
  }

  private Json.Arr array(int depth) {
    JsonWriter.requireDepth(depth, limits, "character " + at);
    expect('[');
    List<Json> elements = new ArrayList<>();
    if (peek() != ']') {
      elements.add(value(depth));
      while (peek() == ',') {
        expect(',');
        elements.add(value(depth));
      }
    }
    expect(']');
    return new Json.Arr(elements);
  }

  private String string() {
    expect('"');
    StringBuilder string = new StringBuilder();
    while (peek() != '"') {
      char c = next();
      if (c < ' ') {
        throw refusal("a control character must be escaped");
      }
      string.append(c == '\\' ? escape() : c);
    }
    expect('"');
    return string.toString();
  }

  private char escape() {
    char kind = next();
    int known = SHORT_ESCAPES.indexOf(kind);
    if (known >= 0) {
      return THEIR_CHARACTERS.charAt(known);
    }
    if (kind == 'u' && text.startsWith("00", at)) {
      at += 2;
      int high = Character.digit(next(), 16);
      int low = Character.digit(next(), 16);
      if ((high == 0 || high == 1) && low >= 0) {
        return (char) (16 * high + low);
      }
    }
    throw refusal("only quotes, backslashes and control characters are escaped");
  }

  private Json.Int number() {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    String digits = text.substring(text.charAt(start) == '-' ? start + 1 : start, at);
    if (digits.isEmpty()) {
      throw refusal("no object, array, text, integer, true or false begins here");
    }
    boolean negative = at - start > digits.length();
    if (digits.startsWith("0") && (digits.length() > 1 || negative)) {
      throw refusal("an integer has no leading zero and no minus before zero");
    }
    if (digits.length() > MOST_DIGITS) {
      throw refusal("an integer must be within ±(2^53 - 1)");
    }
    long magnitude = Long.parseLong(digits);
    return new Json.Int(negative ? -magnitude : magnitude);
  }

  private Json word(String word, Json meaning) {
    if (!text.startsWith(word, at)) {
      throw refusal("only true and false are words");
    }
    at += word.length();
    return meaning;
  }

  private char peek() {
    if (at >= text.length()) {
      throw refusal("ends in the middle of a value");
    }
    return text.charAt(at);
  }

  private char next() {
    char c = peek();
    at++;
    return c;
  }

  private void expect(char expected) {
    if (peek() != expected) {
      throw refusal("must be " + expected);
    }
    at++;
  }

  private MalformedException refusal(String why) {
    return new MalformedException("JSON", "character " + at, why);
  }
}

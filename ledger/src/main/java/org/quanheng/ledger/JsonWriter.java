package org.quanheng.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Writes canonical JSON (RFC 8785 section 3.2).
final class JsonWriter {
  private final StringBuilder out = new StringBuilder();
  private final Json.Limits limits;

  private JsonWriter(Json.Limits limits) {
    this.limits = limits;
  }

  static byte[] write(Json json, Json.Limits limits) {
    JsonWriter writer = new JsonWriter(limits);
    writer.value(json, 0);
    // no text and no key has a lone surrogate, so nothing is replaced
    byte[] bytes = writer.out.toString().getBytes(StandardCharsets.UTF_8);
    requireLength(bytes.length, limits);
    return bytes;
  }

  static void requireLength(int length, Json.Limits limits) {
    if (length > limits.bytes()) {
      throw new MalformedException("JSON", "length", "is more than " + limits.bytes() + " bytes");
    }
  }

  static void requireDepth(int depth, Json.Limits limits, String where) {
    if (depth > limits.depth()) {
      throw new MalformedException("JSON", where, "is nested deeper than " + limits.depth());
    }
  }

  private void value(Json json, int depth) {
    switch (json) {
      case Json.Obj object -> object(object, depth + 1);
      case Json.Arr array -> array(array, depth + 1);
      case Json.Text text -> text(text.value());
      case Json.Int number -> out.append(number.value());
      case Json.Bool truth -> out.append(truth.value());
    }
    requireLength(out.length(), limits);
  }

  private void object(Json.Obj object, int depth) {
    requireDepth(depth, limits, "object");
    char before = '{';
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      out.append(before);
      text(member.getKey());
      out.append(':');
      value(member.getValue(), depth);
      before = ',';
    }
    out.append(before == '{' ? "{}" : "}");
  }

  private void array(Json.Arr array, int depth) {
    requireDepth(depth, limits, "array");
    char before = '[';
    for (Json element : array.elements()) {
      out.append(before);
      value(element, depth);
      before = ',';
    }
    out.append(before == '[' ? "[]" : "]");
  }

  /// Appends what needs no escape in one piece, however long.
  private void text(String text) {
    out.append('"');
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        out.append(text, plain, i);
        escape(c);
        plain = i + 1;
      }
    }
    out.append(text, plain, text.length()).append('"');
  }

  private void escape(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> out.append("\\u%04x".formatted((int) c));
    }
  }
}

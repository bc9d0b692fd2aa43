package org.quanheng.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// A JSON object (RFC 8259) under construction. Members keep the order in which they are put, so
/// that what matters most can stand first; `null` says that there is none.
final class JsonObject {

  private final StringBuilder members = new StringBuilder();

  JsonObject put(String key, String value) {
    return member(key, text(value));
  }

  JsonObject put(String key, long value) {
    return member(key, Long.toString(value));
  }

  JsonObject put(String key, boolean value) {
    return member(key, Boolean.toString(value));
  }

  JsonObject put(String key, JsonObject value) {
    return member(key, value.toString());
  }

  /// Puts a text, or `null`.
  JsonObject put(String key, Optional<?> value) {
    return member(key, value.map(Object::toString).map(JsonObject::text).orElse("null"));
  }

  /// Puts a number, or `null`.
  JsonObject put(String key, OptionalLong value) {
    return member(key, value.isPresent() ? Long.toString(value.getAsLong()) : "null");
  }

  /// Puts an array of objects.
  JsonObject put(String key, List<JsonObject> values) {
    return member(key, array(values.stream().map(JsonObject::toString).toList()));
  }

  /// Puts an array of texts.
  JsonObject putTexts(String key, List<String> values) {
    return member(key, array(values.stream().map(JsonObject::text).toList()));
  }

  private JsonObject member(String key, String written) {
    members.append(members.isEmpty() ? "" : ",").append(text(key)).append(':').append(written);
    return this;
  }

  private static String array(List<String> written) {
    return written.stream().collect(Collectors.joining(",", "[", "]"));
  }

  /// A lone surrogate, which UTF-8 cannot carry, is escaped like a control character.
  private static String text(String value) {
    StringBuilder out = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            case '\r' -> out.append("\\r");
            default -> {
              boolean plain = c >= ' ' && c != 0x7f && Character.getType(c) != Character.SURROGATE;
              if (plain) {
                out.appendCodePoint(c);
              } else {
                out.append("\\u%04x".formatted(c));
              }
            }
          }
        });
    return out.append('"').toString();
  }

  /// The object on one line.
  @Override
  public String toString() {
    return "{" + members + "}";
  }
}

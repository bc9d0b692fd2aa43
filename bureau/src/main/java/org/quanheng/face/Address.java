package org.quanheng.face;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.StringJoiner;

/// An address of ours with what stands behind its question mark, changed piece by piece. Links of
/// one page are each the page's own address with one thing changed.
///
/// @param asked the fields and their values, not yet encoded
public record Address(String path, SequencedMap<String, String> asked) {

  public Address {
    asked = new LinkedHashMap<>(asked);
  }

  /// The address without a question.
  public static Address of(String path) {
    return new Address(path, new LinkedHashMap<>());
  }

  /// The same with this field, or without it when the value is empty.
  public Address with(String field, Object value) {
    Address changed = new Address(path, asked);
    String text = value.toString();
    if (text.isEmpty()) {
      changed.asked.remove(field);
    } else {
      changed.asked.put(field, text);
    }
    return changed;
  }

  public Address without(String field) {
    return with(field, "");
  }

  /// The same question to another page.
  public Address at(String other) {
    return new Address(other, asked);
  }

  /// As it stands in a link, encoded.
  @Override
  public String toString() {
    if (asked.isEmpty()) {
      return path;
    }
    StringJoiner question = new StringJoiner("&", path + "?", "");
    asked.forEach((field, value) -> question.add(encoded(field) + "=" + encoded(value)));
    return question.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

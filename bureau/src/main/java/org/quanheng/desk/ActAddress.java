package org.quanheng.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Where the form for an act stands.
final class ActAddress {

  private ActAddress() {}

  /// The form for one step of a power, taken from a post; in a matter, unless it is empty.
  static String of(String power, String step, String post, String matter) {
    String address =
        "/desk/act?power=%s&step=%s&post=%s".formatted(value(power), value(step), value(post));
    return matter.isEmpty() ? address : address + "&matter=" + value(matter);
  }

  /// The same form with some of its fields filled in.
  static String filled(String address, Map<String, String> fields) {
    StringBuilder filled = new StringBuilder(address);
    fields.forEach(
        (name, value) -> filled.append('&').append(value(name)).append('=').append(value(value)));
    return filled.toString();
  }

  private static String value(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

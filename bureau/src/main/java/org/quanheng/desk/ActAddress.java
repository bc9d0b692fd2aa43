package org.quanheng.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Where the form for an act stands.
final class ActAddress {

  private ActAddress() {}

  /// The form for one step of a power, taken from a post; in a matter, unless it is empty.
  static String of(String power, String step, String post, String matter) {
    String address =
        "/desk/act?power=%s&step=%s&post=%s".formatted(value(power), value(step), value(post));
    return matter.isEmpty() ? address : address + "&matter=" + value(matter);
  }

  private static String value(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

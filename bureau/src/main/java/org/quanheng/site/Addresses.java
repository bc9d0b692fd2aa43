package org.quanheng.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The addresses of pages. A value is written so that it is one piece of the path, or one value of
/// the query, whatever it holds.
final class Addresses {

  /// What stands in no piece of a path: the doorkeeper does not read such addresses.
  private static final String UNREADABLE = "/\\%;";

  private Addresses() {}

  static String act(UUID act) {
    return "/acts/" + act;
  }

  static String refusal(UUID refusal) {
    return "/refusals/" + refusal;
  }

  static String power(String code) {
    return "/powers/" + value(code);
  }

  static String unit(String slug) {
    return "/units/" + value(slug);
  }

  /// The page of a matter; for a code that no address can hold, the list of its acts.
  static String matter(String code) {
    boolean unreadable =
        code.startsWith(".")
            || code.isBlank()
            || code.chars().anyMatch(character -> UNREADABLE.indexOf(character) >= 0);
    return unreadable ? "/acts?matter=" + value(code) : "/matters/" + value(code);
  }

  static String value(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

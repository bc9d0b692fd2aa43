package org.quanheng.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The headers that keep a browser from making more of an answer than it is.
final class Guards {

  private static final Set<String> DIRECTIVES =
      Set.of("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'");
  private static final List<String> LOOSE = List.of("unsafe-", "*", "http:", "https:", "blob:");

  private Guards() {}

  static List<String> faults(Fetched answer) {
    List<String> faults = new ArrayList<>();
    String policy = answer.header("Content-Security-Policy");
    List<String> directives = List.of(policy.split("\\s*;\\s*"));
    DIRECTIVES.stream()
        .filter(it -> !directives.contains(it))
        .forEach(it -> faults.add("no " + it));
    LOOSE.stream().filter(policy::contains).forEach(it -> faults.add("policy has " + it));
    want("nosniff", answer.header("X-Content-Type-Options"), faults);
    want("DENY", answer.header("X-Frame-Options"), faults);
    want("no-referrer", answer.header("Referrer-Policy"), faults);
    if (answer.isPage()) {
      want("text/html;charset=UTF-8", answer.header("Content-Type"), faults);
    }
    return faults;
  }

  private static void want(String wanted, String found, List<String> faults) {
    if (!found.equals(wanted)) {
      faults.add("says '" + found + "' instead of '" + wanted + "'");
    }
  }
}

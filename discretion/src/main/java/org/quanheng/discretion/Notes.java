package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// What is told about one file while it is read. A reader that meets a value it cannot use tells so
/// and goes on with a blank in its place; a file about which anything was told gives no benchmark,
/// so that no blank is ever taken for law.
final class Notes {

  private static final int SHOWN = 60;

  private final String file;
  private final SortedSet<Problem> problems = new TreeSet<>();

  Notes(String file) {
    this.file = file;
  }

  /// Tells of a problem; the facts as name, value, name, value.
  void tell(int line, Rule rule, String... facts) {
    tell(line, "", rule, facts);
  }

  void tell(int line, String cell, Rule rule, String... facts) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < facts.length; i += 2) {
      named.put(facts[i], shown(facts[i + 1]));
    }
    problems.add(new Problem(file, line, cell, rule, named));
  }

  boolean isClean() {
    return problems.isEmpty();
  }

  List<Problem> problems() {
    return new ArrayList<>(problems);
  }

  /// A text cut short for a sentence.
  private static String shown(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.isEmpty()) {
      return "∅";
    }
    return line.length() <= 3 * SHOWN ? line : line.substring(0, SHOWN) + "…";
  }
}

package org.quanheng.law;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// The problems found so far, in the order of files and lines, each once. Files are parsed side by
/// side, so it may be told from several threads; the order in which it is told changes nothing.
final class Report {

  private final SortedSet<Problem> problems = new TreeSet<>();

  synchronized void tell(
      String file, int line, Rule rule, Map<String, String> facts, String counterexample) {
    problems.add(new Problem(file, line, rule, facts, counterexample));
  }

  synchronized List<Problem> problems() {
    return List.copyOf(problems);
  }
}

package org.quanheng.law;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// The problems found so far, in the order of files and lines, each once.
final class Report {

  private final SortedSet<Problem> problems = new TreeSet<>();

  void tell(String file, int line, Rule rule, Map<String, String> facts, String counterexample) {
    problems.add(new Problem(file, line, rule, facts, counterexample));
  }

  boolean tellsOf(Rule rule) {
    return problems.stream().anyMatch(problem -> problem.rule() == rule);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}

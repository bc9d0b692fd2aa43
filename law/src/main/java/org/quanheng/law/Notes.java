package org.quanheng.law;

import java.util.Map;

/// What is told about one file while it is read.
///
/// A reader that meets a value it cannot use tells so and goes on with a blank in its place, so
/// that the rest of the file is read too; but the file then counts as broken and gives no value, so
/// that no blank is ever taken for law.
final class Notes {

  private final String file;
  private final Report report;
  private boolean broken;

  Notes(String file, Report report) {
    this.file = file;
    this.report = report;
  }

  /// A mistake that leaves the value usable.
  void tell(int line, Rule rule, Map<String, String> facts, String counterexample) {
    report.tell(file, line, rule, facts, counterexample);
  }

  /// A mistake that loses the value.
  void lose(int line, Rule rule, Map<String, String> facts, String counterexample) {
    broken = true;
    tell(line, rule, facts, counterexample);
  }

  String file() {
    return file;
  }

  boolean broken() {
    return broken;
  }
}

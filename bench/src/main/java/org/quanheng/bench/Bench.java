package org.quanheng.bench;

/// One measurement, of one promise about speed or memory.
interface Bench {

  /// The word it is called by on the command line.
  String name();

  /// What is measured against what, in one line.
  String question();

  /// Measures, and writes what came of it.
  void run(Setting setting, Sheet sheet) throws Exception;
}

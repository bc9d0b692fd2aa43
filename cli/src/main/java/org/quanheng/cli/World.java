package org.quanheng.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What a command may touch of the process it runs in. A test hands in one of its own.
///
/// @param out results, UTF-8 whatever the locale
/// @param err progress and refusals
/// @param environment the variables of the environment
/// @param checkout the folder the launcher stands in; empty when run without it
/// @param terminal whether a person watches `err`
record World(
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Optional<Path> checkout,
    boolean terminal) {

  /// The real one. The launcher says where the checkout is and whether somebody watches.
  static World ofProcess() {
    return new World(
        new PrintStream(System.out, false, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        System.getenv(),
        Optional.ofNullable(System.getProperty("quanheng.checkout")).map(Path::of),
        Boolean.getBoolean("quanheng.terminal"));
  }

  /// The value of a variable of the environment that is set and not empty.
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }
}

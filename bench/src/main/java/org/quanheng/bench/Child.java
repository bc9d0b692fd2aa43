package org.quanheng.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A Java process of its own, on the class path of this one, started as the launcher would.
record Child(List<String> flags, Class<?> main, List<String> words) {

  /// Runs to its end.
  ///
  /// @return what it printed, line by line
  /// @throws AssertionError when it does not end well
  List<String> run() throws IOException, InterruptedException {
    Process process = start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      out.lines().forEach(lines::add);
    }
    int status = process.waitFor();
    if (status != 0) {
      throw new AssertionError(this + " ended with " + status + ": " + lines);
    }
    return lines;
  }

  /// Runs until it prints a line, and then ends it.
  void runUntil(Predicate<String> line) throws IOException, InterruptedException {
    Process process = start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String read = out.readLine();
      while (read != null && !line.test(read)) {
        lines.add(read);
        read = out.readLine();
      }
      if (read == null) {
        throw new AssertionError(this + " ended before it was ready: " + lines);
      }
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(flags);
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(words);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}

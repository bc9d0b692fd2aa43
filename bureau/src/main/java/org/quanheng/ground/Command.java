package org.quanheng.ground;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A short programme of the machine, run to its end.
///
/// @param status its exit status; 127 when there is no such programme
/// @param output what it printed on both streams
record Command(int status, String output) {
  private static final int NOT_FOUND = 127;

  boolean succeeded() {
    return status == 0;
  }

  static Command run(Path folder, List<String> words) {
    try {
      Process process = in(folder, words).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Command(process.waitFor(), output.strip());
    } catch (IOException e) {
      return new Command(NOT_FOUND, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GroundFailure("Interrupted while running " + words.getFirst() + ".", e);
    }
  }

  /// A process in a clean environment, so that no PG* variable of the caller leaks in.
  static ProcessBuilder in(Path folder, List<String> words) {
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    String path = environment.getOrDefault("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
    environment.clear();
    environment.putAll(Map.of("PATH", path, "LC_ALL", "C"));
    return builder;
  }
}

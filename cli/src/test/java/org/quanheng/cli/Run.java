package org.quanheng.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// One run of the programme in this process, and what it said.
record Run(int status, String out, String err) {

  static final Path ROOT = Path.of(System.getProperty("quanheng.root"));

  /// The small pack of the module `law`.
  static final Path LAMPS = ROOT.resolve("law/src/test/resources/org/quanheng/law/lamps");

  /// A published draw of the module `draw`.
  static final Path DRAW =
      ROOT.resolve("draw/src/test/resources/org/quanheng/draw/vectors/inspection");

  /// Runs in an English world without a checkout.
  static Run of(String... arguments) {
    return in(Map.of("LANG", "en_GB.UTF-8"), arguments);
  }

  static Run in(Map<String, String> environment, String... arguments) {
    return in(environment, Optional.empty(), false, arguments);
  }

  static Run in(
      Map<String, String> environment,
      Optional<Path> checkout,
      boolean terminal,
      String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    World world = new World(print(out), print(err), environment, checkout, terminal);
    int status = Quanheng.run(world, arguments);
    world.err().flush();
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }
}

package org.quanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Commands that run no bureau start without what a bureau needs: each is run in a JVM of its own,
/// which writes down every class it loads.
class PureCommandsTest {

  private static final String LAMPS = Run.LAMPS.toString();

  @TempDir private Path folder;

  static Stream<List<String>> pureCommands() {
    return Stream.of(
        List.of("draw", "--check", Run.DRAW.toString()),
        List.of("help"),
        List.of("nothing"),
        List.of("prove", LAMPS),
        List.of("reduction", LAMPS),
        List.of("term", "--law", "Lamps", "--days", "3", "--from", "2026-03-02", "--pack", LAMPS),
        List.of("verify", "LOG"));
  }

  @ParameterizedTest
  @MethodSource("pureCommands")
  void noClassOfSpringOrOfADatabaseIsLoaded(List<String> words) throws Exception {
    TestLog log = TestLog.in(folder.resolve("log"), 3);
    Path loaded = folder.resolve("loaded");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xlog:disable", "-Xlog:class+load:file=" + loaded));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Quanheng.class.getName());
    words.forEach(word -> command.add(word.equals("LOG") ? log.toString() : word));
    int status = new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    assertThat(status).isEqualTo(words.getFirst().equals("nothing") ? 2 : 0);
    assertThat(classes(loaded))
        .contains(Quanheng.class.getName())
        .noneMatch(name -> name.startsWith("org.springframework."))
        .noneMatch(name -> name.startsWith("java.sql.") || name.startsWith("javax.sql."))
        .noneMatch(name -> name.startsWith("org.postgresql."));
  }

  private static List<String> classes(Path loaded) throws IOException {
    try (Stream<String> lines = Files.lines(loaded)) {
      return lines.map(line -> line.replaceFirst("^(\\[[^]]*])+ *", "").split(" ", 2)[0]).toList();
    }
  }
}

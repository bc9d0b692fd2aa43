package org.quanheng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every bench runs, in a world so small that its figures mean nothing.
class BenchesTest {

  private static final Path ROOT = Path.of(System.getProperty("quanheng.root"));

  @TempDir private Path folder;

  static Iterable<Bench> benches() {
    return Benches.ALL;
  }

  @ParameterizedTest
  @MethodSource("benches")
  void itRunsToItsEndAndWritesWhatItFound(Bench bench) throws Exception {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    Sheet sheet = new Sheet(new PrintStream(written, true, StandardCharsets.UTF_8));
    Path workshop = Workshop.open(Files.createDirectory(Workshop.open(folder).resolve("workshop")));
    sheet.heading(bench);
    bench.run(new Setting(Setting.Size.TINY, 1, ROOT, workshop), sheet);
    assertThat(written.toString(StandardCharsets.UTF_8).lines().skip(2)).isNotEmpty();
    assertThat(sheet.figures())
        .allSatisfy(figure -> assertThat(figure.ratio().median()).isPositive().isFinite());
  }
}

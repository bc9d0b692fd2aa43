package org.quanheng.discretion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The benchmarks of the sample pack: each is proven, obeys the statute's frame and the clauses of
/// the Penalty Law, and stands in its file as it would be written.
class AnhuiBenchmarksTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("quanheng.root"), "packs/anhui/benchmarks");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @Test
  void theArticlesAreAllThere() throws IOException {
    assertThat(files().stream().map(AnhuiBenchmarksTest::read).map(it -> it.heading().code()))
        .containsExactlyInAnyOrder(
            "CJ-PQL-049",
            "CJ-PQL-050",
            "CJ-PQL-051",
            "CJ-PQL-052",
            "CJ-PQL-053",
            "CJ-PQL-054",
            "CJ-PQL-056",
            "CJ-PQL-057",
            "CJ-PQL-061",
            "CJ-PQL-063",
            "CJ-PLR-045",
            "CJ-PLR-046-1",
            "CJ-PLR-046-2",
            "CJ-PLR-047",
            "CJ-PLR-048");
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachIsSound(Path file) {
    Benchmark benchmark = read(file);
    Proof proof = Prover.prove(benchmark);
    assertThat(proof.explain(Locale.ENGLISH))
        .as(file.toString())
        .noneMatch(it -> it.contains("not hold"));
    assertThat(proof.isSound()).isTrue();
    assertThat(benchmark.heading().prose().illustration()).isTrue();
    assertThat(benchmark.rules().clauses())
        .extracting(clause -> clause.basis().statute() + " " + clause.basis().article())
        .contains(
            "administrative-penalty-law 30",
            "administrative-penalty-law 31",
            "administrative-penalty-law 32",
            "administrative-penalty-law 33");
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachStandsInItsFileAsItIsWritten(Path file) throws IOException {
    assertThat(BenchmarkFile.write(read(file))).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachNamesAPowerOfThePackThatRestsOnItsArticle(Path file) throws IOException {
    Benchmark benchmark = read(file);
    Path power = FOLDER.resolve("../powers/penalty-" + benchmark.heading().slug() + ".md");
    assertThat(Files.readString(power)).contains("code: " + benchmark.heading().power() + "\n");
    for (Frame frame : benchmark.frames()) {
      assertThat(Files.readString(power))
          .contains(
              "{statute: %s, article: %d, paragraph: %d}"
                  .formatted(
                      frame.basis().statute(), frame.basis().article(), frame.basis().paragraph()));
    }
  }

  private static Benchmark read(Path file) {
    try {
      BenchmarkFile.Reading reading =
          BenchmarkFile.read(file.getFileName().toString(), Files.readString(file));
      return reading
          .benchmark()
          .orElseThrow(() -> new AssertionError(file + ": " + reading.problems()));
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }
}

package org.quanheng.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same draw in another language: `qh_draw.py` wrote the results of the vectors. It is not run
/// here, for a machine that builds this need not have its language.
class VectorsTest {

  private static final Path TWIN = Path.of("src/test/python/qh_draw.py").toAbsolutePath();

  static List<String> vectors() {
    return Samples.VECTORS;
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void aDrawGivesTheResultThatTheOtherLanguageGave(String vector) {
    Map<Part, byte[]> files = Samples.files(vector);
    Result result =
        Samples.drawn(
            Draw.of(Samples.declaration(files), Samples.lists(files), Samples.randomness(files)));
    assertThat(result.text()).isEqualTo(Samples.text(files, Part.RESULT));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void everyFileIsReadAndWrittenWithoutAChange(String vector) {
    Map<Part, byte[]> files = Samples.files(vector);
    assertThat(Samples.declaration(files).text()).isEqualTo(Samples.text(files, Part.DECLARATION));
    assertThat(Samples.randomness(files).text()).isEqualTo(Samples.text(files, Part.RANDOMNESS));
    assertThat(Samples.value(Result.read(files.get(Part.RESULT))).text())
        .isEqualTo(Samples.text(files, Part.RESULT));
    for (Part part : List.of(Part.SUBJECTS, Part.INSPECTORS, Part.RECUSALS)) {
      assertThat(Samples.lists(files).text(part)).isEqualTo(files.get(part));
    }
  }

  @Test
  void theOtherLanguageNeedsFortyLines() throws IOException {
    assertThat(Files.readAllLines(TWIN)).hasSizeLessThanOrEqualTo(40);
  }
}

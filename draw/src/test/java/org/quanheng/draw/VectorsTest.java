package org.quanheng.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same draw in another language: `qh_draw.py` wrote the results of the vectors, and draws
/// again where there is a Python.
class VectorsTest {

  private static final Path TWIN = Path.of("src/test/python/qh_draw.py").toAbsolutePath();

  @TempDir private Path folder;

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

  @ParameterizedTest
  @MethodSource("vectors")
  void theOtherLanguageStillGivesTheResult(String vector) throws Exception {
    Map<Part, byte[]> files = Samples.files(vector);
    Samples.publish(files, folder);
    assertThat(twin()).isEqualTo(Samples.text(files, Part.RESULT));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void bothLanguagesAgreeOnDrawsOfEverySize(int seed) throws Exception {
    Map<Part, byte[]> files = made(new Random(seed));
    Samples.publish(files, folder);
    Result result =
        Samples.drawn(
            Draw.of(Samples.declaration(files), Samples.lists(files), Samples.randomness(files)));
    assertThat(twin()).as("seed %s", seed).isEqualTo(result.text());
  }

  static Stream<Integer> seeds() {
    return IntStream.range(0, 6).boxed();
  }

  private static Map<Part, byte[]> made(Random random) {
    int size = 1 + random.nextInt(400);
    List<Subject> subjects =
        IntStream.range(0, size)
            .mapToObj(i -> new Subject("s" + Integer.toString(i, 36), 1 + random.nextInt(10)))
            .toList();
    List<Inspector> inspectors =
        IntStream.range(0, random.nextInt(30))
            .mapToObj(
                i -> Inspector.of("i" + i, random.nextBoolean() ? List.of("x", "y") : List.of("y")))
            .toList();
    List<Recusal> recusals = new ArrayList<>();
    for (Subject subject : subjects) {
      if (!inspectors.isEmpty() && random.nextInt(3) == 0) {
        String inspector = inspectors.get(random.nextInt(inspectors.size())).id();
        recusals.add(new Recusal(subject.id(), inspector));
      }
    }
    Lists lists = Samples.value(Lists.of(subjects, inspectors, recusals));
    int drawn = 1 + random.nextInt(size);
    int floor = Math.ceilDiv(drawn, 5) + random.nextInt(drawn - Math.ceilDiv(drawn, 5) + 1);
    Declaration given = Samples.declaration(Samples.files("thin"));
    Declaration declaration =
        new Declaration(
            "made/" + size,
            "x",
            new Declaration.Size(drawn, floor, 2 + random.nextInt(2), 1 + random.nextInt(9), 10),
            lists.digests(),
            given.sources(),
            given.resultBy());
    Randomness randomness =
        Randomness.of(declaration, Samples.randomness(Samples.files("thin")).values());
    Map<Part, byte[]> files = new EnumMap<>(Part.class);
    files.put(Part.DECLARATION, declaration.text().getBytes(StandardCharsets.UTF_8));
    files.put(Part.RANDOMNESS, randomness.text().getBytes(StandardCharsets.UTF_8));
    for (Part part : List.of(Part.SUBJECTS, Part.INSPECTORS, Part.RECUSALS)) {
      files.put(part, lists.text(part));
    }
    return files;
  }

  private String twin() throws Exception {
    Path written = folder.resolve("written");
    Process process;
    try {
      process =
          new ProcessBuilder("python3", TWIN.toString(), folder.toString())
              .redirectErrorStream(true)
              .redirectOutput(written.toFile())
              .start();
    } catch (IOException absent) {
      assumeTrue(false, "no python3 on this machine: " + absent.getMessage());
      throw absent;
    }
    assertThat(process.waitFor()).as(Files.readString(written)).isZero();
    return Files.readString(written);
  }
}

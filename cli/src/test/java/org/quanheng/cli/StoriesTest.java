package org.quanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Stories of the command line, in `src/test/stories`: a line `$ quanheng WORDS`, what it prints
/// (refusals after `! `), and its exit status after `-> `. To write anew what the commands print
/// now: `-Dstories.write=true`; read the difference before you keep it.
class StoriesTest {

  private static final Path STORIES = Path.of("src/test/stories");
  private static final String PROMPT = "$ quanheng";
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir private Path folder;
  private final Map<String, String> places = new LinkedHashMap<>();

  static Stream<Path> stories() throws IOException {
    try (Stream<Path> files = Files.list(STORIES)) {
      return files.sorted().toList().stream();
    }
  }

  @BeforeEach
  void preparePlaces() throws IOException {
    places.put("LAMPS", Run.LAMPS.toString());
    places.put("LOG", TestLog.in(folder.resolve("log"), 3, 300).toString());
    places.put("OTHER", TestLog.in(folder.resolve("other"), 2).toString());
    places.put("BROKEN", brokenLamps().toString());
    places.put("EMPTY", Files.createDirectories(folder.resolve("empty")).toString());
    TestLog spoilt = TestLog.in(folder.resolve("spoilt"), 300);
    spoilt.place(
        "tile/entries/001.p/44",
        Files.readString(spoilt.path("tile/entries/001.p/44")).replace("entry 270", "entry 27O"));
    places.put("SPOILT", spoilt.toString());
    prepareDraws();
  }

  /// A published draw, the same before its randomness, with a false result, and with three wrong
  /// files.
  private void prepareDraws() throws IOException {
    Path draw = copy(Run.DRAW, folder.resolve("draw"));
    places.put("DRAW", draw.toString());
    Path declared = copy(Run.DRAW, folder.resolve("declared"));
    Files.delete(declared.resolve("randomness.txt"));
    Files.delete(declared.resolve("result.txt"));
    places.put("DECLARED", declared.toString());
    Path forged = copy(Run.DRAW, folder.resolve("forged"));
    replace(forged.resolve("result.txt"), "lampworks-06", "lampworks-01");
    places.put("FORGED", forged.toString());
    Path muddled = copy(Run.DRAW, folder.resolve("muddled"));
    replace(muddled.resolve("declaration.txt"), "floor 1", "floor none");
    replace(muddled.resolve("subjects.tsv"), "lampworks-02\t1", "lampworks-02\t11");
    Files.delete(muddled.resolve("recusals.tsv"));
    places.put("MUDDLED", muddled.toString());
  }

  private static void replace(Path file, String found, String by) throws IOException {
    Files.writeString(file, Files.readString(file).replace(found, by));
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return to;
  }

  /// The lamp pack with three mistakes.
  private Path brokenLamps() throws IOException {
    Path broken = copy(Run.LAMPS, folder.resolve("broken"));
    Path power = broken.resolve("powers/light-a-lamp.md");
    Files.writeString(
        power,
        Files.readString(power)
            .replace("article: 12,", "article: 99,")
            .replace("promised: 12", "promised: 30"));
    Files.writeString(broken.resolve("posts/clerk.yaml"), "names: none\n");
    return broken;
  }

  @ParameterizedTest
  @MethodSource("stories")
  void theCommandsSayWhatTheStoryTells(Path story) throws IOException {
    List<String> told = Files.readAllLines(story);
    List<String> happened = new ArrayList<>();
    for (String line : told) {
      if (line.startsWith(PROMPT)) {
        happened.addAll(run(line));
      } else if (line.startsWith("# ")) {
        happened.add(line);
      }
    }
    if (Boolean.getBoolean("stories.write")) {
      Files.write(story, happened);
    }
    assertThat(happened).isEqualTo(told);
  }

  private List<String> run(String line) {
    Run run = Run.of(words(line.substring(PROMPT.length())));
    List<String> lines = new ArrayList<>(List.of(line));
    run.out().lines().map(this::withoutPlaces).forEach(lines::add);
    run.err().lines().map(said -> "! " + withoutPlaces(said)).forEach(lines::add);
    lines.add("-> " + run.status());
    lines.add("");
    return lines;
  }

  private String[] words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      for (Map.Entry<String, String> place : places.entrySet()) {
        word =
            word.replaceAll(
                "^" + place.getKey() + "\\b", Matcher.quoteReplacement(place.getValue()));
      }
      words.add(word);
    }
    return words.toArray(String[]::new);
  }

  private String withoutPlaces(String line) {
    String shown = line;
    for (Map.Entry<String, String> place : places.entrySet()) {
      shown = shown.replace(place.getValue(), place.getKey());
    }
    return shown;
  }
}

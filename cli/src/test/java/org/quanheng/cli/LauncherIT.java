package org.quanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher itself, over what has just been assembled. Runs after `package`.
class LauncherIT {

  private static final Path LAUNCHER = Run.ROOT.resolve("quanheng");
  private static final String[] QUESTION = {
    "term", "--law", "行政许可法", "--days", "20", "--from", "2026-02-12", "--json"
  };

  @TempDir private Path folder;

  @Test
  void theFirstQuestionIsAnswered() throws Exception {
    Run run = launch(Map.of(), LAUNCHER, QUESTION);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("{\"due\":\"2026-03-18\",\"provisional\":false,");
    assertThat(run.status()).isZero();
  }

  @Test
  void chineseWordsSurviveALocaleThatKnowsOnlyAscii() throws Exception {
    Run run = launch(Map.of("LC_ALL", "C"), LAUNCHER, QUESTION);
    assertThat(run.out()).startsWith("{\"due\":\"2026-03-18\"");
    Run absent = launch(Map.of("LC_ALL", "zh_TW.NONE"), LAUNCHER, "nothing");
    assertThat(absent.err()).contains("沒有「nothing」這個命令");
  }

  @Test
  void itWorksThroughALinkFromAnyFolder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("a link"), LAUNCHER);
    Path again = Files.createSymbolicLink(folder.resolve("another"), Path.of("a link"));
    assertThat(launch(Map.of(), again, "help").status()).isZero();
  }

  @Test
  void theExitStatusPassesThrough() throws Exception {
    assertThat(launch(Map.of(), LAUNCHER, "prove", folder.toString()).status()).isEqualTo(1);
    assertThat(launch(Map.of(), LAUNCHER, "prove").status()).isEqualTo(2);
    assertThat(launch(Map.of(), LAUNCHER, "prove", "nowhere").status()).isEqualTo(3);
  }

  @Test
  void wordsAreHandedOnAsTheyAre() throws Exception {
    Run run = launch(Map.of(), LAUNCHER, "term", "--law", "* $HOME 'a' \"b\"", "--days", "1");
    assertThat(run.status()).isEqualTo(2);
    run = launch(Map.of(), LAUNCHER, "prove", "* $HOME 'a' \"b\"");
    assertThat(run.err()).contains("\"* $HOME 'a' \"b\"\"");
  }

  @Test
  void withoutAJdkItSaysWhatToDo() throws Exception {
    Path copy = Files.createDirectories(folder.resolve("a checkout")).resolve("quanheng");
    String text =
        Files.readString(LAUNCHER).replace("/usr/lib/jvm", "/nowhere").replace("/opt", "/nowhere");
    Files.writeString(copy, text);
    assertThat(copy.toFile().setExecutable(true)).isTrue();
    Map<String, String> bare = new HashMap<>(Map.of("JAVA_HOME", "", "HOME", "/nowhere"));
    bare.put("PATH", withoutJava());
    Run run = launch(bare, copy, "help");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("no JDK 25 or newer").contains("QUANHENG_JDK");
  }

  @Test
  void aBuildThatFailsShowsWhatMavenSaid() throws Exception {
    Path checkout = Files.createDirectories(folder.resolve("a checkout"));
    Path copy = Files.copy(LAUNCHER, checkout.resolve("quanheng"));
    Path tools = Files.createDirectories(folder.resolve("tools"));
    Path maven = Files.writeString(tools.resolve("mvn"), "#!/bin/sh\necho it broke\nexit 1\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    Run run = launch(Map.of("PATH", tools + ":" + System.getenv("PATH")), copy, "help");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("building", "it broke", "the build failed");
  }

  /// A folder with the few programmes the launcher needs, and no Java among them.
  private String withoutJava() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("bare"));
    for (String tool : List.of("bash", "dirname", "readlink", "sed", "find", "cat", "env")) {
      Files.createSymbolicLink(tools.resolve(tool), Path.of("/bin", tool).toRealPath());
    }
    return tools.toString();
  }

  private Run launch(Map<String, String> environment, Path launcher, String... words)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(words));
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().remove("QUANHENG_PACK");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "QUANHENG_BUILD", "never"));
    builder.environment().putAll(environment);
    int status = builder.start().waitFor();
    return new Run(
        status,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}

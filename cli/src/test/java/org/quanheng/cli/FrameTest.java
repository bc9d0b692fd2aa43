package org.quanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quanheng.ground.GroundFailure;
import org.quanheng.term.Language;

class FrameTest {

  private static final Failures FAILURES = new Failures(Words.in(Language.EN));

  @ParameterizedTest
  @CsvSource({
    "en_GB.UTF-8, EN",
    "C, EN",
    "POSIX, EN",
    "'', EN",
    "fr_FR.UTF-8, EN",
    "?!, EN",
    "zh_CN.UTF-8, ZH_HANS",
    "zh_SG, ZH_HANS",
    "zh, ZH_HANS",
    "zh_CN.GB18030@pinyin, ZH_HANS",
    "zh_TW.UTF-8, ZH_HANT",
    "zh_HK.UTF-8, ZH_HANT",
    "zh_MO.UTF-8, ZH_HANT",
  })
  void theLanguageIsThatOfTheEnvironment(String locale, Language language) {
    assertThat(manner(Map.of("LANG", locale)).language()).isEqualTo(language);
  }

  @Test
  void theStrongerVariableOfTheEnvironmentWins() {
    Map<String, String> lang = Map.of("LANG", "en_GB", "LC_MESSAGES", "zh_TW", "LC_ALL", "");
    assertThat(manner(lang).language()).isEqualTo(Language.ZH_HANT);
    Map<String, String> all = Map.of("LC_MESSAGES", "zh_TW", "LC_ALL", "zh_CN");
    assertThat(manner(all).language()).isEqualTo(Language.ZH_HANS);
    Map<String, String> own = Map.of("QUANHENG_LANG", "zh_TW", "LC_ALL", "zh_CN");
    assertThat(manner(own).language()).isEqualTo(Language.ZH_HANT);
  }

  @Test
  void whatIsAskedForWinsOverTheEnvironment() {
    Map<String, String> lang = Map.of("LANG", "zh_TW");
    assertThat(manner(lang, "term", "--lang", "en").language()).isEqualTo(Language.EN);
    assertThat(manner(lang, "--lang=ZH-hans", "term").language()).isEqualTo(Language.ZH_HANS);
    assertThat(manner(lang, "term", "--", "--lang", "en").language()).isEqualTo(Language.ZH_HANT);
    assertThat(manner(lang, "term", "--lang").language()).isEqualTo(Language.ZH_HANT);
  }

  private static Manner manner(Map<String, String> environment, String... arguments) {
    return Manner.of(List.of(arguments), world(environment));
  }

  private static World world(Map<String, String> environment) {
    return new World(System.out, System.err, environment, Optional.empty(), false);
  }

  @Test
  void everyFailureOfTheWorldHasOneLineAndTheSameStatus() {
    List<Throwable> thrown =
        List.of(
            new WorldFailure("no"),
            new GroundFailure("no"),
            new NoSuchFileException("a"),
            new AccessDeniedException("a"),
            new UnknownHostException("a"),
            new ConnectException("a"),
            new HttpTimeoutException("a"),
            new IOException("a"),
            new IOException(),
            new UncheckedIOException(new IOException("a")),
            new AssertionError("2 and 2 are 5"),
            new NullPointerException(),
            new StackOverflowError());
    for (Throwable each : thrown) {
      Answer answer = FAILURES.answer(each);
      assertThat(answer.exit()).isEqualTo(Exit.WORLD);
      assertThat(answer.lines()).hasSize(1);
      assertThat(answer.lines().getFirst()).isNotBlank().doesNotContain("\n", "\tat ");
    }
  }

  @Test
  void aFaultOfOursAsksForAReport() {
    Answer answer = FAILURES.answer(new AssertionError("2 and 2 are 5"));
    assertThat(answer.lines().getFirst()).contains("2 and 2 are 5").contains("--trace");
  }

  @Test
  void aStackTraceIsShownOnlyWhenAskedFor() {
    String nowhere = Run.LAMPS.resolve("nowhere").toString();
    assertThat(Run.of("prove", nowhere).err()).doesNotContain("\tat ");
    assertThat(Run.of("prove", nowhere, "--trace").err()).contains("\tat org.quanheng.cli");
  }

  @Test
  void resultsThatCannotBeWrittenAreAFailureOfTheWorld() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    Map<String, String> none = Map.of();
    PrintStream out = new PrintStream(full, false, StandardCharsets.UTF_8);
    World world =
        new World(
            out, new PrintStream(OutputStream.nullOutputStream()), none, Optional.empty(), false);
    assertThat(Quanheng.run(world, "help")).isEqualTo(3);
  }

  @Test
  void thePackIsTheNamedOneThenThatOfTheEnvironmentThenOfTheCheckoutThenOnTheClassPath()
      throws Exception {
    Words words = Words.in(Language.EN);
    Optional<String> lamps = Optional.of(Run.LAMPS.toString());
    Map<String, String> wrong = Map.of("QUANHENG_PACK", "/nowhere");
    assertThat(PackFolder.of(lamps, world(wrong), words).name()).isEqualTo(lamps.get());

    Map<String, String> right = Map.of("QUANHENG_PACK", lamps.get());
    World checkout = new World(System.out, System.err, right, Optional.of(Run.ROOT), false);
    assertThat(PackFolder.of(Optional.empty(), checkout, words).name()).isEqualTo(lamps.get());

    checkout = new World(System.out, System.err, Map.of(), Optional.of(Run.ROOT), false);
    String sample = Run.ROOT.resolve("packs/anhui").toString();
    assertThat(PackFolder.of(Optional.empty(), checkout, words).name()).isEqualTo(sample);

    World elsewhere =
        new World(System.out, System.err, Map.of(), Optional.of(Path.of("/nowhere")), false);
    PackFolder bundled = PackFolder.of(Optional.empty(), elsewhere, words);
    assertThat(bundled.name()).isNotEqualTo(sample).endsWith("packs/anhui");
    assertThat(bundled.files().paths()).contains("bureau.yaml").hasSizeGreaterThan(100);
  }

  @Test
  void theSamplePackAnswersTheFirstQuestion() {
    Run run = Run.of("term", "--law", "行政许可法", "--days", "20", "--from", "2026-02-12", "--json");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("{\"due\":\"2026-03-18\",\"provisional\":false,");
    assertThat(run.status()).isZero();
  }

  @Test
  void aTermThatReachesAYearWithoutNoticeIsProvisional() {
    Run run = Run.of("term", "--law", "行政许可法", "--days", "20", "--from", "2026-12-14", "--json");
    assertThat(run.out()).contains("\"provisional\":true");
  }

  @Test
  void progressIsSaidOnATerminalOnlyAndIsGoneAfterwards(
      @org.junit.jupiter.api.io.TempDir Path folder) {
    TestLog log = TestLog.in(folder, 300);
    String[] verify = {"verify", log.toString()};
    assertThat(Run.of(verify).err()).isEmpty();
    Run watched = Run.in(Map.of(), Optional.empty(), true, verify);
    assertThat(watched.err()).contains("256 of 300 entries").endsWith("\r\u001b[K");
    assertThat(watched.out()).isEqualTo(Run.of(verify).out());
  }
}

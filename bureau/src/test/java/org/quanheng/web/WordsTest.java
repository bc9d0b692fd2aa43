package org.quanheng.web;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanheng.list.Proclaimed;
import org.quanheng.term.Language;

/// Every sentence is there in every language, and the reader gets his own.
class WordsTest {

  private static final Path ROOT =
      Path.of(System.getProperty("quanheng.root"), "bureau/src/main/java");

  @ParameterizedTest
  @ValueSource(strings = {Words.MESSAGES, "org.quanheng.list.objections"})
  void theThreeLanguagesSayTheSame(String bundle) {
    Set<String> english = keys(bundle, Language.EN);
    assertThat(english).isNotEmpty();
    for (Language language : Language.values()) {
      assertThat(keys(bundle, language)).as(language.name()).isEqualTo(english);
      ResourceBundle words = ResourceBundle.getBundle(bundle, language.locale());
      assertThat(words.getLocale()).isEqualTo(language.locale());
      words.keySet().forEach(key -> assertThat(words.getString(key)).as(key).isNotBlank());
    }
  }

  @Test
  void everythingThatCanBeWrongHasItsSentence() {
    assertThat(keys(Words.MESSAGES, Language.EN))
        .containsAll(Arrays.stream(Wrong.values()).map(Wrong::slug).toList());
  }

  /// In the sources of the forms, a quoted word with hyphens is the kind of a mistake.
  @Test
  void everyMistakeHasItsSentenceAndNoSentenceIsIdle() throws IOException {
    String sources = sources();
    Set<String> sentences = keys(Words.MESSAGES, Language.EN);
    Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)+)\"")
        .matcher(sources)
        .results()
        .forEach(kind -> assertThat(sentences).contains("mistake." + kind.group(1)));
    Set<String> wrong = Arrays.stream(Wrong.values()).map(Wrong::slug).collect(toSet());
    for (String key : sentences) {
      boolean used =
          wrong.contains(key) || sources.contains('"' + key.replace("mistake.", "") + '"');
      assertThat(used).as(key).isTrue();
    }
  }

  @Test
  void everyGroundOfAnObjectionHasItsSentence() {
    Set<String> grounds = new TreeSet<>();
    Arrays.stream(Proclaimed.Ground.values()).map(Proclaimed.Ground::slug).forEach(grounds::add);
    assertThat(keys("org.quanheng.list.objections", Language.EN)).isEqualTo(grounds);
  }

  private static String sources() throws IOException {
    List<Path> files = new ArrayList<>(List.of(ROOT.resolve("org/quanheng/gate/DraftForm.java")));
    try (Stream<Path> web = Files.list(ROOT.resolve("org/quanheng/web"))) {
      web.filter(it -> it.toString().endsWith(".java")).forEach(files::add);
    }
    StringBuilder sources = new StringBuilder();
    for (Path file : files) {
      sources.append(Files.readString(file));
    }
    return sources.toString();
  }

  private static Set<String> keys(String bundle, Language language) {
    return new TreeSet<>(ResourceBundle.getBundle(bundle, language.locale()).keySet());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | en",
        "en-GB, zh | en",
        "zh | zh-Hans",
        "zh-CN, zh;q=0.9, en;q=0.8 | zh-Hans",
        "zh-SG | zh-Hans",
        "zh-TW | zh-Hant",
        "zh-HK, en | zh-Hant",
        "zh-Hant | zh-Hant",
        "zh-Hant-CN | zh-Hant",
        "zh-Hans-TW | zh-Hans",
        "de, fr;q=0.5 | en",
        "de, zh-TW;q=0.5 | zh-Hant",
        "* | en",
        "'' | en",
        ";;;q=, nonsense | en"
      })
  void theReaderGetsTheFirstLanguageWeSpeak(String header, String language)
      throws IOException, InterruptedException {
    HttpRequest request = nothing().header("Accept-Language", header).build();
    assertThat(language(request)).isEqualTo(language);
  }

  @Test
  void whoNamesNoLanguageGetsEnglish() throws IOException, InterruptedException {
    assertThat(language(nothing().build())).isEqualTo("en");
  }

  private static HttpRequest.Builder nothing() {
    return HttpRequest.newBuilder(Served.ADDRESS.resolve("/nothing"));
  }

  private static String language(HttpRequest request) throws IOException, InterruptedException {
    return Served.CLIENT
        .send(request, BodyHandlers.discarding())
        .headers()
        .firstValue("Content-Language")
        .orElseThrow();
  }
}

package org.quanheng.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quanheng.term.Language;

/// Every sentence of the pages is there in every language; none is missing and none is idle.
class PageWordsTest {

  private static final Path SOURCES =
      Path.of(System.getProperty("quanheng.root"), "bureau/src/main/java/org/quanheng");

  /// A key, or the beginning of one that ends with a dot.
  private static final Pattern KEY = Pattern.compile("\"((?:[a-z0-9-]+\\.)+[a-z0-9-]*)\"");

  @Test
  void theThreeLanguagesSayTheSame() throws IOException {
    Set<String> english = words(Language.EN).keys();
    assertThat(english).isNotEmpty();
    for (Language language : Language.values()) {
      assertThat(words(language).keys())
          .as(language.name())
          .containsExactlyInAnyOrderElementsOf(english);
    }
  }

  @Test
  void noSentenceIsMissingAndNoneIsIdle() throws IOException {
    Set<String> keys = words(Language.EN).keys();
    Set<String> groups = new TreeSet<>(keys.stream().map(PageWordsTest::group).toList());
    Set<String> asked = asked(groups);
    for (String key : asked) {
      assertThat(keys)
          .as(key)
          .anyMatch(it -> key.endsWith(".") ? it.startsWith(key) : it.equals(key));
    }
    for (String key : keys) {
      assertThat(asked)
          .as("idle: " + key)
          .anyMatch(it -> it.endsWith(".") ? key.startsWith(it) : it.equals(key));
    }
  }

  private static String group(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static Set<String> asked(Set<String> groups) throws IOException {
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      Pattern pages = Pattern.compile(".*/(quanheng|face|web|site|desk)/[^/]*\\.(java|jte)");
      for (Path file : files.filter(it -> pages.matcher(it.toString()).matches()).toList()) {
        KEY.matcher(Files.readString(file))
            .results()
            .map(it -> it.group(1))
            .filter(it -> groups.contains(group(it)) && !it.endsWith(".js"))
            .forEach(asked::add);
      }
    }
    return asked;
  }

  private static Words words(Language language) throws IOException {
    List<String> rooms = new ArrayList<>();
    Path messages =
        Path.of(System.getProperty("quanheng.root"), "bureau/src/main/resources/org/quanheng");
    try (Stream<Path> folders = Files.list(messages)) {
      folders
          .filter(it -> Files.exists(it.resolve("words_en.properties")))
          .map(it -> it.getFileName().toString())
          .sorted()
          .forEach(rooms::add);
    }
    assertThat(rooms).contains("face", "site");
    return Words.of(language, ZoneOffset.UTC, rooms);
  }
}

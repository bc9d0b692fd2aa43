package org.quanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanheng.term.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class MessagesTest {

  private static final Path RESOURCES = Path.of("src/main/resources/org/quanheng/cli");
  private static final Path SOURCES = Path.of("src/main/java/org/quanheng/cli");
  private static final Pattern PLACE = Pattern.compile("\\{([0-9])");
  private static final Pattern NAMED =
      Pattern.compile("\"([a-z]+(?:[.-][a-z]+)*\\.[a-z]+[a-z-]*)\"");

  @ParameterizedTest
  @ValueSource(strings = {"messages", "usage"})
  void everyTextIsThereInThreeLanguagesWithTheSamePlaces(String file) throws IOException {
    Map<String, Set<String>> english = places(file, Language.EN);
    assertThat(english).isNotEmpty();
    assertThat(places(file, Language.ZH_HANS)).isEqualTo(english);
    assertThat(places(file, Language.ZH_HANT)).isEqualTo(english);
  }

  @ParameterizedTest
  @EnumSource
  void noTextIsEmptyOrSpoiltByAnApostrophe(Language language) throws IOException {
    for (String file : List.of("messages", "usage")) {
      Properties texts = read(file, language);
      texts.forEach(
          (key, text) -> assertThat(text.toString()).as("%s %s", language, key).isNotBlank());
      texts.forEach((key, text) ->
          assertThat(text.toString()).as("%s %s", language, key).doesNotContain("'"));
    }
  }

  @Test
  void theTwoChineseLanguagesAreWrittenEachInItsOwnCharacters() throws IOException {
    String simplified = String.join("", texts(Language.ZH_HANS));
    String traditional = String.join("", texts(Language.ZH_HANT));
    assertThat(simplified).doesNotContain("這", "個", "檔", "資料夾", "帳冊").contains("这", "个");
    assertThat(traditional).doesNotContain("这", "个", "档", "账册", "没").contains("這", "個");
  }

  @Test
  void everySentenceIsSaidSomewhereAndEverySentenceSaidIsThere() throws IOException {
    Set<String> written = new TreeSet<>(read("messages", Language.EN).stringPropertyNames());
    Set<String> groups = written.stream().map(MessagesTest::group).collect(Collectors.toSet());
    Set<String> said = new TreeSet<>();
    for (String source : sources()) {
      Matcher matcher = NAMED.matcher(source);
      while (matcher.find()) {
        if (groups.contains(group(matcher.group(1)))) {
          said.add(matcher.group(1));
        }
      }
    }
    said.removeAll(read("usage", Language.EN).stringPropertyNames());
    assertThat(said).isEqualTo(written);
  }

  @ParameterizedTest
  @EnumSource
  void everyTextOfTheHelpBelongsToACommandAndNoCommandLacksOne(Language language)
      throws IOException {
    CommandLine programme = Quanheng.commandLine(Words.in(language));
    Set<String> needed = new TreeSet<>();
    describe(programme, needed);
    programme.getSubcommands().values().forEach(command -> describe(command, needed));
    Set<String> written = new TreeSet<>(read("usage", language).stringPropertyNames());
    written.removeIf(key -> key.startsWith("usage."));
    written.remove("quanheng.usage.footer");
    assertThat(written).isEqualTo(needed);
  }

  private static void describe(CommandLine command, Set<String> needed) {
    needed.add(command.getCommandSpec().qualifiedName(".") + ".usage.description");
    Stream<ArgSpec> arguments = command.getCommandSpec().args().stream();
    needed.addAll(arguments.map(ArgSpec::descriptionKey).toList());
  }

  private static String group(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static Map<String, Set<String>> places(String file, Language language)
      throws IOException {
    Map<String, Set<String>> places = new TreeMap<>();
    read(file, language)
        .forEach((key, text) -> places.put(key.toString(), places(text.toString())));
    return places;
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      places.add(matcher.group(1));
    }
    return places;
  }

  private static List<String> texts(Language language) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String file : List.of("messages", "usage")) {
      read(file, language).values().forEach(text -> texts.add(text.toString()));
    }
    return texts;
  }

  private static Properties read(String file, Language language) throws IOException {
    String tag = language.locale().toLanguageTag().replace('-', '_');
    Properties texts = new Properties();
    try (var reader =
        Files.newBufferedReader(RESOURCES.resolve(file + "_" + tag + ".properties"))) {
      texts.load(reader);
    }
    return texts;
  }

  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        sources.add(Files.readString(file));
      }
    }
    return sources;
  }
}

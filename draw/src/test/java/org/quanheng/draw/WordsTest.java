package org.quanheng.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanheng.draw.Check.Kind;
import org.quanheng.draw.Check.State;
import org.quanheng.term.Language;

class WordsTest {

  private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

  @Test
  void theThreeLanguagesSayTheSameThingsOfTheSameFacts() throws IOException {
    Map<String, Set<String>> english = places(Language.EN);
    assertThat(places(Language.ZH_HANS)).isEqualTo(english);
    assertThat(places(Language.ZH_HANT)).isEqualTo(english);
  }

  @Test
  void everyRuleAndEveryOutcomeOfEveryStepHasASentence() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (Problem.Rule rule : Problem.Rule.values()) {
      expected.add("problem." + rule.slug());
    }
    for (Kind kind : Kind.values()) {
      outcomes(kind).forEach(it -> expected.add("step." + kind.slug() + "." + it.slug()));
    }
    assertThat(texts(Language.EN).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<State> outcomes(Kind kind) {
    return switch (kind) {
      case DECLARATION, RESULT -> List.of(State.HOLDS, State.FAILS);
      case LISTS, RANDOMNESS, SEED, FLOOR, RISK, TEAMS, RESERVES ->
          List.of(State.HOLDS, State.FAILS, State.NOT_DONE);
      case WITNESSED, VALUE, PUNCTUAL -> Arrays.asList(State.values());
    };
  }

  @ParameterizedTest
  @EnumSource
  void noSentenceIsSpoiltByAnApostropheOrLeftEmpty(Language language) throws IOException {
    texts(language)
        .forEach((key, text) ->
            assertThat(text.toString()).as("%s", key).isNotBlank().doesNotContain("'"));
  }

  @Test
  void theTwoWritingsOfChineseAreApart() throws IOException {
    String hans =
        String.join("", texts(Language.ZH_HANS).values().stream().map(Object::toString).toList());
    String hant =
        String.join("", texts(Language.ZH_HANT).values().stream().map(Object::toString).toList());
    assertThat(hans).contains("声明", "随机", "检查").doesNotContain("聲", "隨", "檢", "這", "個");
    assertThat(hant).contains("聲明", "隨機", "檢查").doesNotContain("声", "随", "检", "这", "个");
  }

  @Test
  void aProblemSaysWhatIsWrongWhereAndWhatToDo() {
    Problem problem =
        new Problem(Problem.Rule.FLOOR_TOO_LOW, "declaration.txt:5", List.of("1", "6", "2"));
    assertThat(problem.explain(Locale.ENGLISH))
        .isEqualTo(
            "declaration.txt:5: 1 of 6 are to be drawn by pure chance; at least a fifth must be,"
                + " that is 2. Raise the floor.");
    assertThat(problem.explain(Locale.forLanguageTag("zh-Hant")))
        .startsWith("declaration.txt:5：")
        .contains("6", "2");
  }

  @ParameterizedTest
  @EnumSource
  void everyStepOfADrawIsToldWithoutAnEmptyPlace(Language language) {
    for (String vector : Samples.VECTORS) {
      for (Check.Step step : Check.of(Samples.files(vector), Check.Witnessed.NEVER).steps()) {
        assertThat(step.explain(language.locale()))
            .allSatisfy(line -> assertThat(line).isNotBlank().doesNotContainPattern("\\{[0-9]"));
      }
    }
  }

  private static Map<String, Set<String>> places(Language language) throws IOException {
    Map<String, Set<String>> places = new TreeMap<>();
    texts(language)
        .forEach((key, text) -> {
          Set<String> found = new TreeSet<>();
          Matcher matcher = PLACE.matcher(text.toString());
          while (matcher.find()) {
            found.add(matcher.group(1));
          }
          places.put(key.toString(), found);
        });
    return places;
  }

  private static Properties texts(Language language) throws IOException {
    String tag = language.locale().toLanguageTag().replace('-', '_');
    Properties texts = new Properties();
    try (InputStreamReader reader =
        new InputStreamReader(
            Words.class.getResourceAsStream("messages_" + tag + ".properties"),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}

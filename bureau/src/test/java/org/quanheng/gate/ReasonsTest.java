package org.quanheng.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quanheng.term.Language;

/// Every rule of the gate speaks three languages, of the same things in each.
class ReasonsTest {

  @Test
  void everyRuleHasASentenceAndABasisInEachLanguageAndNothingElseIsThere() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Rule rule : Rule.values()) {
      keys.add(rule.slug());
      keys.add(rule.slug() + ".basis");
    }
    for (Language language : Language.values()) {
      assertThat(messages(language).stringPropertyNames())
          .as(language.name())
          .containsExactlyInAnyOrderElementsOf(keys);
    }
  }

  @Test
  void theSentencesOfARuleHaveTheSamePlacesInEachLanguage() throws IOException {
    for (Rule rule : Rule.values()) {
      Set<String> english = places(messages(Language.EN).getProperty(rule.slug()));
      for (Language language : Language.values()) {
        assertThat(places(messages(language).getProperty(rule.slug())))
            .as(rule + " in " + language)
            .isEqualTo(english);
      }
    }
  }

  @Test
  void aReasonIsSaidInTheReadersLanguage() {
    Reason reason = Reason.of(Rule.OFFICER_TWICE, "wang");
    assertThat(reason.say(Locale.ENGLISH)).contains("wang").contains("twice");
    assertThat(reason.say(Language.ZH_HANS.locale())).contains("两次");
    assertThat(reason.say(Language.ZH_HANT.locale())).contains("兩次");
    assertThat(reason.say(Locale.SIMPLIFIED_CHINESE)).contains("两次");
    assertThat(reason.say(Locale.TRADITIONAL_CHINESE)).contains("兩次");
  }

  @Test
  void theTimesOfAReasonAreToldAsThePageTellsThem() {
    Instant early = Instant.parse("2026-03-02T01:30:00Z");
    Reason reason = Reason.of(Rule.CLAIMED_TOO_OLD, early, early.plusNanos(1));
    assertThat(reason.say(Locale.ENGLISH, it -> it.equals(early) ? "then" : "now"))
        .contains("done at then;", "not before now.");
  }

  private static Set<String> places(String sentence) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{\\d+}").matcher(sentence);
    while (matcher.find()) {
      places.add(matcher.group());
    }
    return places;
  }

  private static Properties messages(Language language) throws IOException {
    String name = "reasons_" + language.name().replace("ZH_HAN", "zh_Han").replace("EN", "en");
    String file = name.replace("HanS", "Hans").replace("HanT", "Hant") + ".properties";
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            ReasonsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}

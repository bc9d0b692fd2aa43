package org.quanheng.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quanheng.term.Language;

class MessagesTest {

  static final List<Locale> LOCALES =
      List.of(Locale.ENGLISH, Locale.forLanguageTag("zh-Hans"), Locale.forLanguageTag("zh-Hant"));

  @Test
  void everySentenceIsThereInEveryLanguageAndNoneIsIdle() {
    Set<String> used = new HashSet<>();
    for (Rule rule : Rule.values()) {
      for (String part : List.of(".rule", ".message", ".remedy")) {
        used.add(rule.slug() + part);
      }
    }
    for (Category category : Category.values()) {
      used.add("category." + category.slug());
    }
    for (Language language : Language.values()) {
      Properties sentences = Messages.of(language);
      assertThat(sentences.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
      assertThat(sentences.values()).allSatisfy(s -> assertThat(s.toString()).isNotBlank());
    }
  }

  @Test
  void everyLanguageSpeaksOfTheSameFacts() {
    Properties english = Messages.of(Language.EN);
    for (String key : english.stringPropertyNames()) {
      Set<String> facts = places(english.getProperty(key));
      assertThat(places(Messages.of(Language.ZH_HANS).getProperty(key))).as(key).isEqualTo(facts);
      assertThat(places(Messages.of(Language.ZH_HANT).getProperty(key))).as(key).isEqualTo(facts);
    }
  }

  @Test
  void rulesAreListedInTheReadersLanguage() {
    assertThat(Rule.DUPLICATE_CODE.slug()).isEqualTo("duplicate-code");
    assertThat(LOCALES.stream().map(Rule.DUPLICATE_CODE::title))
        .containsExactly("A code names one power.", "一码一权。", "一碼一權。");
  }

  private static Set<String> places(String sentence) {
    return new HashSet<>(
        Pattern.compile("\\{[^}]*}").matcher(sentence).results().map(MatchResult::group).toList());
  }
}

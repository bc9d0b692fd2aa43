package org.quanheng.discretion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quanheng.term.Language;

class MessagesTest {

  @Test
  void everySentenceIsThereInEveryLanguageAndSpeaksOfTheSameFacts() {
    Properties english = Messages.of(Language.EN);
    for (Language language : Language.values()) {
      Properties sentences = Messages.of(language);
      assertThat(sentences.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
      for (String key : sentences.stringPropertyNames()) {
        assertThat(sentences.getProperty(key)).as(key).isNotEmpty();
        assertThat(places(sentences.getProperty(key)))
            .as(key)
            .isEqualTo(places(english.getProperty(key)));
      }
    }
  }

  @Test
  void everyRuleAndPropertyHasItsSentences() {
    Set<String> keys = Messages.of(Language.EN).stringPropertyNames();
    for (Rule rule : Rule.values()) {
      assertThat(keys)
          .contains(
              "problem." + rule.slug() + ".rule",
              "problem." + rule.slug() + ".message",
              "problem." + rule.slug() + ".remedy");
    }
    for (Property property : Property.values()) {
      assertThat(keys).contains("property." + Messages.slug(property));
    }
  }

  private static Set<String> places(String sentence) {
    return new HashSet<>(
        Pattern.compile("\\{[^}]*}").matcher(sentence).results().map(MatchResult::group).toList());
  }
}

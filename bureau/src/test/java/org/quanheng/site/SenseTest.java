package org.quanheng.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quanheng.term.Language;

class SenseTest {

  private static final String TEXT = "## English\n\nA scale.\n\n## 简体中文\n\n秤。\n\n## 繁體中文\n\n秤也。\n";

  private static String words(String text, Language reader) {
    return Sense.of(text, reader).prose().words();
  }

  @Test
  void eachReaderIsToldInHisLanguage() {
    assertThat(words(TEXT, Language.EN)).isEqualTo("A scale.");
    assertThat(words(TEXT, Language.ZH_HANS)).isEqualTo("秤。");
    assertThat(words(TEXT, Language.ZH_HANT)).isEqualTo("秤也。");
  }

  @Test
  void whereHisLanguageIsMissingTheFirstIsShownAndSaidToBeForeign() {
    Sense sense = Sense.of("## 简体中文\n秤。", Language.EN);
    assertThat(sense.prose().words()).isEqualTo("秤。");
    assertThat(sense.isForeign(Language.EN)).isTrue();
    assertThat(sense.lang()).isEqualTo("zh-Hans");
  }

  @Test
  void aTextThatNamesNoLanguageIsForEverybody() {
    Sense sense = Sense.of("A scale. 秤。", Language.ZH_HANT);
    assertThat(sense.prose().words()).isEqualTo("A scale. 秤。");
    assertThat(sense.language()).isEqualTo(Optional.empty());
    assertThat(sense.isForeign(Language.ZH_HANT)).isFalse();
  }
}

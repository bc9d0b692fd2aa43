package org.quanheng.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the small language can say means the same as the JDK's regular expressions say.
class TextPatternTest {

  private static final List<String> ATOMS = List.of("a", "[ab]", "[a-c]");
  private static final List<String> COUNTS = List.of("", "?", "*", "+", "{2}", "{0,2}", "{1,3}");
  private static final String[] LETTERS = {"a", "b", "-"};
  private static final long SEED = 7;

  @Test
  void allPatternsOfTwoPartsMeanWhatTheyMeanElsewhere() {
    List<String> texts = texts(5);
    int patterns = 0;
    for (String first : parts()) {
      for (String second : parts()) {
        patterns += agrees("^" + first + second + "$", texts);
      }
    }
    assertThat(patterns).isEqualTo(21 * 21);
  }

  private static int agrees(String text, List<String> texts) {
    TextPattern pattern = TextPattern.of(text).orElseThrow(() -> new AssertionError(text));
    Pattern elsewhere = Pattern.compile(text);
    for (String each : texts) {
      assertThat(pattern.matches(each))
          .as("%s on '%s'", text, each)
          .isEqualTo(elsewhere.matcher(each).matches());
    }
    Random random = new Random(SEED);
    for (int i = 0; i < 20; i++) {
      String example = pattern.example(random::nextInt);
      assertThat(pattern.matches(example)).as("%s, example '%s'", text, example).isTrue();
    }
    return 1;
  }

  @Test
  void signsThatMeanSomethingAreMeantWhenMarked() {
    assertThat(matches("^\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\^\\$\\|\\\\$", ".*+?()[]{}^$|\\"))
        .isTrue();
    assertThat(matches("^[\\]\\-\\^a]+$", "^]-a")).isTrue();
    assertThat(matches("^[\\]\\-\\^a]+$", "b")).isFalse();
  }

  @Test
  void documentNumbersOfTheField() {
    String number = "^[一-龥]{2,10}〔[0-9]{4}〕[1-9][0-9]{0,4}号$";
    assertThat(matches(number, "皖质监罚字〔2015〕12号")).isTrue();
    assertThat(matches(number, "皖质监罚字[2015]12号")).isFalse();
    assertThat(matches("^\\{𠮷\\}$", "{𠮷}")).as("one code point, two characters of Java").isTrue();
  }

  @Test
  void aLongTextIsMatchedInOnePass() {
    String many = "^[a]*[a]*[a]*[a]*[a]*[a]*[a]*[a]*b$";
    assertThat(matches(many, "a".repeat(5_000))).isFalse();
    assertThat(matches(many, "a".repeat(5_000) + "b")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "^",
        "$",
        "^$",
        "a",
        "^a",
        "a$",
        "^(a)$",
        "^a|b$",
        "^.$",
        "^a**$",
        "^a{$",
        "^a{}$",
        "^a{,2}$",
        "^a{2,}$",
        "^a{3,2}$",
        "^a{0}$",
        "^a{1000}$",
        "^*$",
        "^[]$",
        "^[^a]$",
        "^[b-a]$",
        "^[a-]$",
        "^[a&&b]$",
        "^\\d$",
        "^\\$",
        "^[\\d]$",
        "^a$b$",
        "^a\n$",
        "^a{+1}$",
        "^a]$",
        "^[[]$",
        "^a/$"
      })
  void whatIsNotOfTheSmallLanguageIsNoPattern(String text) {
    assertThat(TextPattern.of(text)).isEmpty();
  }

  @Test
  void aPatternIsNoLongerThanAPersonCanCheck() {
    assertThat(TextPattern.of("^" + "a".repeat(198) + "$")).isPresent();
    assertThat(TextPattern.of("^" + "a".repeat(199) + "$")).isEmpty();
  }

  private static boolean matches(String pattern, String text) {
    return TextPattern.of(pattern).orElseThrow(() -> new AssertionError(pattern)).matches(text);
  }

  private static List<String> parts() {
    List<String> parts = new ArrayList<>();
    for (String atom : ATOMS) {
      COUNTS.forEach(count -> parts.add(atom + count));
    }
    return parts;
  }

  private static List<String> texts(int longest) {
    List<String> texts = new ArrayList<>(List.of(""));
    int from = 0;
    for (int length = 1; length <= longest; length++) {
      int until = texts.size();
      for (int i = from; i < until; i++) {
        for (String letter : LETTERS) {
          texts.add(texts.get(i) + letter);
        }
      }
      from = until;
    }
    return texts;
  }
}

package org.quanheng.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanheng.gate.SmallBureau;

/// What a reader may be looking for is found by code and by a part of its name, in any language.
class FinderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static SmallBureau bureau;
  private static Finder finder;

  @BeforeAll
  static void open() {
    bureau = new SmallBureau();
    finder = new Finder(bureau.jdbc("find"), bureau.transaction("find"), bureau.list().packs());
  }

  @AfterAll
  static void close() {
    bureau.close();
  }

  @ParameterizedTest
  @CsvSource({
    "CF-W-031, power CF-W-031",
    "cf-w-031, power CF-W-031",
    "ＣＦ－Ｗ－０３１, power CF-W-031",
    "CF-W, power CF-W-031",
  })
  void aPowerIsFoundByItsCodeHoweverItIsTyped(String question, String found) {
    assertThat(codes(question)).first().isEqualTo(found);
  }

  @Test
  void everythingIsFoundByAPartOfItsNameInEachLanguage() {
    for (Item item : Drawing.of(SmallBureau.pack())) {
      String name = item.kind().slug() + " " + item.code();
      for (String text : List.of(item.names().en(), item.names().zhHans(), item.names().zhHant())) {
        String part = text.substring(0, Math.max(1, text.length() - 1));
        assertThat(codes(part)).as(part).contains(name);
      }
    }
  }

  @Test
  void allWordsMustBeThereInAnyOrder() {
    assertThat(codes("weights false")).contains("power CF-W-031");
    assertThat(codes("weights nonsense")).isEmpty();
  }

  @Test
  void whatIsCalledExactlySoComesFirst() {
    assertThat(codes("hill")).first().isEqualTo("unit hill");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "%", "_", "\\", "'; DROP TABLE find.item; --", "<script>"})
  void signsOfOtherLanguagesMeanNothing(String question) {
    assertThat(finder.find(question, TODAY, 10)).isEmpty();
  }

  @Test
  void noMoreIsToldThanAskedFor() {
    assertThat(finder.find("h", TODAY, 2)).hasSize(2);
  }

  private static List<String> codes(String question) {
    return finder.find(question, TODAY, 100).stream()
        .map(it -> it.kind().slug() + " " + it.code())
        .toList();
  }
}

package org.quanheng.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quanheng.gate.DraftForm.Mistake;
import org.quanheng.law.Field;
import org.quanheng.law.Form;
import org.quanheng.ledger.Json;
import org.quanheng.term.Names;
import org.quanheng.web.Posted;

/// What was typed is read as the step's form means it, and what cannot be is said at its field.
class FactsTest {

  private static final Form FORM =
      new Form(
          List.of(
              new Field.Text(label("found", true), 2, 50, Optional.empty()),
              new Field.WholeNumber(label("grams", true), 1, 1000),
              new Field.Money(label("worth", true), 0, 1_000_000),
              new Field.Day(label("day", true)),
              new Field.Truth(label("shown", true)),
              new Field.Choice(label("kind", false), options("beam", "spring")),
              new Field.ManyChoices(label("papers", false), options("record", "photo"), 1)));

  private final Map<String, List<String>> typed = new TreeMap<>();

  FactsTest() {
    type("found", "  Short weight ");
    type("grams", "４０");
    type("worth", "￥1,234.5元");
    type("day", "２０２６年３月２日");
    type("shown", "true");
    type("kind", "beam");
    typed.put("fact-papers", List.of("record", "photo"));
  }

  @Test
  void whatIsMeantIsRead() {
    Posted posted = Posted.of(typed);
    assertThat(Facts.read(posted, Optional.of(FORM)))
        .isEqualTo(
            Json.object()
                .put("found", "Short weight")
                .put("grams", 40)
                .put("worth", 123_450)
                .put("day", "2026-03-02")
                .put("shown", true)
                .put("kind", "beam")
                .put("papers", Json.texts(List.of("record", "photo")))
                .build());
    assertThat(posted.isGood()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "found, '', fact-required",
    "found, x, fact-too-short",
    "grams, forty, fact-wrong-type",
    "grams, 4.5, fact-wrong-type",
    "grams, 0, fact-too-small",
    "grams, 1001, fact-too-large",
    "worth, 1.234, fact-wrong-type",
    "worth, 10000.01, fact-too-large",
    "day, 2026-02-30, fact-not-a-day",
    "shown, maybe, fact-wrong-type",
    "kind, scales, fact-not-a-choice",
    "papers, letter, fact-not-a-choice"
  })
  void whatCannotBeMeantSoIsSaidAtItsField(String field, String text, String kind) {
    type(field, text);
    Posted posted = Posted.of(typed);
    Facts.read(posted, Optional.of(FORM));
    assertThat(posted.mistakes()).containsExactly(new Mistake("fact-" + field, kind));
  }

  @Test
  void whatMayBeMissingIsLeftOut() {
    typed.remove("fact-papers");
    type("kind", " ");
    Posted posted = Posted.of(typed);
    assertThat(Facts.read(posted, Optional.of(FORM)).members())
        .doesNotContainKeys("kind", "papers");
    assertThat(posted.isGood()).isTrue();
  }

  @Test
  void factsAtWillHaveNamesAndValues() {
    Map<String, List<String>> rows =
        Map.of(
            "fact-1", List.of("grams"),
            "value-1", List.of("４０"),
            "fact-2", List.of("place"),
            "value-2", List.of("Hill"));
    assertThat(Facts.read(Posted.of(rows), Optional.empty()))
        .isEqualTo(Json.object().put("grams", 40).put("place", "Hill").build());
  }

  private void type(String field, String text) {
    typed.put("fact-" + field, List.of(text));
  }

  private static Field.Label label(String name, boolean required) {
    return new Field.Label(name, new Names(name, name, name), Optional.empty(), required);
  }

  private static List<Field.Option> options(String... values) {
    return List.of(values).stream().map(it -> new Field.Option(it, new Names(it, it, it))).toList();
  }
}

package org.quanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PrintTest {

  @Test
  void columnsOfChineseStandUnderOneAnother() {
    List<String> lines = Columns.of("lrl").row("期限", "1", "a").row("term", "22", "").lines();
    assertThat(lines).containsExactly("  期限   1  a", "  term  22");
  }

  @Test
  void wideAndFullWidthCharactersTakeTwoColumns() {
    assertThat(Columns.width("a–“”é")).isEqualTo(5);
    assertThat(Columns.width("期「」，（ｶ）한𠮷")).isEqualTo(2 * 8 + 1);
  }

  @Test
  void aRowOfTheWrongLengthIsAFault() {
    assertThatThrownBy(() -> Columns.of("ll").row("one")).isInstanceOf(AssertionError.class);
  }

  @Test
  void jsonKeepsTheOrderOfItsMembers() {
    JsonObject json =
        new JsonObject()
            .put("b", 1)
            .put("a", true)
            .put("none", Optional.empty())
            .put("some", Optional.of("x"))
            .put("number", OptionalLong.of(5))
            .put("no-number", OptionalLong.empty())
            .put("inner", new JsonObject())
            .put("list", List.of(new JsonObject().put("k", "v")))
            .putTexts("texts", List.of("p", "q"));
    assertThat(json)
        .hasToString(
            "{\"b\":1,\"a\":true,\"none\":null,\"some\":\"x\",\"number\":5,\"no-number\":null,"
                + "\"inner\":{},\"list\":[{\"k\":\"v\"}],\"texts\":[\"p\",\"q\"]}");
  }

  @Test
  void everyCharacterSurvivesJson() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c < 0x3000; c++) {
      all.appendCodePoint(c);
    }
    all.append("\ud83d\ude00").append('\ud800').append("行政");
    String json = new JsonObject().put("text", all.toString()).toString();
    assertThat(json).doesNotContain("\n");
    JsonNode read = JsonMapper.shared().readTree(json);
    assertThat(read.get("text").asString()).isEqualTo(all.toString());
  }

  @Test
  void foreignTextIsShortAndHarmlessOnATerminal() {
    assertThat(Reading.shown("\u001b[2J\n\tx")).isEqualTo("?[2J??x");
    assertThat(Reading.shown("x".repeat(500))).hasSize(81);
  }
}

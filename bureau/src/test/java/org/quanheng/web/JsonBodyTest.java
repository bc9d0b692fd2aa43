package org.quanheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanheng.gate.DraftForm.Mistake;
import org.quanheng.ledger.Json;

/// A body is read in any spelling, and nothing in it is guessed.
class JsonBodyTest {

  private static final long SEED = 20260302;

  @Test
  void anySpellingOfAValueIsThatValue() {
    JsonBody.Read read =
        JsonBody.read(" { \"b\" : [ 1 , -0, true ] ,\n \"a\" : \"\\u0041\\ud83d\\ude00\" } ");
    assertThat(read.mistakes()).isEmpty();
    assertThat(read.value().text()).isEqualTo("{\"a\":\"A😀\",\"b\":[1,0,true]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":null} | a | null",
        "{\"a\":1.0} | a | not-a-whole-number",
        "{\"a\":1e3} | a | not-a-whole-number",
        "{\"a\":9007199254740992} | a | number-too-large",
        "{\"a\":-9007199254740992} | a | number-too-large",
        "{\"a\":123456789012345678901234567890} | a | number-too-large",
        "{\"a\":1,\"a\":1} | a | given-twice",
        "{\"a\":{\"b\":[0,{\"c\":null}]}} | a.b[1].c | null",
        "{\"a\":\"\\ud800\"} | a | not-unicode",
        "{\"a\":\"\\udc00\\ud800\"} | a | not-unicode"
      })
  void whatHasNoPlaceIsNoted(String body, String field, String kind) {
    assertThat(JsonBody.read(body).mistakes()).containsExactly(new Mistake(field, kind));
  }

  @Test
  void theLargestWholeNumbersAreKept() {
    Json.Obj value =
        JsonBody.read("{\"most\":9007199254740991,\"least\":-9007199254740991}").value();
    assertThat(value.number("most")).isEqualTo(Json.Int.MOST);
    assertThat(value.number("least")).isEqualTo(-Json.Int.MOST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "1",
        "[]",
        "\"a\"",
        "{",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{'a':1}",
        "{a:1}",
        "{\"a\":01}",
        "{\"a\":+1}",
        "{\"a\":NaN}",
        "{\"a\":.5}",
        "{\"a\":\"\n\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":1}x",
        "{}{}",
        "/**/{}",
        "\uFEFF{}"
      })
  void whatIsNoJsonObjectIsRefused(String body) {
    assertThatThrownBy(() -> JsonBody.read(body)).isInstanceOf(WrongRequest.class);
  }

  @Test
  void nestingHasAnEnd() {
    int most = JsonBody.DEEPEST - 1;
    assertThat(JsonBody.read("{\"a\":" + "[".repeat(most) + "]".repeat(most) + "}").mistakes())
        .isEmpty();
    String deeper = "{\"a\":" + "[".repeat(most + 1) + "]".repeat(most + 1) + "}";
    assertThatThrownBy(() -> JsonBody.read(deeper))
        .isInstanceOfSatisfying(
            WrongRequest.class,
            it ->
                assertThat(it.problem().mistakes())
                    .containsExactly(new Mistake("body", "too-deep")));
  }

  @Test
  void nothingThatIsSentBreaksTheReading() {
    Random random = new Random(SEED);
    String alphabet = "{}[]\":,\\u0dD8eE+-.0919tfnalsrue \n\t\u0000\uD800\uDC00é😀";
    String sound = "{\"act\":\"x\",\"facts\":{\"n\":[1,2,{\"t\":true}]},\"reasons\":\"\\u00e9\"}";
    int read = 0;
    for (int i = 0; i < 50_000; i++) {
      StringBuilder body = new StringBuilder(sound);
      for (int edits = random.nextInt(4); edits >= 0; edits--) {
        int at = random.nextInt(body.length());
        char other = alphabet.charAt(random.nextInt(alphabet.length()));
        switch (random.nextInt(3)) {
          case 0 -> body.setCharAt(at, other);
          case 1 -> body.insert(at, other);
          default -> body.deleteCharAt(at);
        }
      }
      try {
        JsonBody.Read result = JsonBody.read(body.toString());
        result.mistakes().forEach(it -> assertThat(it.kind()).isNotBlank());
        assertThat(result.value().text()).startsWith("{");
        read++;
      } catch (WrongRequest refused) {
        assertThat(refused.problem().wrong()).isEqualTo(Wrong.MALFORMED);
      }
    }
    assertThat(read).as("bodies of seed " + SEED + " that could be read").isPositive();
  }
}

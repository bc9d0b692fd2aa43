package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  private static final Json.Limits LEAF = Json.Limits.LEAF;

  private static String text(Json json) {
    return new String(json.encode(LEAF), StandardCharsets.UTF_8);
  }

  private static Json decode(String json) {
    return Json.decode(json.getBytes(StandardCharsets.UTF_8), LEAF);
  }

  /// A leaf as other implementations of JCS write it, 844 bytes, and its leaf hash.
  @Test
  void theExampleLeafHasTheBytesAndTheHashThatOthersGiveIt() {
    Json.Obj leaf =
        Json.object()
            .put("v", "quanheng/act/1")
            .put("t", "2026-11-23T04:05:06Z")
            .put("step", 5)
            .put("rule", source("benchmark-food-labels", 4002).put("row", 7).build())
            .put("proc", source("penalty-ordinary", 3977).build())
            .put("prev", 20_851_870)
            .put(
                "power",
                source("CF-0231", 4411)
                    .put("hash", "7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069")
                    .build())
            .put("org", "11340000MB1633333J")
            .put("kind", "penalty.decision")
            .put("grade", "lenient")
            .put("commit", commitments())
            .put("case", "c6f1f0d2a1b34c0a8e5d4f3b2a190807")
            .put("act", "0199a3f2-7c1e-7b52-9d0e-3c5a1f0e8d11")
            .build();
    byte[] bytes = leaf.encode(LEAF);
    assertThat(bytes).hasSize(844);
    assertThat(Tree.leafHash(bytes))
        .hasToString("77c2cfef01e4fe7e72a2157c9fbbb9a7957947d9ae1b43baa3d53a2adf4c8811");
    assertThat(Json.decode(bytes, LEAF)).isEqualTo(leaf);
  }

  private static Json.Builder source(String id, long leaf) {
    return Json.object().put("id", id).put("leaf", leaf);
  }

  private static Json.Obj commitments() {
    return Json.object()
        .put("doc", "095ff49021ef8aaa55c1fa27e2ac0bac055840474f60d037df4b41938a088e50")
        .put("facts", "31a1f0306ab04e0e5aea5bf4fe70d2c5a711127123738437c50babaa264ce54b")
        .put("officers", "75ea2319046bbf58a05ce8540acac1f33ced8ee0377dd90cfc3620abc6550128")
        .put("outcome_detail", "73b7037d079d5061b88c5e8de41fc9c9544b1f91904a4dc9af0fe99dbaa2f6cb")
        .put("subject", "d35b6ee8e17e550633590e9733c8a3f146a2c7691b640cdece318b0e2925d901")
        .build();
  }

  @Test
  void keysAreSortedByUtf16AndNotByCodePointOrBytes() {
    Json json =
        Json.object()
            .put("\ufb33", 1)
            .put("\ud83d\ude00", 2)
            .put("é", 3)
            .put("a", 4)
            .put("", 5)
            .build();
    assertThat(text(json)).isEqualTo("{\"\":5,\"a\":4,\"é\":3,\"\ud83d\ude00\":2,\"\ufb33\":1}");
    assertThat(decode(text(json))).isEqualTo(json);
  }

  @Test
  void keysAreSortedWhateverOrderTheyAreHandedIn() {
    SortedMap<String, Json> reversed = new TreeMap<>(Comparator.reverseOrder());
    reversed.put("a", new Json.Int(1));
    reversed.put("b", new Json.Int(2));
    assertThat(text(new Json.Obj(reversed))).isEqualTo("{\"a\":1,\"b\":2}");
    assertThat(text(Json.object(reversed))).isEqualTo("{\"a\":1,\"b\":2}");
  }

  @Test
  void onlyQuotesBackslashesAndControlCharactersAreEscaped() {
    Json json = new Json.Text("\"\\\b\t\n\f\r\0\u001f\u007f/<€\u2028權");
    assertThat(text(json)).isEqualTo("\"\\\"\\\\\\b\\t\\n\\f\\r\\u0000\\u001f\u007f/<€\u2028權\"");
    assertThat(decode(text(json))).isEqualTo(json);
  }

  @Test
  void everyKindOfValueIsReadAsItWasWritten() {
    Json json =
        Json.object()
            .put("array", Json.array(new Json.Int(-Json.Int.MOST), new Json.Bool(false)))
            .put("empty", Json.array())
            .put("object", Json.object(Map.of()))
            .put("true", true)
            .put("zero", 0)
            .put("most", Json.Int.MOST)
            .build();
    assertThat(text(json))
        .isEqualTo(
            "{\"array\":[-9007199254740991,false],\"empty\":[],\"most\":9007199254740991,"
                + "\"object\":{},\"true\":true,\"zero\":0}");
    assertThat(decode(text(json))).isEqualTo(json);
  }

  @Test
  void membersAreReadByKind() {
    Json.Obj json = (Json.Obj) decode("{\"a\":[1],\"n\":7,\"o\":{},\"t\":\"x\"}");
    assertThat(json.text("t")).isEqualTo("x");
    assertThat(json.number("n")).isEqualTo(7);
    assertThat(json.array("a")).isEqualTo(List.of(new Json.Int(1)));
    assertThat(json.object("o").members()).isEmpty();
    assertThat(json.find("absent")).isEmpty();
    assertThatThrownBy(() -> json.text("n"))
        .isInstanceOf(MalformedException.class)
        .hasMessage("JSON, member n: must be text");
    assertThatThrownBy(() -> json.number("absent"))
        .isInstanceOf(MalformedException.class)
        .hasMessage("JSON, member absent: must be an integer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "nul",
        "tru",
        "True",
        "NaN",
        "1.0",
        "1.5",
        "1e3",
        "1E3",
        "-0",
        "-",
        "+1",
        "01",
        "00",
        "0x1",
        "٣",
        "9007199254740992",
        "-9007199254740992",
        "99999999999999999999",
        "1 ",
        " 1",
        "1,",
        "12 3",
        "[",
        "[]]",
        "[1,]",
        "[,1]",
        "[1 ,2]",
        "[1, 2]",
        "[1",
        "{",
        "{}}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\" :1}",
        "{\"a\": 1}",
        "{a:1}",
        "{'a':1}",
        "{1:1}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"a\":2}",
        "{\"b\":1,\"a\":2}",
        "{\"\ufb33\":1,\"\ud83d\ude00\":2}",
        "\"",
        "\"a",
        "\"\\",
        "\"\\a\"",
        "\"\\/\"",
        "\"\\u0041\"",
        "\"\\u0009\"",
        "\"\\u001F\"",
        "\"\\u00\"",
        "\"\\ud800\"",
        "\"\\ud83d\\ude00\"",
        "\"\t\"",
        "\"\n\"",
        "\"\u0000\"",
        "\ufeff1",
        "1\n",
        "//\n1",
        "[1]//",
      })
  void everyOtherSpellingIsRefused(String json) {
    assertThatThrownBy(() -> decode(json)).isInstanceOf(MalformedException.class);
  }

  @Test
  void textThatUtf8CannotCarryIsRefused() {
    assertThatThrownBy(() -> new Json.Text("a\ud800")).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> new Json.Text("\udc00a")).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> Json.object().put("\ud800", 1).build())
        .isInstanceOf(MalformedException.class);
    byte[] overlong = {'"', (byte) 0xc0, (byte) 0xaf, '"'};
    byte[] surrogate = {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'};
    byte[] truncated = {'"', (byte) 0xe6, (byte) 0xac, '"'};
    for (byte[] bytes : List.of(overlong, surrogate, truncated)) {
      assertThatThrownBy(() -> Json.decode(bytes, LEAF)).isInstanceOf(MalformedException.class);
    }
  }

  @Test
  void everyShortTextIsJudgedAsTheEncoderJudgesIt() {
    List<String> texts = List.of("");
    for (int length = 1; length <= 4; length++) {
      texts =
          texts.stream()
              .flatMap(text ->
                  "a\"權\ud7ff\ud800\udbff\udc00\udfff\ue000".chars().mapToObj(c -> text + (char) c))
              .toList();
      for (String text : texts) {
        if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
          Json json = new Json.Text(text);
          assertThat(Json.decode(json.encode(LEAF), LEAF)).isEqualTo(json);
        } else {
          assertThatThrownBy(() -> new Json.Text(text)).isInstanceOf(MalformedException.class);
        }
      }
    }
  }

  @Test
  void integersOutsideWhatEveryReaderKeepsAreRefused() {
    assertThatThrownBy(() -> new Json.Int(Json.Int.MOST + 1))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> new Json.Int(Long.MIN_VALUE)).isInstanceOf(MalformedException.class);
  }

  @Test
  void nestingHasALimitWhetherWrittenOrRead() {
    Json json = Json.array();
    for (int depth = 2; depth <= LEAF.depth(); depth++) {
      json = Json.array(json);
    }
    assertThat(decode(text(json))).isEqualTo(json);
    Json deeper = Json.array(json);
    assertThatThrownBy(() -> deeper.encode(LEAF)).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> decode("[" + "[".repeat(8) + "]".repeat(9)))
        .isInstanceOf(MalformedException.class);
    for (String bomb : List.of("[", "{\"\":")) {
      Json.Limits wide = new Json.Limits(8, 10_000_000);
      byte[] bytes = bomb.repeat(100_000).getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> Json.decode(bytes, wide)).isInstanceOf(MalformedException.class);
    }
  }

  @Test
  void lengthHasALimitWhetherWrittenOrRead() {
    Json longest = new Json.Text("權".repeat((LEAF.bytes() - 2) / 3));
    assertThat(Json.decode(longest.encode(LEAF), LEAF)).isEqualTo(longest);
    Json longer = new Json.Text("權".repeat(LEAF.bytes() / 3 + 1));
    assertThatThrownBy(() -> longer.encode(LEAF)).isInstanceOf(MalformedException.class);
    byte[] bytes = longer.encode(Json.Limits.COMMITTED);
    assertThatThrownBy(() -> Json.decode(bytes, LEAF)).isInstanceOf(MalformedException.class);
  }

  @Test
  void anObjectIsNotBuiltWithOneKeyTwice() {
    Json.Builder object = Json.object().put("a", 1);
    assertThatThrownBy(() -> object.put("a", 1)).isInstanceOf(IllegalArgumentException.class);
  }
}

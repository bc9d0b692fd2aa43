package org.quanheng.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quanheng.face.Sides.Fate;
import org.quanheng.face.Sides.Row;

/// Two versions stand side by side, and nothing of either is lost.
class SidesTest {

  private static final List<String> LETTERS = List.of("a", "b");

  @Test
  void whatCameInThePlaceOfWhatWentStandsOppositeIt() {
    assertThat(Sides.between("a\nb\nc", "a\nx\nc\nd").rows())
        .containsExactly(
            new Row(Fate.SAME, 1, "a", 1, "a"),
            new Row(Fate.CHANGED, 2, "b", 2, "x"),
            new Row(Fate.SAME, 3, "c", 3, "c"),
            new Row(Fate.NEW, 0, "", 4, "d"));
    assertThat(Sides.between("a", "").rows()).containsExactly(new Row(Fate.GONE, 1, "a", 0, ""));
  }

  @Test
  void farFromAnyChangeLinesAreLeftOutAndCounted() {
    String before =
        IntStream.range(0, 20).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
    List<Row> rows = Sides.between(before, before.replace("10", "ten")).rows();
    assertThat(rows.getFirst()).isEqualTo(new Row(Fate.SKIPPED, 7, "", 0, ""));
    assertThat(rows.getLast()).isEqualTo(new Row(Fate.SKIPPED, 6, "", 0, ""));
    assertThat(rows).hasSize(9).contains(new Row(Fate.CHANGED, 11, "10", 11, "ten"));
  }

  @Test
  void eachSideOfEachPairOfShortTextsIsWhole() {
    List<List<String>> texts = texts(3);
    for (List<String> before : texts) {
      for (List<String> after : texts) {
        List<Row> rows = Sides.between(String.join("\n", before), String.join("\n", after)).rows();
        List<Row> shown = rows.stream().filter(it -> it.fate() != Fate.SKIPPED).toList();
        if (shown.size() == rows.size()) {
          assertThat(shown.stream().filter(it -> it.before() > 0).map(Row::was).toList())
              .isEqualTo(before);
          assertThat(shown.stream().filter(it -> it.after() > 0).map(Row::is).toList())
              .isEqualTo(after);
        }
        assertThat(shown.stream().allMatch(it -> it.fate() == Fate.SAME))
            .isEqualTo(before.equals(after) || shown.isEmpty());
      }
    }
  }

  /// Every text of at most so many lines, each one of two letters.
  private static List<List<String>> texts(int most) {
    List<List<String>> texts = new ArrayList<>(List.of(List.of()));
    for (int from = 0, length = 1; length <= most; length++) {
      int to = texts.size();
      for (List<String> shorter : List.copyOf(texts.subList(from, to))) {
        for (String letter : LETTERS) {
          List<String> longer = new ArrayList<>(shorter);
          longer.add(letter);
          texts.add(longer);
        }
      }
      from = to;
    }
    return texts;
  }

  @Test
  void aLineIsShownWithThoseAroundIt() {
    List<String> text = List.of("a", "b", "c", "d");
    assertThat(CodeLine.around(text, 1, 1))
        .containsExactly(new CodeLine(1, "a", true), new CodeLine(2, "b", false));
    assertThat(CodeLine.around(text, 4, 1))
        .containsExactly(new CodeLine(3, "c", false), new CodeLine(4, "d", true));
    assertThat(CodeLine.around(text, 5, 1)).isEmpty();
  }
}

package org.quanheng.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quanheng.face.Diff.Fate;
import org.quanheng.face.Diff.Piece;

class DiffTest {

  @Test
  void wordsGoAndComeAsWhole() {
    assertThat(Diff.between("within 60 working days", "within 10 working days").pieces())
        .containsExactly(
            new Piece(Fate.SAME, "within "),
            new Piece(Fate.GONE, "60"),
            new Piece(Fate.NEW, "10"),
            new Piece(Fate.SAME, " working days"));
  }

  @Test
  void aChineseCharacterIsAWord() {
    assertThat(Diff.between("国务院部门", "省级部门").pieces())
        .containsExactly(
            new Piece(Fate.GONE, "国务院"), new Piece(Fate.NEW, "省级"), new Piece(Fate.SAME, "部门"));
  }

  @Test
  void whatStayedIsSaidToHaveStayed() {
    assertThat(Diff.between("a\nb", "a\nb").isNothing()).isTrue();
    assertThat(Diff.between("", "").isNothing()).isTrue();
    assertThat(Diff.between("a", "").isNothing()).isFalse();
  }

  /// All pairs of texts of up to four words out of three.
  @Test
  void eachTextCanBeReadOutOfTheDifferenceAndNoMoreChangesThanMust() {
    List<String> texts = texts();
    for (String before : texts) {
      for (String after : texts) {
        Diff diff = Diff.between(before, after);
        assertThat(diff.before()).isEqualTo(before);
        assertThat(diff.after()).isEqualTo(after);
        int same =
            diff.pieces().stream()
                .filter(it -> it.fate() == Fate.SAME)
                .mapToInt(it -> it.text().length())
                .sum();
        assertThat(same).as(before + " → " + after).isEqualTo(common(before, after));
      }
    }
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>(List.of(""));
    for (int i = 0; texts.get(i).length() < 4; i++) {
      for (String word : List.of("甲", "乙", "丙")) {
        texts.add(texts.get(i) + word);
      }
    }
    return texts;
  }

  private static int common(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    return one.charAt(0) == other.charAt(0)
        ? 1 + common(one.substring(1), other.substring(1))
        : Math.max(common(one.substring(1), other), common(one, other.substring(1)));
  }

  @Test
  void textsTooLongToCompareAreShownAsReplaced() {
    String before = "甲".repeat(3_000);
    String after = "乙".repeat(3_000);
    assertThat(Diff.between(before, after).pieces())
        .containsExactly(new Piece(Fate.GONE, before), new Piece(Fate.NEW, after));
  }
}

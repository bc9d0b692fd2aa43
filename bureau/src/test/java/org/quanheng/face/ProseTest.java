package org.quanheng.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quanheng.face.Prose.Block;
import org.quanheng.face.Prose.Span;
import org.quanheng.face.Prose.Style;

class ProseTest {

  private static Span plain(String text) {
    return new Span(Style.PLAIN, text);
  }

  private static Block paragraph(Span... spans) {
    return new Block.Paragraph(List.of(spans));
  }

  private static void reads(String text, Block... blocks) {
    assertThat(Prose.of(text).blocks()).containsExactly(blocks);
  }

  @Test
  void anEmptyLineBeginsAParagraph() {
    reads(
        "One\nand more.\r\n \r\nTwo.", paragraph(plain("One and more.")), paragraph(plain("Two.")));
    reads("");
    reads(" \n\n ");
  }

  @Test
  void chineseLinesAreJoinedWithoutASpace() {
    reads("没收产品，\n处以罚款", paragraph(plain("没收产品，处以罚款")));
    reads("适用\nA4 纸", paragraph(plain("适用A4 纸")));
  }

  @Test
  void wordsStandOut() {
    reads(
        "**Example.** It is *grave* when `a < b`.",
        paragraph(
            new Span(Style.STRONG, "Example."),
            plain(" It is "),
            new Span(Style.EMPHASIS, "grave"),
            plain(" when "),
            new Span(Style.CODE, "a < b"),
            plain(".")));
  }

  @Test
  void aLoneStarIsAStar() {
    reads("2 * 3 * 4", paragraph(plain("2 * 3 * 4")));
    reads("**not closed", paragraph(plain("**not closed")));
  }

  @Test
  void listsAndHeadingsAreRead() {
    reads(
        "### Also\n- one\n  goes on\n- two",
        new Block.Heading(List.of(plain("Also"))),
        new Block.Items(false, List.of(List.of(plain("one goes on")), List.of(plain("two")))));
    reads(
        "1. one\n2) two",
        new Block.Items(true, List.of(List.of(plain("one")), List.of(plain("two")))));
  }

  @Test
  void tagsAndLinksStayWhatIsWritten() {
    String text = "<script>alert(1)</script> [here](javascript:alert(1)) ![x](y) &lt;";
    reads(text, paragraph(plain(text)));
  }
}

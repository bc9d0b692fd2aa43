package org.quanheng.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagerTest {

  private static final Address HERE = Address.of("/list");

  private static Pager pager(long page, int total) {
    return Pager.of(page, 3, total, HERE);
  }

  @Test
  void thePagesTogetherAreTheWholeListInOrder() {
    for (int total = 0; total <= 20; total++) {
      List<Integer> all = IntStream.range(0, total).boxed().toList();
      List<Integer> seen = new ArrayList<>();
      for (int page = 1; page <= pager(1, total).pages(); page++) {
        Pager pager = pager(page, total);
        List<Integer> cut = pager.cut(all);
        assertThat(cut).hasSize(total == 0 ? 0 : pager.last() - pager.first() + 1);
        seen.addAll(cut);
      }
      assertThat(seen).isEqualTo(all);
    }
  }

  @Test
  void aPageBehindTheLastIsTheLast() {
    assertThat(pager(9_999, 7).page()).isEqualTo(3);
    assertThat(pager(2, 0).page()).isEqualTo(1);
  }

  @Test
  void theFirstTheLastAndTheNeighboursAreOffered() {
    assertThat(pager(1, 3).ways()).containsExactly(1);
    assertThat(pager(2, 9).ways()).containsExactly(1, 2, 3);
    assertThat(pager(5, 30).ways()).containsExactly(1, Pager.GAP, 4, 5, 6, Pager.GAP, 10);
    assertThat(pager(1, 30).ways()).containsExactly(1, 2, Pager.GAP, 10);
  }

  @Test
  void theFirstPageNeedsNoNumber() {
    assertThat(pager(2, 9).to(1)).hasToString("/list");
    assertThat(pager(2, 9).to(3)).hasToString("/list?page=3");
  }
}

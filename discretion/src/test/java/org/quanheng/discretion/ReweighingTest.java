package org.quanheng.discretion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReweighingTest {

  private static final List<String> FACTS = List.of("value", "prior", "harm", "fault", "remedy");

  private final Benchmark old = Samples.withoutTheCap();
  private final Benchmark now = Samples.adulteration();

  @Test
  void everyCaseIsWeighedAsIfItWereWeighedAlone() {
    Columns columns = random(5_000, 7);
    Reweighing reweighing = new Reweighing(table(old), table(now), 3);
    List<Long> flips = new ArrayList<>();
    reweighing.add(columns, (number, before, after, fen, fenAfter) -> flips.add(number));
    long[][] expected = new long[5][5];
    long sum = 0;
    List<Long> changed = new ArrayList<>();
    for (int row = 0; row < columns.size(); row++) {
      Weighing before = weigh(old, columns, row);
      Weighing after = weigh(now, columns, row);
      expected[before.trace().outcome().heaviest()][after.trace().outcome().heaviest()]++;
      sum += middle(after) - middle(before);
      if (!before.trace().outcome().equals(after.trace().outcome())
          || middle(before) != middle(after)) {
        changed.add((long) row);
      }
    }
    assertThat(reweighing.transitions()).isDeepEqualTo(expected);
    assertThat(reweighing.fenAfter() - reweighing.fenBefore()).isEqualTo(sum).isNegative();
    assertThat(flips).isEqualTo(changed).isNotEmpty();
    assertThat(reweighing.flipped()).isEqualTo(flips.size());
    assertThat(reweighing.cases()).isEqualTo(columns.size());
    assertThat(reweighing.unanswered()).isZero();
    long[] groups = reweighing.groupChange();
    assertThat(groups[0] + groups[1] + groups[2]).isEqualTo(sum);
  }

  @Test
  void batchesAddUp() {
    Reweighing whole = new Reweighing(table(old), table(now), 3);
    whole.add(random(1_000, 1), ReweighingTest::ignore);
    whole.add(random(500, 2), ReweighingTest::ignore);
    Reweighing one = new Reweighing(table(old), table(now), 3);
    one.add(random(1_000, 1), ReweighingTest::ignore);
    Reweighing two = new Reweighing(table(old), table(now), 3);
    two.add(random(500, 2), ReweighingTest::ignore);
    assertThat(whole.fenAfter()).isEqualTo(one.fenAfter() + two.fenAfter());
    assertThat(whole.flipped()).isEqualTo(one.flipped() + two.flipped());
  }

  @Test
  void theDifferenceOfTwoVersionsIsTheThirtyNineCells() {
    Map<String, Long> touched =
        Map.of("value", 6_000_000L, "prior", 0L, "harm", 1L, "fault", 2L, "remedy", 0L);
    Map<String, Long> untouched =
        Map.of("value", 6_000_000L, "prior", 0L, "harm", 1L, "fault", 2L, "remedy", 2L);
    Difference difference = Difference.between(table(old), table(now), List.of(untouched, touched));
    assertThat(difference.cells()).isEqualTo(216);
    assertThat(difference.changed()).isEqualTo(39);
    assertThat(difference.heavier()).isZero();
    assertThat(difference.touched()).containsExactly(1);
    assertThat(difference.lowest().orElseThrow().values()).containsExactly(0L, 0L, 1L, 2L, 0L);
    assertThat(difference.explain(now, Locale.ENGLISH)).startsWith("39 of 216 cells change");
    assertThat(Difference.between(table(now), table(now), List.of(touched)).changed()).isZero();
  }

  private static void ignore(long number, Outcome before, Outcome after, long fen, long fenAfter) {}

  private static Cells table(Benchmark benchmark) {
    return Prover.prove(benchmark).table().orElseThrow();
  }

  private static long middle(Weighing weighing) {
    Fine fine = weighing.fines().getFirst();
    return (fine.lowFen() + fine.highFen()) / 2;
  }

  private static Weighing weigh(Benchmark benchmark, Columns columns, int row) {
    long[] values = new long[FACTS.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.value(i, row);
    }
    return Weighing.weigh(benchmark, Case.of(values)).weighing().orElseThrow();
  }

  static Columns random(int size, long seed) {
    Random random = new Random(seed);
    long[][] values = new long[5][size];
    int[] groups = new int[size];
    for (int row = 0; row < size; row++) {
      values[0][row] = (long) Math.exp(random.nextDouble() * 18);
      values[1][row] = random.nextInt(3);
      for (int fact = 2; fact < 5; fact++) {
        values[fact][row] = random.nextInt(3);
      }
      groups[row] = random.nextInt(3);
    }
    return new Columns(FACTS, values, groups, size);
  }
}

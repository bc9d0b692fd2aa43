package org.quanheng.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Chances, in worlds so small that every order of tickets can be tried, and then with real hashes.
class FairnessTest {

  private static final List<Integer> WEIGHTS = List.of(1, 2, 4);
  private static final int TICKETS = 7;

  /// Of all 5,040 orders of seven tickets a subject comes first in exactly its share, and then the
  /// next in exactly its share of what is left.
  @Test
  void everyTicketHasTheSameChanceInEveryOrderOfTickets() {
    Map<String, Integer> counts = new TreeMap<>();
    permutations(TICKETS, order -> counts.merge(drawn(order, 2), 1, Integer::sum));
    Map<String, Integer> exact = new TreeMap<>();
    int all = factorial(TICKETS);
    for (int first = 0; first < WEIGHTS.size(); first++) {
      for (int second = 0; second < WEIGHTS.size(); second++) {
        if (first != second) {
          int left = TICKETS - WEIGHTS.get(first);
          exact.put(
              first + " " + second,
              all * WEIGHTS.get(first) * WEIGHTS.get(second) / TICKETS / left);
        }
      }
    }
    assertThat(counts).isEqualTo(exact);
  }

  /// Draws as the box does: the smallest of a subject's tickets is its place.
  private static String drawn(int[] order, int count) {
    Smallest<Integer> smallest = new Smallest<>(count, Integer::compare);
    int ticket = 0;
    for (int subject = 0; subject < WEIGHTS.size(); subject++) {
      int best = Integer.MAX_VALUE;
      for (int t = 0; t < WEIGHTS.get(subject); t++) {
        best = Math.min(best, order[ticket]);
        ticket++;
      }
      smallest.see(new byte[] {(byte) best}, subject);
    }
    return String.join(" ", smallest.inOrder().stream().map(Object::toString).toList());
  }

  @Test
  void thoseKeptAreTheSmallestWhateverTheOrderInWhichTheyCome() {
    for (int most = 0; most <= 6; most++) {
      int kept = most;
      List<Integer> expected = IntStream.range(0, Math.min(kept, 5)).boxed().toList();
      permutations(
          5,
          order -> {
            Smallest<Integer> smallest = new Smallest<>(kept, Integer::compare);
            Arrays.stream(order).forEach(it -> smallest.see(new byte[] {(byte) it}, it));
            assertThat(smallest.inOrder()).isEqualTo(expected);
          });
    }
  }

  @Test
  void equalHashesAreKeptInTheOrderOfNames() {
    permutations(
        4,
        order -> {
          Smallest<Integer> smallest = new Smallest<>(2, Integer::compare);
          Arrays.stream(order).forEach(it -> smallest.see(new byte[] {-1}, it));
          assertThat(smallest.inOrder()).containsExactly(0, 1);
        });
  }

  /// Twenty thousand draws of three from four, one by pure chance and two by tickets, against the
  /// exact chance of each of the 24 outcomes. The sum is χ² with 23 degrees of freedom: above 49.7
  /// in one of a thousand worlds.
  @Test
  void hashesGiveEachOutcomeItsExactChance() {
    int draws = 20_000;
    Lists lists = lists(1, 2, 3, 4);
    Declaration declaration = declaration(lists, 3, 1, 2, 3);
    Map<String, Integer> counts = new HashMap<>();
    Random random = new Random(20_260_714);
    for (int i = 0; i < draws; i++) {
      counts.merge(subjects(result(declaration, lists, random)), 1, Integer::sum);
    }
    double sum = 0;
    int outcomes = 0;
    for (int floor = 1; floor <= 4; floor++) {
      for (int first = 1; first <= 4; first++) {
        for (int second = 1; second <= 4; second++) {
          if (floor != first && floor != second && first != second) {
            double left = 10 - floor;
            double expected = draws / 4.0 * first / left * second / (left - first);
            double off =
                counts.getOrDefault("s" + floor + " s" + first + " s" + second, 0) - expected;
            sum += off * off / expected;
            outcomes++;
          }
        }
      }
    }
    assertThat(outcomes).isEqualTo(24);
    assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(draws);
    assertThat(sum).isLessThan(49.7);
  }

  /// Each of four inspectors goes to a subject with the same chance, whoever is recused elsewhere.
  @Test
  void everyFreeInspectorIsSentWithTheSameChance() {
    int draws = 12_000;
    Lists lists = lists(1, 1);
    Declaration declaration = declaration(lists, 1, 1, 2, 1);
    Map<String, Integer> counts = new HashMap<>();
    Random random = new Random(7);
    for (int i = 0; i < draws; i++) {
      Result.Place place = result(declaration, lists, random).places().getFirst();
      counts.merge(String.join(" ", place.team()), 1, Integer::sum);
    }
    assertThat(counts).hasSize(12);
    double expected = draws / 12.0;
    double sum =
        counts.values().stream()
            .mapToDouble(it -> (it - expected) * (it - expected) / expected)
            .sum();
    assertThat(sum).as("χ², 11 degrees of freedom").isLessThan(31.3);
  }

  /// Who is drawn keeps its place when another leaves the list: a list cannot be edited to move
  /// somebody.
  @Test
  void anotherNameInTheListMovesNobodyPastAnybody() {
    Lists all = lists(1, 2, 3, 4, 5);
    byte[] seed = new byte[Sha256.BYTES];
    List<String> order = order(all, seed);
    for (Subject gone : all.subjects()) {
      List<Subject> others =
          all.subjects().stream().filter(subject -> !subject.equals(gone)).toList();
      List<String> without = order(new Lists(others, all.inspectors(), List.of()), seed);
      List<String> expected = new ArrayList<>(order);
      expected.remove(gone.id());
      assertThat(without).isEqualTo(expected);
    }
  }

  private static List<String> order(Lists lists, byte[] seed) {
    return Draw.byTickets(lists.subjects(), seed, lists.subjects().size()).stream()
        .map(Subject::id)
        .toList();
  }

  private static Result result(Declaration declaration, Lists lists, Random random) {
    byte[] value = ByteBuffer.allocate(Long.BYTES).putLong(random.nextLong()).array();
    return Draw.of(declaration, lists, List.of(value));
  }

  private static String subjects(Result result) {
    return String.join(" ", result.places().stream().map(Result.Place::subject).toList());
  }

  private static Lists lists(int... weights) {
    List<Subject> subjects =
        IntStream.range(0, weights.length)
            .mapToObj(i -> new Subject("s" + (i + 1), weights[i]))
            .toList();
    List<Inspector> inspectors =
        IntStream.range(0, 4).mapToObj(i -> Inspector.of("i" + i, List.of("x"))).toList();
    return Samples.value(Lists.of(subjects, inspectors, List.of()));
  }

  private static Declaration declaration(Lists lists, int drawn, int floor, int team, int cap) {
    Declaration given = Samples.declaration(Samples.files("inspection"));
    return new Declaration(
        "small",
        "x",
        new Declaration.Size(drawn, floor, team, cap, 10),
        lists.digests(),
        given.sources(),
        given.resultBy());
  }

  private static void permutations(int size, Consumer<int[]> each) {
    permute(IntStream.range(0, size).toArray(), 0, each);
  }

  private static void permute(int[] order, int from, Consumer<int[]> each) {
    if (from == order.length) {
      each.accept(order.clone());
      return;
    }
    for (int i = from; i < order.length; i++) {
      swap(order, from, i);
      permute(order, from + 1, each);
      swap(order, from, i);
    }
  }

  private static void swap(int[] order, int one, int other) {
    int kept = order[one];
    order[one] = order[other];
    order[other] = kept;
  }

  private static int factorial(int n) {
    return IntStream.rangeClosed(1, n).reduce(1, (a, b) -> a * b);
  }
}

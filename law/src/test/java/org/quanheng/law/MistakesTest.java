package org.quanheng.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.quanheng.law.Mistakes.ALL;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MistakesTest {

  /// Rules that need files no map of bytes can be, tried in [ReadingTest] and [ArchiveTest].
  private static final Set<Rule> TRIED_ELSEWHERE =
      EnumSet.of(
          Rule.UNREADABLE_FILE,
          Rule.TOO_MANY_FILES,
          Rule.NOT_AN_ARCHIVE,
          Rule.ARCHIVE_TOO_LARGE,
          Rule.UNSAFE_PATH,
          Rule.PATH_TWICE);

  static Stream<Mistake> mistakes() {
    return ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void oneMistakeIsToldOnceAtItsFileAndLine(Mistake mistake) {
    Lamps wrong = mistake.made(Lamps.sound());
    Proof proof = wrong.prove();
    assertThat(proof.problems())
        .extracting(Problem::file, Problem::line, Problem::rule)
        .as("%s", proof.problems())
        .containsExactly(tuple(mistake.file(), mistake.line(wrong), mistake.rule()));
    assertThat(proof.pack()).isEmpty();
    Problem problem = proof.problems().getFirst();
    assertThat(problem.counterexample()).isNotEmpty();
    for (Locale locale : MessagesTest.LOCALES) {
      assertThat(problem.message(locale)).isNotBlank().doesNotContain("{");
      assertThat(problem.remedy(locale)).isNotBlank().doesNotContain("{");
    }
  }

  @Test
  void everyRuleHasAMistake() {
    Set<Rule> tried = EnumSet.copyOf(TRIED_ELSEWHERE);
    ALL.forEach(mistake -> tried.add(mistake.rule()));
    assertThat(tried).containsExactlyInAnyOrder(Rule.values());
  }

  /// One mistake of every file that one mistake alone is made in, all in one pack.
  @Test
  void mistakesInManyFilesAreAllToldAtOnce() {
    List<Mistake> several =
        Stream.of(
                "bureau with an unknown key",
                "statute that ends before it begins",
                "level nobody has",
                "post without an integrity duty",
                "step with ten officers",
                "article beyond the last",
                "duty of an unknown kind",
                "working day that is worked anyway",
                "officer in an unknown unit")
            .map(MistakesTest::mistake)
            .toList();
    Lamps wrong = Lamps.sound();
    for (Mistake mistake : several) {
      wrong = mistake.made(wrong);
    }
    Set<String> expected = new TreeSet<>();
    for (Mistake mistake : several) {
      expected.add(mistake.file() + ":" + mistake.line(wrong) + ":" + mistake.rule().slug());
    }
    assertThat(wrong.prove().problems())
        .extracting(p -> p.file() + ":" + p.line() + ":" + p.rule().slug())
        .containsExactlyElementsOf(expected);
  }

  @Test
  void problemsStandInTheOrderOfFilesAndLines() {
    Lamps wrong = Lamps.sound();
    for (String path : List.copyOf(wrong.files().keySet())) {
      wrong = wrong.with(path, "?");
    }
    List<Problem> problems = wrong.prove().problems();
    assertThat(problems).isSorted().extracting(Problem::file).containsAll(wrong.files().keySet());
  }

  /// Whoever breaks a file hears of that file alone, whatever else names it.
  @Test
  void aBrokenFileIsNotToldAgainWhereItIsNamed() {
    for (String path : Lamps.sound().files().keySet()) {
      Lamps wrong = Lamps.sound().with(path, "names: [\n");
      assertThat(wrong.prove().problems()).extracting(Problem::file).containsOnly(path);
    }
  }

  static Mistake mistake(String name) {
    return ALL.stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void theNamesOfMistakesDiffer() {
    assertThat(ALL.stream().map(Mistake::name)).doesNotHaveDuplicates();
    assertThat(Arrays.asList(Rule.values())).extracting(Rule::slug).doesNotHaveDuplicates();
  }
}

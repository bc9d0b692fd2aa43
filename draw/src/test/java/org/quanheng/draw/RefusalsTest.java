package org.quanheng.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Every rule is broken once, in files that are otherwise sound.
class RefusalsTest {

  /// One change of one file, and the problem it makes.
  ///
  /// @param found in the text of the file; every place of it is replaced
  private record Broken(Part part, String found, String by, Problem.Rule rule, String where) {}

  private static Broken broken(Part part, String found, String by, Problem.Rule rule, int line) {
    return new Broken(part, found, by, rule, part.file() + (line == 0 ? "" : ":" + line));
  }

  private static Broken declared(String found, String by, Problem.Rule rule, int line) {
    return broken(Part.DECLARATION, found, by, rule, line);
  }

  static final List<Broken> BROKEN =
      List.of(
          declared("qh-draw-1\n", "qh-draw-2\n", Problem.Rule.WRONG_HEADER, 1),
          declared("qh-draw-1\n", "", Problem.Rule.WRONG_HEADER, 1),
          declared("skill lighting\n", "", Problem.Rule.LINE_MISSING, 0),
          declared(
              "skill lighting\ndrawn 5\n",
              "drawn 5\nskill lighting\n",
              Problem.Rule.LINE_OUT_OF_PLACE,
              4),
          declared("floor 1\n", "floor 1\nfloor 1\n", Problem.Rule.LINE_UNKNOWN, 6),
          declared("floor 1\n", "floor 1\n\n", Problem.Rule.LINE_UNKNOWN, 6),
          declared("skill lighting", "skill lighting ", Problem.Rule.WRONG_NAME, 3),
          declared("skill lighting", "skill a,b", Problem.Rule.WRONG_NAME, 3),
          declared("skill lighting", "skill ", Problem.Rule.WRONG_NAME, 3),
          declared("skill lighting", "skill l\u200bight", Problem.Rule.WRONG_NAME, 3),
          declared("skill lighting", "skill e\u0301", Problem.Rule.WRONG_NAME, 3),
          declared("drawn 5", "drawn +5", Problem.Rule.WRONG_NUMBER, 4),
          declared("drawn 5", "drawn 05", Problem.Rule.WRONG_NUMBER, 4),
          declared("drawn 5", "drawn ٥", Problem.Rule.WRONG_NUMBER, 4),
          declared("drawn 5", "drawn 0", Problem.Rule.WRONG_NUMBER, 4),
          declared("drawn 5", "drawn 99999999999", Problem.Rule.WRONG_NUMBER, 4),
          declared("team 2", "team 1", Problem.Rule.WRONG_NUMBER, 6),
          declared("cap 3", "cap 0", Problem.Rule.WRONG_NUMBER, 7),
          declared("heaviest 10", "heaviest 11", Problem.Rule.WRONG_NUMBER, 8),
          declared("subjects f3bb", "subjects F3BB", Problem.Rule.WRONG_DIGEST, 9),
          declared("subjects f3bb", "subjects f3b", Problem.Rule.WRONG_DIGEST, 9),
          declared("T16:00:00Z", "T16:00:00+00:00", Problem.Rule.WRONG_TIME, 14),
          declared("T16:00:00Z", "T25:00:00Z", Problem.Rule.WRONG_TIME, 14),
          declared("quicknet", "slownet", Problem.Rule.WRONG_SOURCE, 12),
          declared("dice 20", "dice  20", Problem.Rule.WRONG_SOURCE, 13),
          declared("floor 1", "floor 6", Problem.Rule.FLOOR_ABOVE_DRAWN, 5),
          declared("drawn 5", "drawn 6", Problem.Rule.FLOOR_TOO_LOW, 5),
          declared(
              "source drand quicknet 1000\n",
              "source drand quicknet 1000\nsource drand quicknet 1000\n",
              Problem.Rule.SOURCE_TWICE,
              13),
          declared(
              "source drand quicknet 1000\n",
              IntStream.range(1, 9)
                  .mapToObj(i -> "source drand quicknet 10" + i + "\n")
                  .reduce("", String::concat),
              Problem.Rule.TOO_MANY_SOURCES,
              20),
          declared(
              "dice 20 2023-08-23T15:00:00Z",
              "drand quicknet 1001",
              Problem.Rule.SOURCES_OF_ONE_KIND,
              12),
          declared(
              "drand quicknet 1000\nsource dice 20 2023-08-23T15:00:00Z",
              "vrf d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a\n"
                  + "source lottery ssq 2023097 2023-08-23T15:00:00Z",
              Problem.Rule.SOURCES_FORESEEN,
              12),
          declared(
              "result-by 2023-08-24T16:00:00Z",
              "result-by 2023-08-23T15:59:24Z",
              Problem.Rule.RESULT_BEFORE_SOURCE,
              14),
          declared("\n", "\r\n", Problem.Rule.CARRIAGE_RETURN, 1),
          declared("T16:00:00Z\n", "T16:00:00Z", Problem.Rule.LAST_LINE_OPEN, 14),
          broken(Part.SUBJECTS, "-02\t1", "-02 1", Problem.Rule.WRONG_ROW, 2),
          broken(Part.SUBJECTS, "-02\t1", "-02\t11", Problem.Rule.WRONG_ROW, 2),
          broken(Part.SUBJECTS, "-02\t1", "-02\t01", Problem.Rule.WRONG_ROW, 2),
          broken(Part.SUBJECTS, "-02\t1", "-02\t1\t1", Problem.Rule.WRONG_ROW, 2),
          broken(Part.SUBJECTS, "lampworks-02", "Lampworks-02", Problem.Rule.ROW_OUT_OF_ORDER, 2),
          broken(Part.SUBJECTS, "lampworks-02", "lampworks-01", Problem.Rule.ROW_TWICE, 2),
          broken(Part.SUBJECTS, "lampworks-02", "lampworks 02", Problem.Rule.WRONG_NAME, 2),
          broken(Part.SUBJECTS, "-02\t1", "-02\t2", Problem.Rule.LIST_NOT_DECLARED, 0),
          broken(
              Part.INSPECTORS,
              "he\tfood,lighting",
              "he\tlighting,food",
              Problem.Rule.SKILLS_OUT_OF_ORDER,
              2),
          broken(
              Part.INSPECTORS,
              "he\tfood,lighting",
              "he\tfood,food",
              Problem.Rule.SKILLS_OUT_OF_ORDER,
              2),
          broken(Part.INSPECTORS, "he\tfood,lighting", "he\t", Problem.Rule.WRONG_NAME, 2),
          broken(Part.INSPECTORS, "wang", "wei", Problem.Rule.LIST_NOT_DECLARED, 0),
          broken(
              Part.RECUSALS,
              "lampworks-04\tli",
              "lampworks-40\tli",
              Problem.Rule.UNKNOWN_SUBJECT,
              1),
          broken(
              Part.RECUSALS,
              "lampworks-04\tli",
              "lampworks-04\tlu",
              Problem.Rule.UNKNOWN_INSPECTOR,
              1),
          broken(Part.RECUSALS, "\tli", "\tlin", Problem.Rule.LIST_NOT_DECLARED, 0),
          broken(Part.RANDOMNESS, "5cfe", "5cff", Problem.Rule.OTHER_DECLARATION, 2),
          broken(
              Part.RANDOMNESS,
              "value 20237331128159211123\n",
              "",
              Problem.Rule.WRONG_NUMBER_OF_VALUES,
              0),
          broken(Part.RANDOMNESS, "value b4", "value B4", Problem.Rule.WRONG_VALUE, 3),
          broken(Part.RANDOMNESS, "value 2023", "value 023", Problem.Rule.WRONG_VALUE, 4),
          broken(Part.RANDOMNESS, "value b4", "value 94", Problem.Rule.VALUE_NOT_PROVEN, 3),
          broken(Part.RESULT, "place\t2", "place\t3", Problem.Rule.WRONG_ROW, 5),
          broken(Part.RESULT, "\trisk\t", "\tluck\t", Problem.Rule.WRONG_ROW, 5),
          broken(Part.RESULT, "reserve\t1\t", "reserve\t1", Problem.Rule.WRONG_ROW, 9));

  @ParameterizedTest
  @FieldSource("BROKEN")
  void aFileThatBreaksARuleIsRefusedWhereItDoes(Broken broken) {
    Map<Part, byte[]> files = Samples.files("inspection");
    String text = Samples.text(files, broken.part());
    assertThat(text).contains(broken.found());
    Map<Part, byte[]> changed =
        Samples.with(files, broken.part(), text.replace(broken.found(), broken.by()));
    Check check = Check.of(changed, Check.Witnessed.NEVER);
    assertThat(check.sound()).isFalse();
    assertThat(problems(check))
        .anySatisfy(problem -> {
          assertThat(problem.rule()).isEqualTo(broken.rule());
          assertThat(problem.where()).isEqualTo(broken.where());
        });
  }

  @Test
  void everyRuleIsBrokenSomewhereHere() {
    Set<Problem.Rule> told = EnumSet.noneOf(Problem.Rule.class);
    BROKEN.forEach(broken -> told.add(broken.rule()));
    told.addAll(
        EnumSet.of(
            Problem.Rule.PART_MISSING,
            Problem.Rule.NOT_UTF_8,
            Problem.Rule.MORE_PROBLEMS,
            Problem.Rule.WEIGHT_ABOVE_DECLARED,
            Problem.Rule.TOO_FEW_SUBJECTS));
    assertThat(told).containsExactlyInAnyOrder(Problem.Rule.values());
  }

  @Test
  void aMissingFileIsAProblemOfItsOwn() {
    for (Part part : Part.values()) {
      Map<Part, byte[]> files = new EnumMap<>(Samples.files("inspection"));
      files.remove(part);
      assertThat(problems(Check.of(files, Check.Witnessed.NEVER)))
          .extracting(Problem::rule, Problem::where)
          .containsExactly(tuple(Problem.Rule.PART_MISSING, part.file()));
    }
  }

  @Test
  void bytesThatAreNoTextAreRefusedInEveryFile() {
    for (Part part : Part.values()) {
      Map<Part, byte[]> files = new EnumMap<>(Samples.files("inspection"));
      files.put(part, new byte[] {(byte) 0xc0, (byte) 0x80, '\n'});
      assertThat(problems(Check.of(files, Check.Witnessed.NEVER)))
          .extracting(Problem::rule)
          .contains(Problem.Rule.NOT_UTF_8);
    }
  }

  @Test
  void allProblemsAreSaidAtOnce() {
    String text =
        """
        qh-draw-1
        draw a b
        drawn many
        team 1
        source dice
        hello
        """;
    assertThat(Declaration.read(text.getBytes(StandardCharsets.UTF_8)).problems())
        .extracting(problem -> problem.where() + " " + problem.rule().slug())
        .containsExactly(
            "declaration.txt:2 wrong-name",
            "declaration.txt line-missing",
            "declaration.txt:3 wrong-number",
            "declaration.txt line-missing",
            "declaration.txt:4 wrong-number",
            "declaration.txt line-missing",
            "declaration.txt line-missing",
            "declaration.txt line-missing",
            "declaration.txt line-missing",
            "declaration.txt line-missing",
            "declaration.txt:5 wrong-source",
            "declaration.txt line-missing",
            "declaration.txt:6 line-unknown");
  }

  @Test
  void ofAMillionWrongRowsAHundredAreToldAndTheRestIsCounted() {
    List<Problem> problems =
        Lists.read(" \t1\n".repeat(5000).getBytes(StandardCharsets.UTF_8), new byte[0], new byte[0])
            .problems();
    assertThat(problems).hasSize(101);
    assertThat(problems.getLast().rule()).isEqualTo(Problem.Rule.MORE_PROBLEMS);
    assertThat(problems.getLast().facts()).containsExactly("9899");
  }

  @Test
  void listsThatDoNotFitTheDeclarationAreRefused() {
    Lists lists = Samples.value(Lists.of(List.of(new Subject("a", 3)), List.of(), List.of()));
    Declaration given = Samples.declaration(Samples.files("inspection"));
    Declaration declaration =
        new Declaration(
            "d",
            "x",
            new Declaration.Size(2, 1, 2, 1, 2),
            lists.digests(),
            given.sources(),
            given.resultBy());
    Draw.Outcome outcome =
        Draw.of(
            declaration,
            lists,
            Randomness.of(declaration, Samples.randomness(Samples.files("inspection")).values()));
    assertThat(((Draw.Outcome.Refused) outcome).problems())
        .extracting(Problem::rule)
        .containsExactly(Problem.Rule.WEIGHT_ABOVE_DECLARED, Problem.Rule.TOO_FEW_SUBJECTS);
  }

  @Test
  void aDeclarationThatWasMadeIsHeldToTheSameRules() {
    Map<Part, byte[]> files = Samples.files("inspection");
    Declaration given = Samples.declaration(files);
    Declaration made =
        new Declaration(
            "two\nlines",
            given.skill(),
            given.size(),
            given.lists(),
            List.of(),
            given.resultBy().plusNanos(1));
    Draw.Outcome outcome =
        Draw.of(made, Samples.lists(files), new Randomness(made.hex(), List.of()));
    assertThat(((Draw.Outcome.Refused) outcome).problems())
        .extracting(Problem::rule)
        .contains(Problem.Rule.LINE_UNKNOWN, Problem.Rule.LINE_MISSING, Problem.Rule.WRONG_TIME);
  }

  private static List<Problem> problems(Check check) {
    List<Problem> problems = new ArrayList<>();
    check.steps().forEach(step -> problems.addAll(step.problems()));
    return problems;
  }
}

package org.quanheng.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quanheng.draw.Check.Kind;
import org.quanheng.draw.Check.State;

class CheckTest {

  private static final Instant FIRST = Instant.parse("2023-08-23T15:00:00Z");
  private static final Instant DUE = Instant.parse("2023-08-24T16:00:00Z");

  static List<String> vectors() {
    return Samples.VECTORS;
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void aPublishedDrawIsSoundAndSaysWhatItsFilesCannotShow(String vector) {
    Check check = Check.of(Samples.files(vector), Check.Witnessed.NEVER);
    assertThat(check.sound()).isTrue();
    assertThat(check.steps())
        .filteredOn(step -> step.state() == State.OPEN)
        .extracting(Check.Step::kind)
        .contains(Kind.WITNESSED, Kind.PUNCTUAL);
  }

  @Test
  void eachStepIsToldInTheOrderInWhichAReaderCanFollow() {
    Check check = Check.of(Samples.files("inspection"), Check.Witnessed.NEVER);
    assertThat(check.steps())
        .extracting(step -> step.kind().slug() + " " + step.state().slug())
        .containsExactly(
            "declaration holds",
            "witnessed open",
            "lists holds",
            "randomness holds",
            "value holds",
            "value open",
            "result holds",
            "seed holds",
            "floor holds",
            "risk holds",
            "teams holds",
            "reserves holds",
            "punctual open");
  }

  @ParameterizedTest
  @CsvSource({"0, FAILS", "3599, FAILS", "3600, HOLDS", "86400, HOLDS", "-1, FAILS"})
  void aDeclarationMustBeWitnessedAnHourBeforeTheFirstSource(long before, State state) {
    Check.Witnessed witnessed =
        new Check.Witnessed(Optional.of(FIRST.minusSeconds(before)), Optional.empty());
    Check check = Check.of(Samples.files("inspection"), witnessed);
    assertThat(step(check, Kind.WITNESSED).state()).isEqualTo(state);
    assertThat(check.sound()).isEqualTo(state == State.HOLDS);
  }

  @ParameterizedTest
  @CsvSource({"-1, HOLDS", "0, HOLDS", "1, FAILS"})
  void aResultMustBeWitnessedByItsDeadline(long after, State state) {
    Check.Witnessed witnessed =
        new Check.Witnessed(Optional.empty(), Optional.of(DUE.plusSeconds(after)));
    Check check = Check.of(Samples.files("inspection"), witnessed);
    assertThat(step(check, Kind.PUNCTUAL).state()).isEqualTo(state);
  }

  @Test
  void aFalseResultIsFoundWhereItIsFalse() {
    assertThat(tampered("seed a329", "seed a328", Kind.SEED).facts()).first().isEqualTo("2");
    assertThat(tampered("lampworks-03\tli", "lampworks-02\tli", Kind.FLOOR).facts())
        .containsExactly("1", "lampworks-02", "lampworks-03");
    assertThat(tampered("lampworks-06", "lampworks-01", Kind.RISK).facts())
        .containsExactly("3", "lampworks-01", "lampworks-06");
    assertThat(tampered("li,he\tlin", "li,zhao\tlin", Kind.TEAMS).facts())
        .containsExactly("3", "lampworks-09: li,zhao / lin,zhao", "lampworks-09: li,he / lin,zhao");
    assertThat(tampered("\tzhao,li\n", "\tli,zhao\n", Kind.TEAMS).facts().getFirst())
        .isEqualTo("4");
    assertThat(tampered("reserve\t5\tlampworks-08\n", "", Kind.RESERVES).facts())
        .containsExactly("5", "–", "lampworks-08");
    assertThat(
            tampered(
                    "reserve\t5\tlampworks-08\n",
                    "reserve\t5\tlampworks-08\nreserve\t6\tlampworks-02\n",
                    Kind.RESERVES)
                .facts())
        .containsExactly("6", "lampworks-02", "–");
    assertThat(tampered("\tfloor\t", "\trisk\t", Kind.FLOOR).facts())
        .containsExactly("1", "–", "lampworks-03");
  }

  private static Check.Step tampered(String found, String by, Kind kind) {
    Map<Part, byte[]> files = Samples.files("inspection");
    String text = Samples.text(files, Part.RESULT);
    assertThat(text).contains(found);
    Map<Part, byte[]> changed = Samples.with(files, Part.RESULT, text.replace(found, by));
    Check check = Check.of(changed, Check.Witnessed.NEVER);
    assertThat(check.sound()).isFalse();
    Check.Step step = step(check, kind);
    assertThat(step.state()).isEqualTo(State.FAILS);
    return step;
  }

  /// Whoever changes one byte of any file is found out: a draw with it is not the published one.
  @Test
  void noByteOfAnyFileMayBeAnother() {
    for (Part part : Part.values()) {
      Map<Part, byte[]> files = Samples.files("thin");
      byte[] text = files.get(part);
      for (int i = 0; i < text.length; i++) {
        byte[] changed = text.clone();
        changed[i] ^= 1;
        Map<Part, byte[]> tampered = new EnumMap<>(files);
        tampered.put(part, changed);
        boolean sound = Check.of(tampered, Check.Witnessed.NEVER).sound();
        boolean deadline = part == Part.DECLARATION && i >= deadline(files);
        assertThat(sound && !deadline).as("%s, byte %s", part, i).isFalse();
      }
    }
  }

  /// The deadline decides nothing: the declaration's leaf in the ledger holds it, not the hash.
  private static int deadline(Map<Part, byte[]> files) {
    return Samples.text(files, Part.DECLARATION).indexOf("result-by");
  }

  /// Each input of the draw changes the seed, and with it everything.
  @Test
  void everyInputChangesTheSeed() {
    Map<Part, byte[]> files = Samples.files("thin");
    Declaration given = Samples.declaration(files);
    Declaration.Size size = given.size();
    Lists.Digests lists = given.lists();
    String other = lists.subjects().replace('e', 'f');
    List<Declaration> declarations = new ArrayList<>();
    declarations.add(given);
    declarations.add(declaration(given, "x", given.skill(), size, lists, given.sources()));
    declarations.add(declaration(given, given.id(), "x", size, lists, given.sources()));
    for (Declaration.Size changed :
        List.of(
            new Declaration.Size(4, 2, 2, 2, 2),
            new Declaration.Size(3, 3, 2, 2, 2),
            new Declaration.Size(3, 2, 3, 2, 2),
            new Declaration.Size(3, 2, 2, 3, 2),
            new Declaration.Size(3, 2, 2, 2, 3))) {
      declarations.add(
          declaration(given, given.id(), given.skill(), changed, lists, given.sources()));
    }
    for (Lists.Digests changed :
        List.of(
            new Lists.Digests(other, lists.inspectors(), lists.recusals()),
            new Lists.Digests(lists.subjects(), other, lists.recusals()),
            new Lists.Digests(lists.subjects(), lists.inspectors(), other))) {
      declarations.add(
          declaration(given, given.id(), given.skill(), size, changed, given.sources()));
    }
    declarations.add(
        declaration(given, given.id(), given.skill(), size, lists, given.sources().reversed()));
    declarations.add(
        declaration(given, given.id(), given.skill(), size, lists, given.sources().subList(0, 3)));
    Set<String> hashes = new HashSet<>();
    declarations.forEach(declaration -> hashes.add(declaration.hex()));
    assertThat(hashes).hasSameSizeAs(declarations);
    assertThat(hashes.size()).isEqualTo(13);
  }

  private static Declaration declaration(
      Declaration given,
      String id,
      String skill,
      Declaration.Size size,
      Lists.Digests lists,
      List<Source> sources) {
    return new Declaration(id, skill, size, lists, sources, given.resultBy());
  }

  /// What rests on a file that cannot be used is not looked at; what does not is.
  @Test
  void stepsThatRestOnAFailedOneAreNotDone() {
    Map<Kind, State> states = new TreeMap<>();
    Map<Part, byte[]> files =
        Samples.with(Samples.files("inspection"), Part.DECLARATION, "qh-draw-1\n");
    Check.of(files, Check.Witnessed.NEVER)
        .steps()
        .forEach(step -> states.put(step.kind(), step.state()));
    for (Kind kind : Kind.values()) {
      State expected =
          switch (kind) {
            case DECLARATION -> State.FAILS;
            case RESULT -> State.HOLDS;
            case WITNESSED,
                LISTS,
                RANDOMNESS,
                VALUE,
                SEED,
                FLOOR,
                RISK,
                TEAMS,
                RESERVES,
                PUNCTUAL ->
                State.NOT_DONE;
          };
      assertThat(states).as("%s", kind).containsEntry(kind, expected);
    }
  }

  private static Check.Step step(Check check, Kind kind) {
    return check.steps().stream().filter(step -> step.kind() == kind).findFirst().orElseThrow();
  }
}

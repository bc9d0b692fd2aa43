package org.quanheng.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanheng.law.Form.Kind.CHOSEN_TWICE;
import static org.quanheng.law.Form.Kind.CONTROL_CHARACTERS;
import static org.quanheng.law.Form.Kind.NOT_A_CHOICE;
import static org.quanheng.law.Form.Kind.NOT_A_DAY;
import static org.quanheng.law.Form.Kind.REQUIRED;
import static org.quanheng.law.Form.Kind.TOO_FEW;
import static org.quanheng.law.Form.Kind.TOO_LARGE;
import static org.quanheng.law.Form.Kind.TOO_LONG;
import static org.quanheng.law.Form.Kind.TOO_SHORT;
import static org.quanheng.law.Form.Kind.TOO_SMALL;
import static org.quanheng.law.Form.Kind.UNKNOWN;
import static org.quanheng.law.Form.Kind.WRONG_PATTERN;
import static org.quanheng.law.Form.Kind.WRONG_TYPE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quanheng.ledger.Json;

class FormTest {

  private static final Procedure LICENSING =
      Lamps.sound().prove().pack().orElseThrow().procedures().get("lamp-licence");

  /// Values of every type, and what each field of the lamps' forms says of them.
  private static final List<Json> VALUES =
      List.of(
          new Json.Text(""),
          new Json.Text("red"),
          new Json.Text("LP-7"),
          new Json.Text("2024-02-29"),
          new Json.Int(-6),
          new Json.Int(300),
          new Json.Bool(true),
          Json.texts(List.of()),
          Json.texts(List.of("wick", "tank")),
          Json.object().build());

  @Test
  void everyFieldTakesTheValuesOfItsTypeOnly() {
    assertSays("application", TOO_SHORT, TOO_SHORT, null, WRONG_PATTERN);
    assertSays("received", NOT_A_DAY, NOT_A_DAY, NOT_A_DAY, null);
    assertSays("colour", NOT_A_CHOICE, null, NOT_A_CHOICE, NOT_A_CHOICE);
    assertThat(said("by_post")).containsExactly(6);
    assertThat(said("parts")).containsExactly(8);
    assertThat(mistake("parts", VALUES.get(7))).hasValue(TOO_FEW);
    assertThat(said("height")).containsExactly(5);
    assertThat(mistake("height", VALUES.get(4))).hasValue(TOO_SMALL);
    assertThat(said("deposit")).containsExactly(5);
  }

  private static void assertSays(String field, Form.Kind... ofTexts) {
    for (int i = 0; i < VALUES.size(); i++) {
      Form.Kind expected = i < ofTexts.length ? ofTexts[i] : WRONG_TYPE;
      assertThat(mistake(field, VALUES.get(i)))
          .as("%s = %s", field, VALUES.get(i))
          .isEqualTo(Optional.ofNullable(expected));
    }
  }

  private static List<Integer> said(String field) {
    return Arrays.stream(new Integer[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
        .filter(i -> mistake(field, VALUES.get(i)).isEmpty())
        .toList();
  }

  @Test
  void boundsAreWithin() {
    assertThat(mistake("application", text("LP-1"))).isEmpty();
    assertThat(mistake("application", text("LP-123456789"))).isEmpty();
    assertThat(mistake("application", text("LP-1234567890"))).hasValue(TOO_LONG);
    assertThat(mistake("application", text("LP-1\u0007"))).hasValue(CONTROL_CHARACTERS);
    assertThat(mistake("application", text("    "))).hasValue(TOO_SHORT);
    assertThat(mistake("height", new Json.Int(-5))).isEmpty();
    assertThat(mistake("height", new Json.Int(301))).hasValue(TOO_LARGE);
    assertThat(mistake("deposit", new Json.Int(-1))).hasValue(TOO_SMALL);
    assertThat(mistake("deposit", new Json.Int(Json.Int.MOST))).isEmpty();
    assertThat(mistake("parts", Json.texts(List.of("wick", "wick")))).hasValue(CHOSEN_TWICE);
    assertThat(mistake("parts", Json.texts(List.of("wick", "lid")))).hasValue(NOT_A_CHOICE);
    assertThat(mistake("parts", Json.array(new Json.Int(1)))).hasValue(WRONG_TYPE);
    assertThat(mistake("received", text("2023-02-29"))).hasValue(NOT_A_DAY);
    assertThat(mistake("received", text("2023-2-9"))).hasValue(NOT_A_DAY);
  }

  @Test
  void everyMistakeIsToldAtOnce() {
    Json.Obj facts =
        Json.object()
            .put("application", "LP-x")
            .put("by_post", "yes")
            .put("stamp", "none")
            .put("address", "shore")
            .build();
    assertThat(form("accept").check(facts))
        .containsExactly(
            new Form.Mistake("application", WRONG_PATTERN),
            new Form.Mistake("received", REQUIRED),
            new Form.Mistake("by_post", WRONG_TYPE),
            new Form.Mistake("address", UNKNOWN),
            new Form.Mistake("stamp", UNKNOWN));
  }

  @Test
  void whatIsNotRequiredMayBeLeftOut() {
    assertThat(form("decide").check(Json.object().build())).isEmpty();
    assertThat(
            form("accept")
                .check(
                    Json.object().put("application", "LP-1").put("received", "2026-01-01").build()))
        .isEmpty();
  }

  @Test
  void aStepThatAsksForNothingTakesNothing() {
    assertThat(form("issue").fields()).isEmpty();
    assertThat(form("issue").check(Json.object().put("note", "x").build()))
        .containsExactly(new Form.Mistake("note", UNKNOWN));
  }

  @Test
  void aFormIsReadWhole() {
    assertThat(form("accept").fields())
        .extracting(Field::name)
        .containsExactly("application", "received", "by_post");
    assertThat(form("accept").field("application"))
        .hasValueSatisfying(field -> {
          assertThat(field.label().hint())
              .hasValueSatisfying(it -> assertThat(it.zhHant()).isEqualTo("見受理憑證"));
          assertThat(field.label().names().zhHans()).isEqualTo("申请编号");
          assertThat(field.required()).isTrue();
          assertThat(field.allowed()).isEqualTo("^LP-[0-9]+$ (4 … 12)");
        });
    assertThat(form("examine").fields())
        .extracting(Field::allowed)
        .containsExactly("≥ 1: wick, glass, tank", "white, red", "-5 … 300");
    assertThat(form("decide").fields())
        .allSatisfy(it -> assertThat(it).isInstanceOf(Field.Money.class));
  }

  @Test
  void whereAPackHasNoFormsTheFactsAreFree() {
    Pack pack = Lamps.sound().prove().pack().orElseThrow();
    assertThat(pack.procedures().get("soot-penalty").steps())
        .allSatisfy(step -> assertThat(step.form()).isEmpty());
    assertThat(LICENSING.steps()).allSatisfy(step -> assertThat(step.form()).isPresent());
    assertThat(LICENSING.form("nowhere")).isEmpty();
  }

  @Test
  void theKindsHaveStableNames() {
    Set<Form.Kind> all = EnumSet.allOf(Form.Kind.class);
    assertThat(all)
        .extracting(Form.Kind::slug)
        .contains("required", "not-a-day", "too-long")
        .doesNotHaveDuplicates();
  }

  private static Optional<Form.Kind> mistake(String field, Json value) {
    return LICENSING.steps().stream()
        .flatMap(step -> step.form().orElseThrow().field(field).stream())
        .findFirst()
        .orElseThrow()
        .mistake(value);
  }

  private static Form form(String step) {
    return LICENSING.form(step).orElseThrow();
  }

  private static Json text(String text) {
    return new Json.Text(text);
  }
}

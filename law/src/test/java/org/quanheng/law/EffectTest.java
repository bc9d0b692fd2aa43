package org.quanheng.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanheng.ledger.Json;

class EffectTest {

  private static final String FORM = "procedures/lamp-licence.form.json";
  private static final String ISSUE = "\"issue\": {\"type\": \"object\", \"properties\": {}, ";
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final LocalDate LAST = LocalDate.of(2026, 4, 1);

  @ParameterizedTest
  @EnumSource
  void anEffectIsSoundWhenItsFormAsksForWhatItNeeds(Effect.Kind kind) {
    Proof proof = lamps(kind, true).prove();
    assertThat(proof.problems()).isEmpty();
    Effect effect =
        proof
            .pack()
            .orElseThrow()
            .inForce("LP-LIC-001", FIRST)
            .flatMap(power -> power.exercise().effect())
            .orElseThrow();
    assertThat(effect).isEqualTo(new Effect(kind, "issue", "issued"));
    assertThat(effect.comesOf("issue", "issued")).isTrue();
    assertThat(effect.comesOf("decide", "issued")).isFalse();
    assertThat(effect.comesOf("issue", "denied")).isFalse();
  }

  /// Without any one of the fields, and with any one of them not required.
  @ParameterizedTest
  @EnumSource
  void everyFieldAnEffectNeedsIsAskedFor(Effect.Kind kind) {
    for (Effect.Need need : kind.needs()) {
      Lamps without =
          lamps(kind, true)
              .with(FORM, "\"" + need.name() + "\": {\"names\"", "\"other\": {\"names\"");
      assertThat(
              without
                  .with(
                      FORM,
                      without
                          .text(FORM)
                          .replace("\"" + need.name() + "\"]", "\"other\"]")
                          .replace("\"" + need.name() + "\",", "\"other\","))
                  .prove()
                  .problems())
          .extracting(Problem::rule)
          .as("%s without %s", kind, need.name())
          .isEqualTo(need.required() ? List.of(Rule.EFFECT_WITHOUT_FIELD) : List.of());
    }
    assertThat(lamps(kind, false).prove().problems())
        .extracting(Problem::counterexample)
        .containsExactlyInAnyOrderElementsOf(
            kind.needs().stream().filter(Effect.Need::required).map(Effect.Need::name).toList());
  }

  @Test
  void aDeedIsReadFromTheFacts() {
    Json.Builder facts = Json.object().put("officer", "wang").put("post", "hill/clerk");
    Json.Obj open = facts.put("from", FIRST.toString()).build();
    assertThat(deed(Effect.Kind.APPOINT, open))
        .isEqualTo(new Deed.Appoint("wang", "hill/clerk", Validity.since(FIRST), false));
    Json.Obj closed = facts.put("until", LAST.toString()).build();
    Validity days = new Validity(FIRST, LAST);
    assertThat(deed(Effect.Kind.APPOINT, closed))
        .isEqualTo(new Deed.Appoint("wang", "hill/clerk", days, false));
    assertThat(deed(Effect.Kind.DEPUTISE, closed))
        .isEqualTo(new Deed.Appoint("wang", "hill/clerk", days, true));
    assertThat(deed(Effect.Kind.END_APPOINTMENT, closed))
        .isEqualTo(new Deed.EndAppointment("wang", "hill/clerk", LAST));
    assertThat(deed(Effect.Kind.PROCLAIM, Json.object().put("pack", "ab").build()))
        .isEqualTo(new Deed.Proclaim("ab"));
  }

  private static Deed deed(Effect.Kind kind, Json.Obj facts) {
    return new Effect(kind, "issue", "issued").deed(facts);
  }

  /// The lamps, with an effect of this kind when a licence is issued.
  private static Lamps lamps(Effect.Kind kind, boolean required) {
    StringBuilder properties = new StringBuilder();
    StringBuilder names = new StringBuilder();
    for (Effect.Need need : kind.needs()) {
      properties
          .append(properties.isEmpty() ? "" : ",\n")
          .append(
              "\"%s\": {\"names\": {\"en\": \"x\", \"zh-Hans\": \"x\", \"zh-Hant\": \"x\"}, "
                  .formatted(need.name()))
          .append("\"type\": \"string\", ")
          .append(
              need.type() == Field.Day.class
                  ? "\"format\": \"date\"}"
                  : "\"minLength\": 1, \"maxLength\": 64}");
      names.append(names.isEmpty() ? "" : ", ").append('"').append(need.name()).append('"');
    }
    String form =
        "\"issue\": {\"type\": \"object\", \"properties\": {%s}, %s"
            .formatted(properties, required ? "\"required\": [" + names + "], " : "");
    return Lamps.sound()
        .with(FORM, ISSUE, form)
        .with(
            "powers/light-a-lamp.md",
            "fees: none\n",
            "fees: none\neffect: {does: %s, step: issue, outcome: issued}\n"
                .formatted(kind.slug()));
  }
}

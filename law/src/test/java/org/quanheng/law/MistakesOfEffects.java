package org.quanheng.law;

import static org.quanheng.law.Mistakes.edit;

import java.util.List;

/// Powers whose acts would have an effect that nothing carries.
final class MistakesOfEffects {

  private static final String LICENCE = "powers/light-a-lamp.md";
  private static final String SMOKE = "powers/smoke.md";

  static final List<Mistake> ALL =
      List.of(
          effect(
              "effect nobody knows",
              "{does: promote, step: decide, outcome: granted}",
              Rule.UNKNOWN_WORD),
          effect("effect without outcome", "{does: proclaim, step: decide}", Rule.MISSING_KEY),
          effect(
              "effect of no step",
              "{does: proclaim, step: decides, outcome: granted}",
              Rule.UNKNOWN_STEP),
          effect(
              "effect of no outcome",
              "{does: proclaim, step: decide, outcome: allowed}",
              Rule.UNKNOWN_OUTCOME),
          effect(
              "effect that its form does not ask for",
              "{does: proclaim, step: decide, outcome: granted}",
              Rule.EFFECT_WITHOUT_FIELD),
          edit(
              "effect of a procedure without forms",
              SMOKE,
              "fees: none\n",
              "fees: none\neffect: {does: proclaim, step: fine, outcome: fined}\n",
              "effect:",
              Rule.EFFECT_WITHOUT_FIELD));

  private MistakesOfEffects() {}

  private static Mistake effect(String name, String effect, Rule rule) {
    return edit(
        name, LICENCE, "fees: none\n", "fees: none\neffect: " + effect + "\n", "effect:", rule);
  }
}

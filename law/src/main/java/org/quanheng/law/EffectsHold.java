package org.quanheng.law;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// A power with an effect has it by a step and an outcome of its procedure, and the form of that
/// step asks for what the effect needs.
final class EffectsHold {

  private final Shelves law;
  private final Report report;

  private EffectsHold(Shelves law, Report report) {
    this.law = law;
    this.report = report;
  }

  static void check(Shelves law, Report report) {
    EffectsHold check = new EffectsHold(law, report);
    for (Read<Power> read : law.powers.reads()) {
      read.value().exercise().effect().ifPresent(effect -> check.effect(read, effect));
    }
  }

  private void effect(Read<Power> read, Effect effect) {
    Optional<Procedure> procedure = law.procedures.find(read.value().procedure());
    if (procedure.isEmpty()) {
      return;
    }
    Optional<Step> step = procedure.get().step(effect.step());
    if (step.isEmpty()) {
      List<String> steps = procedure.get().steps().stream().map(Step::slug).toList();
      unknown(read, Rule.UNKNOWN_STEP, effect.step(), steps, "step");
    } else if (!step.get().outcomes().contains(effect.outcome())) {
      unknown(read, Rule.UNKNOWN_OUTCOME, effect.outcome(), step.get().outcomes(), "outcome");
    } else {
      asked(read, effect, procedure.get());
    }
  }

  private void asked(Read<Power> read, Effect effect, Procedure procedure) {
    Optional<SortedMap<String, Form>> forms = law.forms.find(procedure.slug());
    if (forms.isEmpty() && law.forms.knows(procedure.slug())) {
      return;
    }
    Form form =
        forms
            .map(it -> it.getOrDefault(effect.step(), new Form(List.of())))
            .orElse(new Form(List.of()));
    for (Effect.Need need : effect.what().needs()) {
      if (!need.metBy(form)) {
        Map<String, String> facts =
            Map.of(
                "effect", effect.what().slug(),
                "field", need.name(),
                "type", need.type() == Field.Day.class ? "date" : "string",
                "file", "procedures/" + procedure.slug() + ".form.json",
                "step", effect.step());
        int line = read.line("effect", "does");
        report.tell(read.file(), line, Rule.EFFECT_WITHOUT_FIELD, facts, need.name());
      }
    }
  }

  private void unknown(Read<Power> read, Rule rule, String name, List<String> known, String key) {
    Map<String, String> facts = Map.of("name", name, "known", Near.to(name, known));
    report.tell(read.file(), read.line("effect", key), rule, facts, name);
  }
}

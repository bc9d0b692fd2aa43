package org.quanheng.law;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// Forms belong to a procedure, and it has one for each of its steps and no others.
final class FormsFollowProcedures {

  private FormsFollowProcedures() {}

  static void check(Shelves law, Report report) {
    law.forms
        .all()
        .forEach((slug, read) -> {
          Optional<Procedure> procedure = law.procedures.find(slug);
          if (!law.procedures.knows(slug)) {
            String known = Near.to(slug, law.procedures.slugs());
            Map<String, String> facts = Map.of("name", slug, "known", known);
            report.tell(read.file(), read.tree().line(), Rule.UNKNOWN_PROCEDURE, facts, slug);
          }
          procedure.ifPresent(it -> steps(it, read, report));
        });
  }

  private static void steps(
      Procedure procedure, Read<SortedMap<String, Form>> read, Report report) {
    List<String> steps = procedure.steps().stream().map(Step::slug).toList();
    for (String step : read.value().keySet()) {
      if (!steps.contains(step)) {
        Map<String, String> facts = Map.of("name", step, "known", Near.to(step, steps));
        report.tell(read.file(), read.line("steps", step), Rule.UNKNOWN_STEP, facts, step);
      }
    }
    boolean slip = !steps.containsAll(read.value().keySet());
    for (String step : steps) {
      boolean meant =
          slip && read.value().keySet().stream().anyMatch(other -> Near.isNear(other, step));
      if (!read.value().containsKey(step) && !meant) {
        Map<String, String> facts = Map.of("step", step, "procedure", procedure.slug());
        report.tell(read.file(), read.line("steps"), Rule.STEP_WITHOUT_FORM, facts, step);
      }
    }
  }
}

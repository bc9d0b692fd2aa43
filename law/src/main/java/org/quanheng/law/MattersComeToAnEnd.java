package org.quanheng.law;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whatever a step ends in, the matter goes on at a step or is over; each step is reached from the
/// first, and from each the end is. What the window took in ends there 兩頭集中.
final class MattersComeToAnEnd {

  private final Read<Procedure> read;
  private final Procedure procedure;
  private final List<Step> steps;
  private final Report report;

  private MattersComeToAnEnd(Read<Procedure> read, Report report) {
    this.read = read;
    this.procedure = read.value();
    this.steps = procedure.steps();
    this.report = report;
  }

  static void check(Shelves law, Report report) {
    for (Read<Procedure> read : law.procedures.reads()) {
      MattersComeToAnEnd check = new MattersComeToAnEnd(read, report);
      if (check.namesWhatIsThere()) {
        check.endsAtTheWindow();
        check.reachesEachStep();
        check.reachesTheEnd();
      }
    }
  }

  private boolean namesWhatIsThere() {
    List<String> names = steps.stream().map(Step::slug).toList();
    // a name that stands twice is told already, and nobody knows which of the two it means
    boolean good = Set.copyOf(names).size() == names.size();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step.slug().equals(Procedure.END)) {
        tell(Rule.STEP_NAMED_END, step.slug(), "steps", i, "step");
        good = false;
      }
      for (Map.Entry<String, String> way : step.then().entrySet()) {
        String outcome = way.getKey();
        String target = way.getValue();
        if (!step.outcomes().contains(outcome)) {
          unknown(Rule.UNKNOWN_OUTCOME, outcome, step.outcomes(), i, outcome);
          good = false;
        } else if (!target.equals(Procedure.END) && !names.contains(target)) {
          unknown(Rule.UNKNOWN_STEP, target, names, i, outcome);
          good = false;
        }
      }
    }
    return good;
  }

  /// That the last step is at the window is the affair of [ProceduresHold].
  private void endsAtTheWindow() {
    for (int i = 0; procedure.window() && i < steps.size(); i++) {
      Step step = steps.get(i);
      for (Map.Entry<String, String> way : step.then().entrySet()) {
        if (way.getValue().equals(Procedure.END) && !step.lane().equals(Procedure.WINDOW)) {
          String found = step.slug() + ": " + step.lane();
          tell(Rule.WINDOW_NOT_AT_BOTH_ENDS, found, "steps", i, "then", way.getKey());
        }
      }
    }
  }

  private void reachesEachStep() {
    Set<Step> reached = from(steps.getFirst());
    for (int i = 0; i < steps.size(); i++) {
      if (!reached.contains(steps.get(i))) {
        tell(Rule.UNREACHED_STEP, steps.get(i).slug(), "steps", i, "step");
        return;
      }
    }
  }

  private void reachesTheEnd() {
    for (int i = 0; i < steps.size(); i++) {
      if (from(steps.get(i)).stream().noneMatch(this::mayBeTheLast)) {
        tell(Rule.NO_WAY_TO_THE_END, steps.get(i).slug(), "steps", i, "step");
        return;
      }
    }
  }

  private boolean mayBeTheLast(Step step) {
    return step.outcomes().stream().anyMatch(it -> after(step, it).isEmpty());
  }

  /// The steps a matter can come to from one, and that one.
  private Set<Step> from(Step first) {
    Set<Step> reached = new LinkedHashSet<>(List.of(first));
    Deque<Step> due = new ArrayDeque<>(reached);
    while (!due.isEmpty()) {
      Step step = due.remove();
      for (String outcome : step.outcomes()) {
        after(step, outcome).filter(reached::add).ifPresent(due::add);
      }
    }
    return reached;
  }

  private Optional<Step> after(Step step, String outcome) {
    return procedure.after(step.slug(), outcome);
  }

  private void unknown(Rule rule, String name, Collection<String> known, int step, String outcome) {
    Map<String, String> facts = Map.of("name", name, "known", Near.to(name, known));
    report.tell(read.file(), read.line("steps", step, "then", outcome), rule, facts, name);
  }

  private void tell(Rule rule, String found, Object... path) {
    Map<String, String> facts = Map.of("procedure", procedure.slug(), "step", found);
    report.tell(read.file(), read.line(path), rule, facts, found);
  }
}

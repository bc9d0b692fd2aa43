package org.quanheng.law;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.quanheng.term.Names;

/// The order of steps 程序 in which powers of one category are used.
///
/// @param window whether it begins and ends at the one window 兩頭集中、中間分辦
/// @param steps in order
/// @param apart pairs of lanes that no one post may hold both of
public record Procedure(
    String slug,
    Names names,
    Category category,
    List<Citation> basis,
    boolean window,
    List<Step> steps,
    List<LanePair> apart) {

  /// The lane of the one window.
  public static final String WINDOW = "window";

  /// Where a matter goes that is over; no step bears this name.
  public static final String END = "end";

  /// Two lanes that are kept apart, as those who examine and those who review.
  public record LanePair(String one, String other) {}

  public Procedure {
    basis = List.copyOf(basis);
    steps = List.copyOf(steps);
    apart = List.copyOf(apart);
  }

  /// The lanes in the order in which they first act.
  public SequencedSet<String> lanes() {
    SequencedSet<String> lanes = new LinkedHashSet<>();
    steps.forEach(step -> lanes.add(step.lane()));
    return lanes;
  }

  /// The step of this name.
  public Optional<Step> step(String name) {
    return steps.stream().filter(step -> step.slug().equals(name)).findFirst();
  }

  /// The step that follows when one ended in this outcome; nothing when the matter is over then.
  public Optional<Step> after(String name, String outcome) {
    int at = position(name);
    if (at < 0) {
      return Optional.empty();
    }
    String said = steps.get(at).then().get(outcome);
    if (said != null) {
      return said.equals(END) ? Optional.empty() : step(said);
    }
    return at + 1 < steps.size() ? Optional.of(steps.get(at + 1)) : Optional.empty();
  }

  /// The facts a step asks for; empty where the pack leaves them free.
  public Optional<Form> form(String name) {
    return step(name).flatMap(Step::form);
  }

  /// The same procedure with these forms, by step.
  Procedure with(Map<String, Form> forms) {
    List<Step> asking =
        steps.stream().map(step -> step.with(Optional.ofNullable(forms.get(step.slug())))).toList();
    return new Procedure(slug, names, category, basis, window, asking, apart);
  }

  /// The place of a step in the order, from 0; -1 if there is no such step.
  int position(String name) {
    return steps.stream().map(Step::slug).toList().indexOf(name);
  }
}

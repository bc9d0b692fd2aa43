package org.quanheng.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The form of a procedure.
final class ProcedureForm {

  private static final Keys KEYS =
      Keys.need("names", "category", "steps")
          .and("basis", Rule.MISSING_BASIS)
          .may("window", "apart");
  private static final Keys STEP =
      Keys.need("step", "names", "lane", "officers", "outcomes").may("then");
  private static final int MOST_OFFICERS = 9;
  private static final Step NO_STEP =
      new Step("", Values.NO_NAMES, "", 1, List.of(), Map.of(), Optional.empty());
  private static final Procedure.LanePair NO_PAIR = new Procedure.LanePair("", "");

  private ProcedureForm() {}

  static Optional<Procedure> read(String slug, Tree tree, Notes notes) {
    return Fields.of(tree, KEYS, notes).map(fields -> procedure(slug, fields));
  }

  private static Procedure procedure(String slug, Fields fields) {
    List<Step> steps = fields.list("steps", ProcedureForm::step);
    fields.distinct(steps.stream().map(Step::slug).toList(), "steps");
    return new Procedure(
        slug,
        fields.names("names"),
        fields.read("category", Values.oneOf(Category.values()), Category.OTHER),
        fields.set("basis", Values::citation, Rule.MISSING_BASIS),
        fields.truth("window"),
        steps,
        fields.list("apart", ProcedureForm::pair));
  }

  private static Step step(Tree tree, Notes notes) {
    return Fields.of(tree, STEP, notes)
        .map(fields ->
            new Step(
                fields.slug("step"),
                fields.names("names"),
                fields.slug("lane"),
                fields.read("officers", Values.number(1, MOST_OFFICERS), 1),
                fields.set("outcomes", Values::slug, Rule.EMPTY_LIST),
                then(fields),
                Optional.empty()))
        .orElse(NO_STEP);
  }

  private static Map<String, String> then(Fields fields) {
    Map<String, String> then = new LinkedHashMap<>();
    fields
        .each("then", Values::slug)
        .forEach((outcome, way) -> then.put(outcome, Values.slug(way, fields.notes())));
    return then;
  }

  private static Procedure.LanePair pair(Tree tree, Notes notes) {
    if (!(tree instanceof Tree.Sequence sequence)) {
      return Values.lose(tree, Rule.NOT_A_LIST, notes, NO_PAIR);
    }
    List<String> lanes = sequence.items().stream().map(lane -> Values.slug(lane, notes)).toList();
    if (lanes.size() != 2 || (lanes.get(0).equals(lanes.get(1)) && !notes.broken())) {
      String found = Values.shown(lanes.toString());
      notes.lose(tree.line(), Rule.NOT_A_PAIR, Map.of("found", found), found);
      return NO_PAIR;
    }
    return new Procedure.LanePair(lanes.get(0), lanes.get(1));
  }
}

package org.quanheng.law;

import java.util.Optional;

/// The form of a duty.
final class DutyForm {

  private static final Keys KEYS =
      Keys.need("names", "kind", "owed-by", "stage", "liability").and("basis", Rule.MISSING_BASIS);
  private static final String ALWAYS = "always";

  private DutyForm() {}

  static Optional<Duty> read(String slug, Tree tree, Notes notes) {
    return Fields.of(tree, KEYS, notes)
        .map(fields ->
            new Duty(
                slug,
                fields.names("names"),
                fields.read("kind", Values.oneOf(Duty.Kind.values()), Duty.Kind.BUSINESS),
                fields.set("basis", Values::citation, Rule.MISSING_BASIS),
                fields.set("owed-by", Values::holder, Rule.EMPTY_LIST),
                Optional.of(fields.slug("stage")).filter(stage -> !stage.equals(ALWAYS)),
                fields.names("liability")));
  }
}

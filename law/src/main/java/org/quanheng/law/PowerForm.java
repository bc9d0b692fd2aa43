package org.quanheng.law;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.quanheng.term.Unit;

/// The form of a power's file: front matter between two lines `---`, then the sense in words.
final class PowerForm {

  private static final Keys KEYS =
      Keys.need("code", "category", "names", "in-force", "procedure", "holders", "fees")
          .and("basis", Rule.MISSING_BASIS)
          .and("duties", Rule.MISSING_DUTY)
          .may("terms", "ended-by", "unverified", "effect");
  private static final Keys LIFE = Keys.need("from").may("until");
  private static final Keys TERM =
      Keys.need("step", "to", "amount", "unit", "basis").may("promised");
  private static final Keys EFFECT = Keys.need("does", "step", "outcome");
  private static final Keys FEES = Keys.need("names").and("basis", Rule.MISSING_BASIS);
  private static final ValueForm<Integer> AMOUNT = Values.number(1, 36_500);
  private static final StatutoryTerm NO_TERM =
      new StatutoryTerm("", "", 1, Unit.WORKING_DAY, OptionalInt.empty(), Citation.BLANK);
  private static final String FENCE = "---\n";

  private PowerForm() {}

  /// A file of a power, divided: the front matter as a tree, and the words after it.
  record Divided(Tree front, String sense) {}

  static Optional<Divided> divided(String text, Notes notes) {
    int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
    if (text.startsWith(FENCE) && end < 0 && text.endsWith("\n---")) {
      end = text.length() - FENCE.length();
    }
    if (!text.startsWith(FENCE) || end < 0) {
      notes.lose(
          1,
          Rule.MISSING_FRONT_MATTER,
          Map.of(),
          Values.shown(text.lines().findFirst().orElse("")));
      return Optional.empty();
    }
    String front = text.substring(FENCE.length(), Math.max(end + 1, FENCE.length()));
    String sense = text.substring(Math.min(end + 1 + FENCE.length(), text.length())).strip();
    if (sense.isEmpty()) {
      int line = 2 + Math.toIntExact(front.lines().count());
      notes.lose(line, Rule.MISSING_BODY, Map.of(), "---");
    }
    return YamlText.read(front, 1, notes).map(tree -> new Divided(tree, sense));
  }

  static Optional<Power> read(Power.Page page, Tree tree, Notes notes) {
    return Fields.of(tree, KEYS, notes).map(fields -> power(page, fields));
  }

  private static Power power(Power.Page page, Fields fields) {
    return new Power(
        fields.read("code", Values::code, ""),
        fields.read("category", Values.oneOf(Category.values()), Category.OTHER),
        fields.names("names"),
        fields.set("basis", Values::citation, Rule.MISSING_BASIS),
        life(fields),
        exercise(fields),
        new Power.Page(
            page.slug(), page.sense(), page.digest(), fields.anyList("unverified", Values::text)));
  }

  private static Power.Life life(Fields fields) {
    Validity validity = fields.read("in-force", PowerForm::validity, Validity.ALWAYS);
    Optional<String> endedBy = fields.optional("ended-by", Values::text);
    Notes notes = fields.notes();
    if (!notes.broken() && validity.ends() && endedBy.isEmpty()) {
      String until = validity.until().toString();
      int line = fields.lineOf("in-force", "until");
      notes.tell(line, Rule.END_WITHOUT_DECISION, Map.of("until", until), until);
    }
    if (!notes.broken() && !validity.ends() && endedBy.isPresent()) {
      int line = fields.lineOf("ended-by");
      notes.tell(line, Rule.DECISION_WITHOUT_END, Map.of(), Values.shown(endedBy.get()));
    }
    return new Power.Life(validity, endedBy);
  }

  private static Validity validity(Tree tree, Notes notes) {
    return Fields.of(tree, LIFE, notes).map(Fields::validity).orElse(Validity.ALWAYS);
  }

  private static Power.Exercise exercise(Fields fields) {
    return new Power.Exercise(
        fields.slug("procedure"),
        fields.lists("holders", Values::holder),
        fields.anyList("terms", PowerForm::term),
        fields.set("duties", Values::slug, Rule.MISSING_DUTY),
        fields.read("fees", PowerForm::fees, new Fees.None()),
        fields.optional("effect", PowerForm::effect));
  }

  private static StatutoryTerm term(Tree tree, Notes notes) {
    return Fields.of(tree, TERM, notes).map(PowerForm::term).orElse(NO_TERM);
  }

  private static StatutoryTerm term(Fields fields) {
    return new StatutoryTerm(
        fields.slug("step"),
        fields.slug("to"),
        fields.read("amount", AMOUNT, 1),
        fields.read("unit", Values.oneOf(Unit.values()), Unit.WORKING_DAY),
        fields.optional("promised", AMOUNT).stream().mapToInt(amount -> amount).findFirst(),
        fields.read("basis", Values::citation, Citation.BLANK));
  }

  private static Effect effect(Tree tree, Notes notes) {
    return Fields.of(tree, EFFECT, notes)
        .map(fields ->
            new Effect(
                fields.read("does", Values.oneOf(Effect.Kind.values()), Effect.Kind.APPOINT),
                fields.slug("step"),
                fields.slug("outcome")))
        .orElse(Effect.NONE);
  }

  private static Fees fees(Tree tree, Notes notes) {
    if (tree instanceof Tree.Scalar scalar && scalar.text().equals("none")) {
      return new Fees.None();
    }
    return Fields.of(tree, FEES, notes)
        .<Fees>map(fields -> {
          List<Citation> basis = fields.set("basis", Values::citation, Rule.MISSING_BASIS);
          return new Fees.Charged(basis, fields.names("names"));
        })
        .orElse(new Fees.None());
  }
}

package org.quanheng.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quanheng.term.Counting;

/// The form of a statute.
final class StatuteForm {

  private static final Keys KEYS =
      Keys.need("names", "short", "kind", "articles", "versions", "source")
          .may("counting", "unverified");
  private static final Keys VERSION = Keys.need("text", "from").may("until");
  private static final Statute.Version NO_VERSION =
      new Statute.Version(LocalDate.EPOCH, Validity.ALWAYS);

  private StatuteForm() {}

  static Optional<Statute> read(String slug, Tree tree, Notes notes) {
    return Fields.of(tree, KEYS, notes).map(fields -> statute(slug, fields));
  }

  private static Statute statute(String slug, Fields fields) {
    int articles = fields.read("articles", Values.number(1, 9999), 1);
    return new Statute(
        slug,
        new Statute.Title(fields.names("names"), fields.names("short")),
        fields.read("kind", Values.oneOf(Statute.Kind.values()), Statute.Kind.LAW),
        articles,
        versions(fields),
        counting(fields, articles),
        new Provenance(fields.text("source"), fields.anyList("unverified", Values::text)));
  }

  private static List<Statute.Version> versions(Fields fields) {
    List<Statute.Version> versions = fields.list("versions", StatuteForm::version);
    for (int i = 1; i < versions.size() && !fields.notes().broken(); i++) {
      LocalDate until = versions.get(i - 1).validity().until();
      LocalDate from = versions.get(i).validity().from();
      if (until.isAfter(from)) {
        Map<String, String> facts = Map.of("from", from.toString());
        int line = fields.lineOf("versions", i);
        fields.notes().tell(line, Rule.VERSIONS_OUT_OF_ORDER, facts, from.toString());
      }
    }
    return versions;
  }

  private static Statute.Version version(Tree tree, Notes notes) {
    return Fields.of(tree, VERSION, notes)
        .map(fields ->
            new Statute.Version(
                fields.read("text", Values::day, LocalDate.EPOCH), fields.validity()))
        .orElse(NO_VERSION);
  }

  private static Optional<Counting> counting(Fields fields, int articles) {
    return fields.read(
        "counting", (tree, notes) -> CountingForm.read(tree, articles, notes), Optional.empty());
  }
}

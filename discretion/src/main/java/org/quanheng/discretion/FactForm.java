package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/// The form of a benchmark's facts.
final class FactForm {

  private static final Set<String> NEEDED = Set.of("kind", "names", "evidence");
  private static final Set<String> ALLOWED = Set.of("severity", "missing", "most", "values");

  /// What may never weigh, whatever it is called: who owns a party, where it or its people are from
  /// (優化營商環境條例 10, 處罰法 5).
  private static final Set<String> FORBIDDEN =
      Set.of(
          "ownership",
          "nationality",
          "locality",
          "birthplace",
          "ethnicity",
          "religion",
          "sex",
          "gender",
          "party-membership");

  /// The kinds of facts, as a file names them.
  private enum Kind {
    AMOUNT,
    COUNT,
    CHOICE,
    FLAG
  }

  private FactForm() {}

  static List<Fact> facts(Node node, Notes notes) {
    List<Fact> facts = new ArrayList<>();
    for (Map.Entry<String, Node> entry : Entries.open(node, notes).all().entrySet()) {
      facts.add(fact(entry.getKey(), entry.getValue(), notes));
    }
    return facts;
  }

  private static Fact fact(String slug, Node node, Notes notes) {
    int line = Entries.lineOf(node);
    Entries.slug(slug, line, notes);
    if (FORBIDDEN.contains(slug)) {
      notes.tell(line, Rule.FORBIDDEN_FACT, "fact", slug);
    }
    Entries entries = Entries.closed(node, notes, NEEDED, ALLOWED);
    Kind kind = entries.oneOf("kind", Kind.values(), Kind.FLAG);
    Domain domain = domain(kind, entries, notes);
    Fact.Severity severity = entries.oneOf("severity", Fact.Severity.values(), Fact.Severity.NONE);
    Fact fact =
        new Fact(
            slug,
            entries.names("names"),
            entries.names("evidence"),
            domain,
            severity,
            OptionalLong.empty());
    return entries.has("missing")
        ? new Fact(
            slug, fact.names(), fact.evidence(), domain, severity, missing(fact, entries, notes))
        : fact;
  }

  private static Domain domain(Kind kind, Entries entries, Notes notes) {
    if (entries.has("values") != (kind == Kind.CHOICE)) {
      Rule rule = kind == Kind.CHOICE ? Rule.MISSING_KEY : Rule.UNKNOWN_KEY;
      String[] facts =
          kind == Kind.CHOICE
              ? new String[] {"key", "values"}
              : new String[] {"key", "values", "known", "kind, names, evidence"};
      notes.tell(entries.line(), rule, facts);
    }
    return switch (kind) {
      case AMOUNT -> new Domain.Amount(most(entries, Domain.MOST_FEN, 100, notes));
      case COUNT -> new Domain.Count(most(entries, Domain.MOST_COUNT, 1, notes));
      case CHOICE -> new Domain.Choice(values(entries, notes));
      case FLAG -> new Domain.Flag();
    };
  }

  private static long most(Entries entries, long limit, long times, Notes notes) {
    if (!entries.has("most")) {
      return limit;
    }
    Rational most = entries.number("most");
    if (most.denominator() != 1 || most.signum() <= 0 || most.numerator() > limit / times) {
      notes.tell(entries.line("most"), Rule.WRONG_NUMBER, "found", entries.text("most"));
      return limit;
    }
    return most.numerator() * times;
  }

  private static List<Value> values(Entries entries, Notes notes) {
    List<Value> values = new ArrayList<>();
    entries
        .node("values")
        .ifPresent(node ->
            Entries.open(node, notes)
                .all()
                .forEach((slug, names) -> {
                  Entries.slug(slug, Entries.lineOf(names), notes);
                  values.add(new Value(slug, Entries.names(names, notes)));
                }));
    if (values.size() < 2 && entries.has("values")) {
      notes.tell(entries.line("values"), Rule.EMPTY_TABLE, "table", "values");
    }
    return values.isEmpty() ? List.of(new Value("none", Entries.NO_NAMES)) : values;
  }

  /// `lowest` is the value that weighs least, as where a factor could not be found out.
  private static OptionalLong missing(Fact fact, Entries entries, Notes notes) {
    String word = entries.text("missing");
    if (word.equals("lowest")) {
      boolean falling = fact.severity() == Fact.Severity.FALLING;
      return OptionalLong.of(falling ? fact.range().high() : fact.range().low());
    }
    return new Cell(fact, new Heading.Words(true, true))
        .value(word)
        .map(OptionalLong::of)
        .orElseGet(() -> {
          notes.tell(
              entries.line("missing"),
              Rule.UNKNOWN_VALUE,
              "fact",
              fact.slug(),
              "found",
              word,
              "domain",
              Case.domain(fact));
          return OptionalLong.empty();
        });
  }
}

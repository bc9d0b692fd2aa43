package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;

/// The form of what tests facts and names tiers: rows, adjustments, clauses, measures.
record RuleForm(List<Fact> facts, Ladder ladder, Heading.Words words, Notes notes) {

  private static final Set<String> ADJUSTMENT =
      Set.of("slug", "names", "when", "do", "direction", "basis");
  private static final Set<String> CLAUSE = Set.of("slug", "names", "when", "then", "basis");
  private static final Set<String> MEASURE = Set.of("slug", "names", "force", "basis");
  private static final Set<String> MEASURE_MAY = Set.of("when", "from-tier", "confiscates-gain");

  Row row(Sections.Table table, Sections.Line line) {
    Map<String, Ranges> tests = new LinkedHashMap<>();
    for (Fact fact : facts) {
      int column = table.column(fact.slug());
      if (column >= 0) {
        tests.putAll(test(fact, line, column));
      }
    }
    int column = table.column("tier");
    String[] tiers = line.cells().get(column).split("\\.\\.", 2);
    int mildest = tier(tiers[0].strip(), line.number(), line.at(column));
    int heaviest =
        tiers.length == 2 ? tier(tiers[1].strip(), line.number(), line.at(column)) : mildest;
    if (mildest > heaviest) {
      notes.tell(
          line.number(), line.at(column), Rule.TIER_RANGE, "low", tiers[0], "high", tiers[1]);
      heaviest = mildest;
    }
    int sense = table.column("sense");
    return new Row(
        line.cells().get(table.column("row")),
        new Condition(tests),
        mildest,
        heaviest,
        sense < 0 ? "" : line.cells().get(sense),
        line.number());
  }

  /// The rules a cell keeps in one word of the machine.
  private static final int MOST_RULES = 64;

  private List<Node> bounded(List<Node> nodes) {
    if (nodes.size() > MOST_RULES) {
      int line = Entries.lineOf(nodes.get(MOST_RULES));
      notes.tell(line, Rule.TOO_MANY_RULES, "most", Integer.toString(MOST_RULES));
    }
    return nodes;
  }

  List<Adjustment> adjustments(List<Node> nodes) {
    List<Adjustment> adjustments = new ArrayList<>();
    for (Node node : bounded(nodes)) {
      Entries entries = Entries.closed(node, notes, ADJUSTMENT, Set.of());
      adjustments.add(
          new Adjustment(
              entries.slug("slug"),
              entries.names("names"),
              condition(entries),
              effect(entries),
              entries.oneOf(
                  "direction", Adjustment.Direction.values(), Adjustment.Direction.MITIGATING),
              entries.basis("basis"),
              entries.line()));
    }
    return adjustments;
  }

  List<Clause> clauses(List<Node> nodes) {
    List<Clause> clauses = new ArrayList<>();
    for (Node node : bounded(nodes)) {
      Entries entries = Entries.closed(node, notes, CLAUSE, Set.of());
      clauses.add(
          new Clause(
              entries.slug("slug"),
              entries.names("names"),
              condition(entries),
              requirement(entries),
              entries.basis("basis"),
              entries.line()));
    }
    return clauses;
  }

  List<Measure> measures(List<Node> nodes) {
    List<Measure> measures = new ArrayList<>();
    for (Node node : nodes) {
      Entries entries = Entries.closed(node, notes, MEASURE, MEASURE_MAY);
      measures.add(
          new Measure(
              entries.slug("slug"),
              entries.names("names"),
              entries.oneOf("force", Measure.Force.values(), Measure.Force.MUST),
              condition(entries),
              entries.has("from-tier")
                  ? tier(entries.text("from-tier"), entries.line("from-tier"))
                  : 0,
              entries.truth("confiscates-gain"),
              entries.basis("basis")));
    }
    return measures;
  }

  private Condition condition(Entries entries) {
    Optional<Node> node = entries.node("when");
    if (node.isEmpty()) {
      return Condition.ALWAYS;
    }
    Map<String, Ranges> tests = new LinkedHashMap<>();
    Entries when = Entries.open(node.get(), notes);
    for (Map.Entry<String, Node> entry : when.all().entrySet()) {
      int line = Entries.lineOf(entry.getValue());
      Optional<Fact> fact =
          facts.stream().filter(it -> it.slug().equals(entry.getKey())).findFirst();
      if (fact.isEmpty()) {
        unknownFact(entry.getKey(), facts, line, notes);
      } else {
        String text = Entries.text(entry.getValue(), notes);
        tests.putAll(test(fact.get(), text, words, line, "", notes));
      }
    }
    return new Condition(tests);
  }

  private Effect effect(Entries entries) {
    String text = entries.text("do");
    int line = entries.line("do");
    String[] parts = text.split("\\s+", 2);
    String rest = parts.length == 2 ? parts[1].strip() : "";
    return switch (parts[0]) {
      case "cap" -> new Effect.Cap(tier(rest, line));
      case "floor" -> new Effect.Floor(tier(rest, line));
      case "permit" -> new Effect.Permit(tier(rest, line));
      case "pin" -> new Effect.Pin(word(rest, List.of("low", "high"), line).equals("high"));
      case "scale" -> new Effect.Scale(number(rest, line));
      case "shift" ->
          new Effect.Shift((int) number(rest.replaceFirst("^\\+", ""), line).floorOf(1));
      default -> {
        word(parts[0], List.of("cap", "floor", "permit", "pin", "scale", "shift"), line);
        yield new Effect.Shift(0);
      }
    };
  }

  private Requirement requirement(Entries entries) {
    String text = entries.text("then");
    int line = entries.line("then");
    String[] parts = text.split("\\s+", 2);
    String rest = parts.length == 2 ? parts[1].strip() : "";
    return switch (parts[0]) {
      case "at-most" -> new Requirement.AtMost(tier(rest, line));
      case "at-least" -> new Requirement.AtLeast(tier(rest, line));
      case "permits" -> new Requirement.Permits(tier(rest, line));
      default -> {
        word(parts[0], List.of("at-most", "at-least", "permits"), line);
        yield new Requirement.Permits(0);
      }
    };
  }

  private String word(String found, List<String> known, int line) {
    if (!known.contains(found)) {
      notes.tell(line, Rule.UNKNOWN_WORD, "found", found, "known", String.join(", ", known));
    }
    return found;
  }

  private Rational number(String text, int line) {
    Optional<Rational> number = Rational.parse(text);
    if (number.isEmpty()) {
      notes.tell(line, Rule.WRONG_NUMBER, "found", text);
    }
    return number.orElse(Rational.ONE);
  }

  /// The place of this tier, named by its slug or in any language; 0, and told, where it is none.
  private int tier(String name, int line) {
    return tier(name, line, "");
  }

  private int tier(String name, int line, String cell) {
    int place = ladder.placeOf(name);
    for (int i = 0; place < 0 && i < ladder.tiers().size(); i++) {
      Tier tier = ladder.at(i);
      boolean named =
          List.of(tier.names().en(), tier.names().zhHans(), tier.names().zhHant()).contains(name);
      place = named ? i : place;
    }
    if (place < 0) {
      String known = ladder.tiers().stream().map(Tier::slug).collect(Collectors.joining(", "));
      notes.tell(line, cell, Rule.UNKNOWN_TIER, "tier", name, "known", known);
    }
    return Math.max(0, place);
  }

  Map<String, Ranges> test(Fact fact, Sections.Line line, int column) {
    String text = line.cells().get(column);
    return test(fact, text, words, line.number(), line.at(column), notes);
  }

  /// The test of one cell; none where it says anything, or, told, what it cannot say.
  static Map<String, Ranges> test(
      Fact fact, String text, Heading.Words words, int line, String cell, Notes notes) {
    return switch (new Cell(fact, words).read(text)) {
      case Cell.Anything _ -> Map.of();
      case Cell.Values(Ranges ranges) -> Map.of(fact.slug(), ranges);
      case Cell.Wrong(Rule rule) -> {
        notes.tell(
            line, cell, rule, "fact", fact.slug(), "found", text, "domain", Case.domain(fact));
        yield Map.of();
      }
    };
  }

  static void unknownFact(String name, List<Fact> facts, int line, Notes notes) {
    String known = facts.stream().map(Fact::slug).collect(Collectors.joining(", "));
    notes.tell(line, Rule.UNKNOWN_FACT, "fact", name, "known", known);
  }
}

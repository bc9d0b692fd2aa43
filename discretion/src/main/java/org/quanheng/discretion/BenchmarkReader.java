package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/// Makes a benchmark of a front matter and tables. What cannot be used is told and replaced by a
/// blank, so that the rest is read too.
final class BenchmarkReader {

  private static final Set<String> NEEDED =
      Set.of("code", "power", "names", "in-force", "boundary", "shape", "facts");
  private static final Set<String> ALLOWED =
      Set.of(
          "illustration",
          "later-prevails",
          "unverified",
          "frames",
          "start",
          "measures",
          "adjustments",
          "clauses");

  /// The three shapes, as a file names them.
  private enum Shape {
    GRID,
    HEAVIEST,
    POINTS
  }

  private final String slug;
  private final Entries front;
  private final Sections body;
  private final Notes notes;
  private final Heading.Words words;

  BenchmarkReader(String slug, Node front, Sections body, Notes notes) {
    this.slug = slug;
    this.front = Entries.closed(front, notes, NEEDED, ALLOWED);
    this.body = body;
    this.notes = notes;
    this.words = words();
  }

  Benchmark read() {
    List<Fact> facts =
        front.node("facts").map(node -> FactForm.facts(node, notes)).orElse(List.of());
    List<Frame> frames = FrameForm.frames(front, facts, words, notes);
    Ladder ladder = TierForm.ladder(body, frames, words, notes);
    RuleForm rules = new RuleForm(facts, ladder, words, notes);
    return new Benchmark(
        heading(),
        facts,
        ladder,
        frames,
        base(facts, ladder),
        new Benchmark.Rules(
            rules.adjustments(front.list("adjustments")), rules.clauses(front.list("clauses"))),
        rules.measures(front.list("measures")));
  }

  private Heading heading() {
    List<String> unverified = new ArrayList<>();
    front.list("unverified").forEach(node -> unverified.add(Entries.text(node, notes)));
    return new Heading(
        Entries.slug(slug, 1, notes),
        front.text("code"),
        front.text("power"),
        front.names("names"),
        front.period("in-force"),
        words,
        new Heading.Prose(
            front.truth("illustration"), front.truth("later-prevails"), unverified, body.sense()));
  }

  private Heading.Words words() {
    Optional<Node> node = front.node("boundary");
    if (node.isEmpty()) {
      return new Heading.Words(true, true);
    }
    Entries entries = Entries.closed(node.get(), notes, Set.of("above", "below"), Set.of());
    return new Heading.Words(includes(entries, "above"), includes(entries, "below"));
  }

  /// How a boundary word stands to its number.
  private enum Inclusion {
    INCLUSIVE,
    EXCLUSIVE
  }

  private static boolean includes(Entries entries, String key) {
    return entries.oneOf(key, Inclusion.values(), Inclusion.INCLUSIVE) == Inclusion.INCLUSIVE;
  }

  private Base base(List<Fact> facts, Ladder ladder) {
    Shape shape = front.oneOf("shape", Shape.values(), Shape.GRID);
    if (shape == Shape.POINTS && !front.has("start")) {
      notes.tell(front.line(), Rule.MISSING_KEY, "key", "start");
    }
    return switch (shape) {
      case GRID -> new Base.Grid(rows(facts, ladder));
      case HEAVIEST -> new Base.Heaviest(rows(facts, ladder));
      case POINTS -> points(facts, ladder);
    };
  }

  private Optional<Sections.Table> table(String heading) {
    Sections.Table table = body.tables().get(heading);
    if (table == null) {
      notes.tell(front.line(), Rule.MISSING_TABLE, "table", "## " + heading);
    } else if (table.rows().isEmpty()) {
      notes.tell(table.line(), Rule.EMPTY_TABLE, "table", "## " + heading);
    }
    return Optional.ofNullable(table);
  }

  private List<Row> rows(List<Fact> facts, Ladder ladder) {
    RuleForm rules = new RuleForm(facts, ladder, words, notes);
    return table("Rows").map(table -> TableForm.rows(table, rules)).orElse(List.of());
  }

  private Base points(List<Fact> facts, Ladder ladder) {
    RuleForm rules = new RuleForm(facts, ladder, words, notes);
    List<Base.Level> levels =
        table("Points").map(table -> TableForm.levels(table, rules)).orElse(List.of());
    long within = ladder.tiers().stream().filter(t -> t.nature() == Tier.Nature.WITHIN).count();
    if (within != 1) {
      notes.tell(front.line("shape"), Rule.ONE_TIER_WITHIN, "found", Long.toString(within));
    }
    return new Base.Points(front.number("start"), levels, Math.max(0, ladder.highest()));
  }
}

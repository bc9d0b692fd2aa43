package org.quanheng.discretion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.quanheng.term.Names;

/// Writes a benchmark as the one text that stands for it: keys in a fixed order, cells in canonical
/// form. Its digest is the benchmark's.
final class BenchmarkWriter {

  private final Benchmark benchmark;
  private final Heading heading;
  private final StringBuilder out = new StringBuilder();

  BenchmarkWriter(Benchmark benchmark) {
    this.benchmark = benchmark;
    this.heading = benchmark.heading();
  }

  String text() {
    line("---");
    head();
    facts();
    frames();
    measures();
    adjustments();
    clauses();
    line("---");
    line("");
    tiers();
    String title = benchmark.base() instanceof Base.Points ? "Points" : "Rows";
    List<List<String>> table = tableCells();
    table(title, table.getFirst(), table.subList(1, table.size()));
    out.append(heading.prose().sense()).append('\n');
    return out.toString();
  }

  private void head() {
    line("code: " + quoted(heading.code()));
    line("power: " + quoted(heading.power()));
    names("", heading.names());
    LocalDate until = heading.inForce().until();
    String end = until.equals(LocalDate.MAX) ? "" : ", until: " + until;
    line("in-force: {from: " + heading.inForce().from() + end + "}");
    Heading.Words words = heading.words();
    line(
        "boundary: {above: "
            + inclusion(words.aboveIncludes())
            + ", below: "
            + inclusion(words.belowIncludes())
            + "}");
    if (heading.prose().illustration()) {
      line("illustration: true");
    }
    if (heading.prose().laterPrevails()) {
      line("later-prevails: true");
    }
    if (!heading.prose().notes().isEmpty()) {
      line("unverified:");
      heading.prose().notes().forEach(note -> line("  - " + quoted(note)));
    }
    switch (benchmark.base()) {
      case Base.Grid _ -> line("shape: grid");
      case Base.Heaviest _ -> line("shape: heaviest");
      case Base.Points points -> {
        line("shape: points");
        line("start: " + points.start());
      }
    }
  }

  private void facts() {
    line("facts:");
    for (Fact fact : benchmark.facts()) {
      line("  " + fact.slug() + ":");
      String[] kind =
          switch (fact.domain()) {
            case Domain.Amount(long most) ->
                new String[] {"amount", most == Domain.MOST_FEN ? "" : Cell.yuan(most)};
            case Domain.Count(long most) ->
                new String[] {"count", most == Domain.MOST_COUNT ? "" : Long.toString(most)};
            case Domain.Choice _ -> new String[] {"choice", ""};
            case Domain.Flag _ -> new String[] {"flag", ""};
          };
      line("    kind: " + kind[0]);
      names("    ", fact.names());
      line("    evidence: " + inline(fact.evidence()));
      if (fact.severity() != Fact.Severity.NONE) {
        line("    severity: " + Messages.slug(fact.severity()));
      }
      if (!kind[1].isEmpty()) {
        line("    most: " + kind[1]);
      }
      if (fact.domain() instanceof Domain.Choice(List<Value> values)) {
        line("    values:");
        values.forEach(value -> line("      " + value.slug() + ": " + inline(value.names())));
      }
      fact.missing().ifPresent(value -> line("    missing: " + quoted(cell(fact).write(value))));
    }
  }

  private void frames() {
    if (benchmark.frames().isEmpty()) {
      return;
    }
    line("frames:");
    for (Frame frame : benchmark.frames()) {
      line("  " + Messages.slug(frame.subject()) + ":");
      line("    unit: " + frame.unit().orElse("yuan"));
      line("    range: " + quoted(bands(frame).write(frame.band())));
      frame
          .split()
          .ifPresent(split ->
              line(
                  "    split: {at: ["
                      + split.at().stream()
                          .map(Rational::toString)
                          .collect(Collectors.joining(", "))
                      + "], meeting: "
                      + Messages.slug(split.meeting())
                      + "}"));
      line("    basis: " + inline(frame.basis()));
    }
  }

  private void measures() {
    each(
        "measures:",
        benchmark.measures(),
        measure -> {
          line("  - slug: " + measure.slug());
          names("    ", measure.names());
          line("    force: " + Messages.slug(measure.force()));
          when(measure.when());
          if (measure.mildest() > 0) {
            line("    from-tier: " + tier(measure.mildest()));
          }
          if (measure.confiscates()) {
            line("    confiscates-gain: true");
          }
          line("    basis: " + inline(measure.basis()));
        });
  }

  private void adjustments() {
    each(
        "adjustments:",
        benchmark.rules().adjustments(),
        adjustment -> {
          line("  - slug: " + adjustment.slug());
          names("    ", adjustment.names());
          when(adjustment.when());
          line("    do: " + effect(adjustment.effect()));
          line("    direction: " + Messages.slug(adjustment.direction()));
          line("    basis: " + inline(adjustment.basis()));
        });
  }

  private void clauses() {
    each(
        "clauses:",
        benchmark.rules().clauses(),
        clause -> {
          line("  - slug: " + clause.slug());
          names("    ", clause.names());
          when(clause.when());
          line("    then: " + requirement(clause.then()));
          line("    basis: " + inline(clause.basis()));
        });
  }

  private <T> void each(String key, List<T> items, Consumer<T> writer) {
    if (!items.isEmpty()) {
      line(key);
      items.forEach(writer);
    }
  }

  private void when(Condition condition) {
    List<String> tests = new ArrayList<>();
    for (Map.Entry<String, Ranges> test : condition.tests().entrySet()) {
      Fact fact = benchmark.fact(test.getKey()).orElseThrow();
      tests.add(fact.slug() + ": " + quoted(cell(fact).write(test.getValue())));
    }
    line("    when: {" + String.join(", ", tests) + "}");
  }

  private void tiers() {
    boolean named =
        benchmark.ladder().tiers().stream()
            .anyMatch(it ->
                !TierForm.KNOWN.contains(it.slug())
                    || !it.names().equals(TierForm.known(it.slug())));
    List<String> columns = new ArrayList<>(List.of("tier", "nature"));
    benchmark.frames().forEach(frame -> columns.add(Messages.slug(frame.subject())));
    columns.addAll(named ? List.of("en", "zh-Hans", "zh-Hant") : List.of());
    List<List<String>> rows = new ArrayList<>();
    for (Tier tier : benchmark.ladder().tiers()) {
      List<String> row = new ArrayList<>(List.of(tier.slug(), Messages.slug(tier.nature())));
      for (int i = 0; i < benchmark.frames().size(); i++) {
        row.add(band(tier, i));
      }
      if (named) {
        row.addAll(List.of(tier.names().en(), tier.names().zhHans(), tier.names().zhHant()));
      }
      rows.add(row);
    }
    table("Tiers", columns, rows);
  }

  private String band(Tier tier, int frame) {
    if (tier.nature() == Tier.Nature.NONE) {
      return Cell.ANY;
    }
    Frame of = benchmark.frames().get(frame);
    boolean split = tier.nature() == Tier.Nature.WITHIN && of.split().isPresent();
    return split ? BandText.BY_SPLIT : bands(of).write(tier.bands().get(frame));
  }

  /// The table of rows or of weights, its titles first.
  List<List<String>> tableCells() {
    return benchmark.base() instanceof Base.Points points
        ? points(points)
        : rows(benchmark.base().rows());
  }

  private List<List<String>> rows(List<Row> rows) {
    List<String> columns = new ArrayList<>(List.of("row"));
    List<Fact> tested =
        benchmark.facts().stream()
            .filter(fact -> rows.stream().anyMatch(r -> r.when().tests().containsKey(fact.slug())))
            .toList();
    tested.forEach(fact -> columns.add(fact.slug()));
    columns.addAll(List.of("tier", "sense"));
    List<List<String>> lines = new ArrayList<>(List.of(columns));
    for (Row row : rows) {
      List<String> line = new ArrayList<>(List.of(row.id()));
      for (Fact fact : tested) {
        Ranges test = row.when().tests().get(fact.slug());
        line.add(test == null ? Cell.ANY : cell(fact).write(test));
      }
      line.add(
          row.mildest() == row.heaviest()
              ? tier(row.mildest())
              : tier(row.mildest()) + ".." + tier(row.heaviest()));
      line.add(row.sense());
      lines.add(line);
    }
    return lines;
  }

  private List<List<String>> points(Base.Points points) {
    List<List<String>> lines =
        new ArrayList<>(List.of(List.of("fact", "values", "weight", "sense")));
    for (Base.Level level : points.levels()) {
      Fact fact = benchmark.fact(level.fact()).orElseThrow();
      lines.add(
          List.of(
              level.fact(),
              cell(fact).write(level.values()),
              level.weight().toString(),
              level.sense()));
    }
    return lines;
  }

  private void table(String heading, List<String> columns, List<List<String>> rows) {
    line("## " + heading);
    line("");
    row(columns);
    line("|" + "---|".repeat(columns.size()));
    rows.forEach(this::row);
    line("");
  }

  private void row(List<String> cells) {
    line(
        cells.stream()
            .map(cell -> cell.replace("|", "\\|"))
            .collect(Collectors.joining(" | ", "| ", " |")));
  }

  private String effect(Effect effect) {
    return switch (effect) {
      case Effect.Cap(int tier) -> "cap " + tier(tier);
      case Effect.Floor(int tier) -> "floor " + tier(tier);
      case Effect.Permit(int tier) -> "permit " + tier(tier);
      case Effect.Pin(boolean upper) -> "pin " + (upper ? "high" : "low");
      case Effect.Scale(Rational by) -> "scale " + by;
      case Effect.Shift(int tiers) -> "shift " + (tiers > 0 ? "+" : "") + tiers;
    };
  }

  private String requirement(Requirement requirement) {
    return switch (requirement) {
      case Requirement.AtMost(int tier) -> "at-most " + tier(tier);
      case Requirement.AtLeast(int tier) -> "at-least " + tier(tier);
      case Requirement.Permits(int tier) -> "permits " + tier(tier);
    };
  }

  private String tier(int place) {
    return benchmark.ladder().at(place).slug();
  }

  private Cell cell(Fact fact) {
    return new Cell(fact, heading.words());
  }

  private BandText bands(Frame frame) {
    return new BandText(frame.unit().isEmpty(), heading.words());
  }

  private void names(String indent, Names names) {
    line(indent + "names: " + inline(names));
  }

  private static String inline(Names names) {
    return "{en: "
        + quoted(names.en())
        + ", zh-Hans: "
        + quoted(names.zhHans())
        + ", zh-Hant: "
        + quoted(names.zhHant())
        + "}";
  }

  private static String inline(Basis basis) {
    String item = basis.item().isPresent() ? ", item: " + basis.item().getAsInt() : "";
    return "{statute: "
        + basis.statute()
        + ", article: "
        + basis.article()
        + ", paragraph: "
        + basis.paragraph()
        + item
        + "}";
  }

  private static String inclusion(boolean includes) {
    return includes ? "inclusive" : "exclusive";
  }

  /// In double quotes wherever YAML could take the text for something else.
  private static String quoted(String text) {
    boolean plain =
        text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} .()'’（）、，；/–-]*")
            && !text.endsWith(" ")
            && !text.contains(": ");
    return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}

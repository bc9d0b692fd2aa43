package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a benchmark as DMN: its table as a decision table, then two decisions for each
/// adjustment.
final class DmnWriter {

  private final Benchmark benchmark;
  private final StringBuilder out = new StringBuilder();
  private final List<String> inputs;

  DmnWriter(Benchmark benchmark) {
    this.benchmark = benchmark;
    this.inputs = benchmark.facts().stream().map(Dmn::name).toList();
  }

  String document() {
    String code = escaped(benchmark.heading().code());
    line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    line(
        "<definitions xmlns=\"%s\" id=\"benchmark\" name=\"%s\" namespace=\"urn:benchmark:%s\">"
            .formatted(Dmn.MODEL, code, code));
    for (Fact fact : benchmark.facts()) {
      String name = Dmn.name(fact);
      line("  <inputData id=\"input_%s\" name=\"%s\">".formatted(name, name));
      line("    <variable name=\"%s\" typeRef=\"%s\"/>".formatted(name, type(fact)));
      line("  </inputData>");
    }
    switch (benchmark.base()) {
      case Base.Grid(List<Row> rows) -> {
        table("table", "UNIQUE", List.of("mildest", "heaviest"), rows);
        value("mildest_0", "table.mildest", List.of("table"));
        value("heaviest_0", "table.heaviest", List.of("table"));
      }
      case Base.Heaviest(List<Row> rows) -> {
        table("table", "COLLECT\" aggregation=\"MAX", List.of("heaviest"), rows);
        value("mildest_0", "table", List.of("table"));
        value("heaviest_0", "table", List.of("table"));
      }
      case Base.Points points -> points(points);
    }
    adjustments();
    line("</definitions>");
    return out.toString();
  }

  private void table(String name, String policy, List<String> outputs, List<Row> rows) {
    begin(name, "table", inputs, List.of());
    line("    <decisionTable id=\"rules\" hitPolicy=\"%s\">".formatted(policy));
    benchmark.facts().forEach(this::input);
    for (String output : outputs) {
      String named = outputs.size() > 1 ? " name=\"" + output + "\"" : "";
      line("      <output id=\"output_%s\"%s typeRef=\"number\"/>".formatted(output, named));
    }
    for (Row row : rows) {
      line("      <rule id=\"row_%s\">".formatted(row.id().replaceAll("[^A-Za-z0-9_-]", "_")));
      for (Fact fact : benchmark.facts()) {
        Ranges test = row.when().tests().get(fact.slug());
        entry("inputEntry", test == null ? "-" : new Feel(fact).write(test));
      }
      if (outputs.size() > 1) {
        entry("outputEntry", Integer.toString(row.mildest()));
      }
      entry("outputEntry", Integer.toString(row.heaviest()));
      line("      </rule>");
    }
    line("    </decisionTable>");
    line("  </decision>");
  }

  private void input(Fact fact) {
    line("      <input><inputExpression typeRef=\"%s\">".formatted(type(fact)));
    line("        <text>%s</text></inputExpression></input>".formatted(Dmn.name(fact)));
  }

  private void points(Base.Points points) {
    List<String> weights = new ArrayList<>();
    for (Fact fact : benchmark.facts()) {
      List<Base.Level> levels = points.of(fact);
      if (levels.isEmpty()) {
        continue;
      }
      String name = "weight_" + Dmn.name(fact);
      weights.add(name);
      begin(name, name, List.of(Dmn.name(fact)), List.of());
      line("    <decisionTable hitPolicy=\"UNIQUE\">");
      input(fact);
      line("      <output typeRef=\"number\"/>");
      for (Base.Level level : levels) {
        line("      <rule>");
        entry("inputEntry", new Feel(fact).write(level.values()));
        entry("outputEntry", quotient(level.weight()));
        line("      </rule>");
      }
      line("    </decisionTable>");
      line("  </decision>");
    }
    String sum =
        quotient(points.start())
            + weights.stream().map(w -> " + " + w).collect(Collectors.joining());
    value("share", "min(1, " + sum + ")", weights);
    value("mildest_0", Integer.toString(points.tier()), List.of());
    value("heaviest_0", Integer.toString(points.tier()), List.of());
  }

  private static String quotient(Rational value) {
    return value.toString().contains("/")
        ? "(" + value.numerator() + " / " + value.denominator() + ")"
        : value.toString();
  }

  private void adjustments() {
    List<Adjustment> adjustments = benchmark.rules().adjustments();
    for (int i = 0; i < adjustments.size(); i++) {
      Adjustment it = adjustments.get(i);
      switch (it.effect()) {
        case Effect.Cap(int tier) -> step(i, it, "min(%s, " + tier + ")", "min(%s, " + tier + ")");
        case Effect.Floor(int tier) ->
            step(i, it, "max(%s, " + tier + ")", "max(%s, " + tier + ")");
        case Effect.Permit(int tier) -> step(i, it, "min(%s, " + tier + ")", "%s");
        case Effect.Shift _, Effect.Pin _, Effect.Scale _ ->
            throw new IllegalStateException(it.slug() + " cannot be said in DMN");
      }
    }
    value("mildest", "mildest_" + adjustments.size(), List.of("mildest_" + adjustments.size()));
    value("heaviest", "heaviest_" + adjustments.size(), List.of("heaviest_" + adjustments.size()));
  }

  private void step(int number, Adjustment adjustment, String mildest, String heaviest) {
    String when = Feel.condition(adjustment.when(), benchmark.facts());
    for (String end : List.of("mildest", "heaviest")) {
      String before = end + "_" + number;
      String after = (end.equals("mildest") ? mildest : heaviest).formatted(before);
      String text = "if " + when + " then " + after + " else " + before;
      begin(end + "_" + (number + 1), end + "_" + (number + 1), inputs, List.of(before));
      literal(text);
    }
  }

  private void value(String name, String text, List<String> decisions) {
    begin(name, name, List.of(), decisions);
    literal(text);
  }

  private void literal(String text) {
    line("    <literalExpression><text>%s</text></literalExpression>".formatted(escaped(text)));
    line("  </decision>");
  }

  private void begin(String id, String name, List<String> facts, List<String> decisions) {
    line("  <decision id=\"%s\" name=\"%s\">".formatted(id, name));
    line("    <variable name=\"%s\"/>".formatted(name));
    for (String fact : facts) {
      line(
          "    <informationRequirement><requiredInput href=\"#input_%s\"/></informationRequirement>"
              .formatted(fact));
    }
    for (String decision : decisions) {
      line(
          "    <informationRequirement><requiredDecision href=\"#%s\"/></informationRequirement>"
              .formatted(decision));
    }
  }

  private void entry(String element, String text) {
    line("        <%s><text>%s</text></%s>".formatted(element, escaped(text), element));
  }

  private static String type(Fact fact) {
    return switch (fact.domain()) {
      case Domain.Amount _, Domain.Count _ -> "number";
      case Domain.Choice _ -> "string";
      case Domain.Flag _ -> "boolean";
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}

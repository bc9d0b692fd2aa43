package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A weighing in words a party can read: the result, then each reason on its own line.
final class WeighingText {

  private final Weighing weighing;
  private final Benchmark benchmark;
  private final Terms terms;

  WeighingText(Weighing weighing, Locale reader) {
    this.weighing = weighing;
    this.benchmark = weighing.benchmark();
    this.terms = new Terms(benchmark, reader);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        terms.say(
            "weighing.benchmark",
            "name",
            terms.of(benchmark.heading().names()),
            "code",
            benchmark.heading().code(),
            "power",
            benchmark.heading().power()));
    lines.add(terms.say("weighing.facts", "facts", terms.facts(weighing.facts())));
    missing(lines);
    base(lines);
    for (Adjustment adjustment : weighing.trace().adjustments()) {
      lines.add(
          terms.say(
              "weighing.adjustment",
              "name",
              terms.of(adjustment.names()),
              "effect",
              terms.effect(adjustment.effect()),
              "basis",
              adjustment.basis().toString()));
    }
    result(lines);
    measures(lines);
    for (Turn turn : weighing.turns()) {
      lines.add(
          terms.say(
              turn.upwards() ? "weighing.turn-up" : "weighing.turn-down",
              "fact",
              terms.of(turn.fact().names()),
              "value",
              terms.value(turn.fact(), turn.value()),
              "outcome",
              terms.outcome(turn.outcome())));
    }
    if (benchmark.heading().prose().illustration()) {
      lines.add(terms.say("weighing.illustration"));
    }
    return lines;
  }

  private void missing(List<String> lines) {
    for (String missing : weighing.facts().missing()) {
      Fact fact = benchmark.fact(missing).orElseThrow();
      long value = weighing.facts().values().get(benchmark.placeOf(missing));
      lines.add(
          terms.say(
              "weighing.missing",
              "fact",
              terms.of(fact.names()),
              "value",
              terms.value(fact, value)));
    }
  }

  private void base(List<String> lines) {
    Trace trace = weighing.trace();
    String base = terms.outcome(trace.base());
    for (Row row : trace.rows()) {
      String sense = row.sense().isEmpty() ? "" : terms.say("weighing.sense", "sense", row.sense());
      lines.add(terms.say("weighing.row", "row", row.id(), "sense", sense));
    }
    if (benchmark.base() instanceof Base.Points points) {
      lines.add(terms.say("weighing.start", "weight", Terms.percent(points.start())));
      for (Base.Level level : trace.levels()) {
        Fact fact = benchmark.fact(level.fact()).orElseThrow();
        lines.add(
            terms.say(
                "weighing.level",
                "fact",
                terms.of(fact.names()),
                "values",
                terms.values(fact, level.values()),
                "weight",
                Terms.percent(level.weight())));
      }
    }
    lines.add(terms.say("weighing.base", "outcome", base));
  }

  private void result(List<String> lines) {
    lines.add(terms.say("weighing.result", "outcome", terms.outcome(weighing.trace().outcome())));
    for (Fine fine : weighing.fines()) {
      lines.add(
          terms.say(
              fine.lowFen() == fine.highFen() ? "weighing.fine-one" : "weighing.fine",
              "subject",
              terms.say("subject." + Messages.slug(fine.frame().subject())),
              "low",
              terms.money(fine.lowFen()),
              "high",
              terms.money(fine.highFen()),
              "arithmetic",
              arithmetic(fine),
              "basis",
              fine.frame().basis().toString()));
    }
  }

  /// The multiplication that was done, where one was.
  private String arithmetic(Fine fine) {
    Frame frame = fine.frame();
    if (frame.unit().isEmpty()) {
      return "";
    }
    int place = benchmark.placeOf(frame.unit().get());
    Fact fact = benchmark.facts().get(place);
    int number = benchmark.frames().indexOf(frame);
    Stretch stretch = Stretch.of(weighing.trace().outcome(), benchmark.ladder(), frame, number);
    return terms.say(
        "weighing.arithmetic",
        "fact",
        terms.of(fact.names()),
        "value",
        terms.money(weighing.facts().values().get(place)),
        "low",
        stretch.low().value().toString(),
        "high",
        stretch.high().value().toString());
  }

  private void measures(List<String> lines) {
    measures(lines, weighing.must(), "weighing.must");
    measures(lines, weighing.may(), "weighing.may");
  }

  private void measures(List<String> lines, List<Measure> measures, String key) {
    if (!measures.isEmpty()) {
      String list =
          measures.stream()
              .map(it -> terms.of(it.names()) + " (" + it.basis() + ")")
              .collect(Collectors.joining(terms.say("list.separator")));
      lines.add(terms.say(key, Map.of("measures", list)));
    }
  }
}

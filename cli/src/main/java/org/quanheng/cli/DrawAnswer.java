package org.quanheng.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.quanheng.draw.Check;
import org.quanheng.draw.Declaration;
import org.quanheng.draw.Problem;
import org.quanheng.draw.Result;
import org.quanheng.draw.Source;

/// What `quanheng draw` has to say.
final class DrawAnswer {

  private DrawAnswer() {}

  /// The result, in its own text: it can be kept as it is printed.
  static Answer drawn(Declaration declaration, Result result) {
    JsonObject json = new JsonObject().put("drawn", true).put("draw", declaration.id());
    json.put("declaration", result.declaration()).put("seed", result.seed());
    int team = declaration.size().team();
    List<Result.Place> places = result.places();
    json.put(
        "places",
        IntStream.range(0, places.size()).mapToObj(i -> json(i + 1, places.get(i), team)).toList());
    json.putTexts("reserves", result.reserves());
    return Answer.good(json, result.text().lines().toList());
  }

  private static JsonObject json(int number, Result.Place place, int team) {
    return new JsonObject()
        .put("number", number)
        .put("stratum", place.stratum().slug())
        .put("subject", place.subject())
        .putTexts("team", place.team())
        .putTexts("stand-bys", place.standBys())
        .put("filled", place.team().size() == team);
  }

  /// The declaration and its lists are sound, and the sources have not spoken.
  static Answer awaiting(Declaration declaration, Words words) {
    JsonObject json = new JsonObject().put("drawn", false).put("draw", declaration.id());
    json.put("declaration", declaration.hex());
    json.put("awaits", declaration.sources().stream().map(DrawAnswer::json).toList());
    List<String> lines = new ArrayList<>();
    lines.add(words.say("draw.awaits", declaration.id(), declaration.hex()));
    Columns table = Columns.of("ll");
    for (Source source : declaration.sources()) {
      table.row(
          source.text(),
          source
              .at()
              .map(at -> words.say("draw.at", at.toString()))
              .orElse(words.say("draw.holder")));
    }
    lines.addAll(table.lines());
    return Answer.good(json, lines);
  }

  private static JsonObject json(Source source) {
    return new JsonObject()
        .put("source", source.text())
        .put("kind", source.kind().slug())
        .put("at", source.at())
        .put("proven", source.kind().isProven());
  }

  /// Nothing is drawn.
  static Answer refused(List<Problem> problems, Words words) {
    JsonObject json = new JsonObject().put("drawn", false);
    json.put("problems", problems.stream().map(each -> json(each, words.locale())).toList());
    List<String> lines = new ArrayList<>();
    lines.add(words.say("draw.refused", problems.size()));
    problems.forEach(problem -> lines.add("  " + problem.explain(words.locale())));
    return Answer.checked(false, json, lines);
  }

  /// A published draw, step by step.
  static Answer checked(Check check, Words words) {
    JsonObject json = new JsonObject().put("sound", check.sound());
    json.put("steps", check.steps().stream().map(step -> json(step, words.locale())).toList());
    List<String> lines = new ArrayList<>();
    long open = check.steps().stream().filter(it -> it.state() == Check.State.OPEN).count();
    lines.add(words.say(check.sound() ? "draw.sound" : "draw.not-sound"));
    Columns table = Columns.of("ll");
    for (Check.Step step : check.steps()) {
      List<String> told = step.explain(words.locale());
      table.row(state(step.state(), words), told.getFirst());
      told.stream().skip(1).forEach(problem -> table.row("", "  " + problem));
    }
    lines.addAll(table.lines());
    if (open > 0) {
      lines.add(words.say("draw.open", open));
    }
    return Answer.checked(check.sound(), json, lines);
  }

  private static String state(Check.State state, Words words) {
    return switch (state) {
      case HOLDS -> words.say("draw.state-holds");
      case FAILS -> words.say("draw.state-fails");
      case OPEN -> words.say("draw.state-open");
      case NOT_DONE -> words.say("draw.state-not-done");
    };
  }

  private static JsonObject json(Check.Step step, Locale reader) {
    return new JsonObject()
        .put("step", step.kind().slug())
        .put("state", step.state().slug())
        .put("message", step.explain(reader).getFirst())
        .putTexts("facts", step.facts())
        .put("problems", step.problems().stream().map(each -> json(each, reader)).toList());
  }

  private static JsonObject json(Problem problem, Locale reader) {
    return new JsonObject()
        .put("rule", problem.rule().slug())
        .put("where", problem.where())
        .put("message", problem.explain(reader));
  }
}

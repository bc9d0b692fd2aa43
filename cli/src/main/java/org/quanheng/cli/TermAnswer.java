package org.quanheng.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.quanheng.law.Statute;
import org.quanheng.term.DayDeadline;
import org.quanheng.term.DayLine;
import org.quanheng.term.Deadline;
import org.quanheng.term.HourDeadline;
import org.quanheng.term.Nature;
import org.quanheng.term.Problem;
import org.quanheng.term.Reason;
import org.quanheng.term.Term;
import org.quanheng.term.Violation;

/// What `quanheng term` found.
record TermAnswer(Statute statute, Deadline deadline, Asked asked) {

  /// What was asked beside the term.
  ///
  /// @param lengthOption the option that says how long the term is
  /// @param known the day whose knowledge of the calendar was asked for
  /// @param asOf when to look at how the term stands
  /// @param zone the bureau's
  record Asked(
      String lengthOption, Optional<LocalDate> known, Optional<Moment> asOf, ZoneId zone) {}

  Answer in(Words words) throws Refused {
    return switch (deadline) {
      case Deadline.Refused refused -> throw refusal(refused, words);
      case DayDeadline days -> ofDays(days, words);
      case HourDeadline hours -> ofHours(hours, words);
    };
  }

  private Refused refusal(Deadline.Refused refused, Words words) {
    return new Refused(
        refused.problems().stream()
            .map(problem -> new Problem(problem.rule(), option(problem.where()), problem.facts()))
            .map(problem -> problem.explain(words.locale()))
            .toList());
  }

  /// The option that a part of the question came from.
  private String option(String where) {
    return switch (where.split("[\\[.]", 2)[0]) {
      case "amount" -> asked.lengthOption();
      case "start" -> "--from";
      case "suspensions" -> "--stop";
      case "extensions" -> "--extend";
      default -> where;
    };
  }

  private Answer ofDays(DayDeadline days, Words words) {
    JsonObject json =
        new JsonObject().put("due", days.due()).put("provisional", days.isProvisional());
    putQuestion(json, days.term(), days.start().toString(), words);
    json.put("total", days.amount());
    json.put("days", days.days().map(line -> json(line, words)).toList());
    json.put("violations", days.violations().stream().map(each -> json(each, words)).toList());
    List<String> lines = new ArrayList<>(lines(days, days.days(), words));
    if (days.term().source().isEmpty()) {
      lines.add(words.say("term.unit-asked", statute.title().inShort().in(words.locale())));
    }
    asked.asOf().ifPresent(moment -> stand(days, moment.day(asked.zone()), json, lines, words));
    return Answer.good(json, lines);
  }

  private Answer ofHours(HourDeadline hours, Words words) {
    JsonObject json =
        new JsonObject().put("due", written(hours.due())).put("provisional", hours.isProvisional());
    putQuestion(json, hours.term(), written(hours.start()), words);
    json.put("end", written(hours.end()));
    json.put("days", hours.days().map(line -> json(line, words)).toList());
    List<String> lines = new ArrayList<>(lines(hours, hours.days(), words));
    asked
        .asOf()
        .flatMap(moment -> moment.instant(asked.zone()))
        .ifPresent(at -> stand(hours, at, json, lines, words));
    return Answer.good(json, lines);
  }

  private void putQuestion(JsonObject json, Term term, String from, Words words) {
    json.put("law", statute.slug());
    json.put("name", statute.title().inShort().in(words.locale()));
    json.put("amount", term.amount());
    json.put("unit", term.unit().slug());
    json.put("article", article(term));
    json.put("rolls", term.rolls());
    json.put("from", from);
    json.put("known-on", asked.known());
  }

  private static OptionalLong article(Term term) {
    return term.source().stream()
        .flatMapToLong(source -> source.article().stream().asLongStream())
        .findFirst();
  }

  private static JsonObject json(DayLine line, Words words) {
    JsonObject json = new JsonObject();
    json.put("day", line.day().toString()).put("counted", line.counted());
    json.put("number", line.number()).put("reason", reason(line.reason()));
    json.put("why", line.reason().explain(words.locale()));
    json.put("notice", line.reason().notice().map(notice -> notice.title()));
    json.put("published", line.reason().notice().map(notice -> notice.published()));
    return json;
  }

  private static JsonObject json(Violation violation, Words words) {
    return new JsonObject()
        .put("rule", rule(violation))
        .put("message", violation.explain(words.locale()));
  }

  private static String rule(Violation violation) {
    return switch (violation) {
      case Violation.StopAfterExpiry _ -> "stop-after-expiry";
      case Violation.StopWithoutNotice _ -> "stop-without-notice";
      case Violation.ExtensionAfterExpiry _ -> "extension-after-expiry";
      case Violation.ExtensionBeforeStart _ -> "extension-before-start";
    };
  }

  private static String reason(Reason reason) {
    return switch (reason) {
      case Reason.Start _ -> "start";
      case Reason.EveryDay _ -> "every-day";
      case Reason.ByNature(Nature nature) -> nature(nature);
      case Reason.Stopped _ -> "stopped";
      case Reason.LastDayOff _ -> "last-day-off";
      case Reason.PassedOver _ -> "passed-over";
      case Reason.EndMovedHere _ -> "end-moved-here";
    };
  }

  private static String nature(Nature nature) {
    return switch (nature) {
      case Nature.Weekday _ -> "weekday";
      case Nature.Weekend _ -> "weekend";
      case Nature.Off _ -> "off";
      case Nature.MadeUp _ -> "made-up";
      case Nature.Provisional _ -> "provisional";
    };
  }

  /// What `term` says, with the lines about days as a table.
  private static List<String> lines(Deadline deadline, Stream<DayLine> lines, Words words) {
    List<DayLine> days = lines.toList();
    List<String> said = new ArrayList<>(deadline.explain(words.locale()));
    int first = days.isEmpty() ? -1 : said.indexOf(days.getFirst().explain(words.locale()));
    if (first >= 0) {
      List<String> told = said.subList(first, first + days.size());
      told.clear();
      told.add("");
      told.addAll(table(days, words));
      told.add("");
    }
    return said;
  }

  private static List<String> table(List<DayLine> days, Words words) {
    Columns table = Columns.of("llrl");
    table.row(
        words.say("term.column-day"),
        "",
        words.say("term.column-counted"),
        words.say("term.column-why"));
    for (DayLine line : days) {
      table.row(
          line.day().toString(),
          line.day().getDayOfWeek().getDisplayName(TextStyle.FULL, words.locale()),
          line.counted() ? Long.toString(line.number()) : "–",
          line.reason().explain(words.locale()));
    }
    return table.lines();
  }

  private static void stand(
      DayDeadline days, LocalDate day, JsonObject json, List<String> lines, Words words) {
    boolean expired = days.isExpired(day);
    json.put(
        "as-of",
        new JsonObject()
            .put("day", day.toString())
            .put("used", days.used(day))
            .put("left", days.left(day))
            .put("expired", expired));
    lines.add(
        expired
            ? words.say("term.expired", day)
            : words.say("term.stands", day, days.used(day), days.left(day)));
  }

  private static void stand(
      HourDeadline hours, ZonedDateTime at, JsonObject json, List<String> lines, Words words) {
    boolean expired = hours.isExpired(at.toInstant());
    Duration left = hours.left(at.toInstant());
    json.put(
        "as-of",
        new JsonObject()
            .put("at", written(at))
            .put("left", left.toString())
            .put("expired", expired));
    lines.add(
        expired
            ? words.say("term.expired", written(at))
            : words.say("term.stands-hours", written(at), left.toHours(), left.toMinutesPart()));
  }

  private static String written(ZonedDateTime at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
  }
}

package org.quanheng.term;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// Says what this module means in one of the three languages, from `messages_*.properties`.
final class Words {

  private static final String BUNDLE = "org.quanheng.term.messages";
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

  private final Locale locale;
  private final ResourceBundle messages;

  Words(Locale locale, ResourceBundle messages) {
    this.locale = locale;
    this.messages = messages;
  }

  static Words of(Locale reader) {
    Locale locale = Language.of(reader).locale();
    return new Words(locale, ResourceBundle.getBundle(BUNDLE, locale));
  }

  List<String> deadline(DayDeadline deadline) {
    List<String> lines = new ArrayList<>(head(deadline.term(), named(deadline.start())));
    if (deadline.amount() > deadline.term().amount()) {
      lines.add(say("term.extended", amount(deadline.term().unit(), deadline.amount())));
    }
    deadline.days().map(this::line).forEach(lines::add);
    lines.add(due(deadline));
    if (deadline.isProvisional()) {
      lines.add(say("due.provisional"));
    }
    deadline.violations().stream().map(this::violation).forEach(lines::add);
    return List.copyOf(lines);
  }

  List<String> deadline(HourDeadline deadline) {
    List<String> lines = new ArrayList<>(head(deadline.term(), instant(deadline.start())));
    lines.add(say("term.hours"));
    if (!deadline.end().equals(deadline.due())) {
      lines.add(say("due.hours-over", instant(deadline.end())));
      deadline.days().map(this::line).forEach(lines::add);
    }
    lines.add(say("due.instant", instant(deadline.due())));
    if (deadline.isProvisional()) {
      lines.add(say("due.provisional"));
    }
    return List.copyOf(lines);
  }

  String line(DayLine line) {
    String why = reason(line.reason());
    return line.counted()
        ? say("line.counted", named(line.day()), line.number(), why)
        : say("line.not-counted", named(line.day()), why);
  }

  String reason(Reason reason) {
    return switch (reason) {
      case Reason.Start _ -> say("reason.start");
      case Reason.EveryDay _ -> say("reason.every-day");
      case Reason.ByNature(Nature nature) -> nature(nature);
      case Reason.Stopped(Suspension by) -> stopped(by);
      case Reason.LastDayOff(Nature nature) -> say("reason.last-day-off", nature(nature));
      case Reason.PassedOver(Nature nature) -> nature(nature);
      case Reason.EndMovedHere(Nature nature) -> say("reason.end-moved-here", nature(nature));
    };
  }

  String nature(Nature nature) {
    return switch (nature) {
      case Nature.Weekday _ -> say("nature.weekday");
      case Nature.Weekend _ -> say("nature.weekend");
      case Nature.Off(Names holiday, Notice by) ->
          say("nature.off", holiday.in(locale), by.title(), by.published());
      case Nature.MadeUp(Notice by) -> say("nature.made-up", by.title(), by.published());
      case Nature.Provisional(boolean weekday) ->
          say(weekday ? "nature.provisional-weekday" : "nature.provisional-weekend");
    };
  }

  String violation(Violation violation) {
    return switch (violation) {
      case Violation.StopAfterExpiry(Suspension stop, LocalDate notified, LocalDate expiry) ->
          say("violation.stop-after-expiry", kind(stop), notified, expiry);
      case Violation.StopWithoutNotice(Suspension stop) ->
          say("violation.stop-without-notice", kind(stop));
      case Violation.ExtensionAfterExpiry(Extension extension, LocalDate expiry) ->
          say("violation.extension-after-expiry", extension.approvedOn(), expiry);
      case Violation.ExtensionBeforeStart(Extension extension, LocalDate start) ->
          say("violation.extension-before-start", extension.approvedOn(), start);
    };
  }

  String problem(Problem problem) {
    List<Object> facts = new ArrayList<>(problem.facts());
    facts.addFirst(problem.where());
    return say("problem." + problem.rule().slug(), facts.toArray());
  }

  private List<String> head(Term term, String start) {
    List<String> lines = new ArrayList<>();
    lines.add(say("term.from", amount(term.unit(), term.amount()), start));
    term.source().ifPresent(source -> lines.add(source(term.unit(), source)));
    if (term.restrictsRights() && !term.rolls()) {
      lines.add(say("term.restricts-rights"));
    }
    return lines;
  }

  private String source(Unit unit, Term.Source source) {
    String statute = source.statute().in(locale);
    if (source.article().isPresent()) {
      return say("source.article", statute, Integer.toString(source.article().getAsInt()));
    }
    return say(Term.isOfDays(unit) ? "source.silent" : "source.statute", statute);
  }

  private String due(DayDeadline deadline) {
    Optional<LocalDate> due = deadline.due();
    return due.isPresent() ? say("due.day", named(due.get())) : say("due.awaits");
  }

  private String stopped(Suspension stop) {
    LocalDate notified = stop.notified().orElseThrow();
    return stop.result().isPresent()
        ? say("reason.stopped", kind(stop), notified, stop.result().get())
        : say("reason.stopped-awaiting", kind(stop), notified);
  }

  private String kind(Suspension stop) {
    return say("stop." + stop.kind().slug());
  }

  private String amount(Unit unit, long amount) {
    return say("unit." + unit.slug(), amount);
  }

  private String named(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return say("day", day, weekday.getDisplayName(TextStyle.FULL, locale));
  }

  private String instant(ZonedDateTime at) {
    return say("day", INSTANT.format(at), at.getDayOfWeek().getDisplayName(TextStyle.FULL, locale));
  }

  /// Days are written as `2026-02-14` in every language.
  private String say(String key, Object... facts) {
    Object[] written = facts.clone();
    for (int i = 0; i < written.length; i++) {
      written[i] = written[i] instanceof LocalDate day ? day.toString() : written[i];
    }
    return new MessageFormat(messages.getString(key), locale).format(written);
  }
}

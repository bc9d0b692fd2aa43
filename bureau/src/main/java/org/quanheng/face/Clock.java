package org.quanheng.face;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quanheng.term.DayDeadline;
import org.quanheng.term.DayLine;
import org.quanheng.term.Reason;

/// A statutory term and how it stands: a beam that fills from the left, with the account of every
/// day.
///
/// @param id what no other clock of the page is called
/// @param says how it stands, in one sentence
/// @param cautions what else must be known: that a notice is still to come, that a stop did not
///   work
public record Clock(
    String id,
    State state,
    String says,
    ClockBeam beam,
    Figures figures,
    Account account,
    List<String> cautions) {

  /// No reader goes through more days than these.
  public static final int MOST_DAYS = 800;

  public Clock {
    cautions = List.copyOf(cautions);
  }

  /// How a term stands.
  public enum State {
    RUNS,
    STOPPED,
    KEPT,
    BROKEN;

    /// The word for it in style sheets and message files.
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Up to when a term is looked at.
  ///
  /// @param day today, or the day on which what was due was done
  /// @param done whether it was
  public record Look(LocalDate day, boolean done) {}

  /// Its days.
  ///
  /// @param stopped days not counted because something is awaited
  /// @param due the last day, where it can be told
  public record Figures(long used, long left, long stopped, Optional<LocalDate> due) {}

  /// The account of its days, from the first.
  ///
  /// @param more how many are not told
  public record Account(List<Day> days, long more) {

    public Account {
      days = List.copyOf(days);
    }
  }

  /// One day of the account.
  ///
  /// @param number how many days were counted by its end; nothing on a day that is not counted
  /// @param why the statute and the notice that decide it
  public record Day(LocalDate day, String weekday, Optional<Long> number, String why) {}

  /// The clock of a term.
  ///
  /// @param promised the last day of the shorter term that the bureau promises
  public static Clock of(
      Visit visit, String id, DayDeadline deadline, Look look, Optional<LocalDate> promised) {
    Locale locale = visit.language().locale();
    List<DayLine> lines = deadline.days().limit(MOST_DAYS).toList();
    State state = state(deadline, look);
    Figures figures = figures(deadline, look.day());
    List<Day> days = lines.stream().map(line -> day(line, locale)).toList();
    long all = deadline.days().count();
    return new Clock(
        id,
        state,
        says(visit, state, figures, look),
        ClockBeam.of(deadline, look, promised),
        figures,
        new Account(days, all - days.size()),
        cautions(visit, deadline));
  }

  private static State state(DayDeadline deadline, Look look) {
    if (deadline.isExpired(look.day())) {
      return State.BROKEN;
    }
    if (look.done()) {
      return State.KEPT;
    }
    return deadline.due().isEmpty() ? State.STOPPED : State.RUNS;
  }

  private static Figures figures(DayDeadline deadline, LocalDate day) {
    long stopped =
        deadline
            .days()
            .filter(line -> !line.day().isAfter(day))
            .filter(line -> line.reason() instanceof Reason.Stopped)
            .count();
    return new Figures(deadline.used(day), deadline.left(day), stopped, deadline.due());
  }

  private static String says(Visit visit, State state, Figures figures, Look look) {
    LocalDate due = figures.due().orElse(LocalDate.MAX);
    return switch (state) {
      case RUNS -> visit.say("clock.says.runs", figures.used(), figures.left(), due);
      case STOPPED -> visit.say("clock.says.stopped", figures.used(), figures.left());
      case KEPT -> visit.say("clock.says.kept", look.day(), due);
      case BROKEN ->
          visit.say(
              look.done() ? "clock.says.late" : "clock.says.broken",
              look.day(),
              due,
              look.day().toEpochDay() - due.toEpochDay());
    };
  }

  private static Day day(DayLine line, Locale locale) {
    String weekday = line.day().getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
    Optional<Long> number = line.counted() ? Optional.of(line.number()) : Optional.empty();
    return new Day(line.day(), weekday, number, line.reason().explain(locale));
  }

  private static List<String> cautions(Visit visit, DayDeadline deadline) {
    Locale locale = visit.language().locale();
    List<String> cautions = new ArrayList<>();
    if (deadline.isProvisional()) {
      cautions.add(visit.say("clock.provisional"));
    }
    deadline.violations().forEach(violation -> cautions.add(violation.explain(locale)));
    return cautions;
  }
}

package org.quanheng.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quanheng.face.Clock;
import org.quanheng.face.Visit;
import org.quanheng.law.Power;
import org.quanheng.law.Procedure;
import org.quanheng.law.Statute;
import org.quanheng.law.StatutoryTerm;
import org.quanheng.law.Step;
import org.quanheng.term.DayDeadline;
import org.quanheng.term.Deadline;
import org.quanheng.term.Unit;

/// The statutory terms that run, or ran, in a matter, and how each stands.
///
/// A term runs from an act of its first step, once that step ended in an outcome that leads towards
/// the second: a decision to refuse must be delivered as one to grant, an application that was not
/// accepted is owed no decision. It is met by the first act of its second step, or of a later one,
/// or by one that ended the matter. Imported acts may have gone other ways: from an outcome that
/// leads elsewhere a term runs where its second step was taken.
record MatterClocks(Telling telling, List<Matters.Event> course, LocalDate today) {

  /// A term and how it stands.
  ///
  /// @param title from which step to which, and how long
  /// @param basis the place of the law that sets it
  /// @param promised what the bureau promises
  record TermClock(String title, String basis, Optional<String> promised, Clock clock) {}

  MatterClocks {
    course = course.stream().filter(Matters.Event::passed).toList();
  }

  List<TermClock> all() {
    Set<String> codes = new LinkedHashSet<>();
    course.forEach(event -> codes.add(event.use().power()));
    List<TermClock> clocks = new ArrayList<>();
    for (String code : codes) {
      LocalDate first = day(first(code));
      telling.find(code, first).ifPresent(power -> addAll(power, clocks));
    }
    return clocks;
  }

  private Matters.Event first(String power) {
    return course.stream().filter(it -> it.use().power().equals(power)).findFirst().orElseThrow();
  }

  private LocalDate day(Matters.Event event) {
    return telling.day(event.claimed());
  }

  private void addAll(Power power, List<TermClock> clocks) {
    Procedure procedure = telling.pack().procedure(power);
    for (StatutoryTerm term : power.exercise().terms()) {
      if (term.unit() != Unit.HOUR) {
        begun(power, procedure, term)
            .flatMap(begun -> clock(procedure, term, begun, "clock-" + clocks.size()))
            .ifPresent(clocks::add);
      }
    }
  }

  /// A term that was set running.
  ///
  /// @param met the day on which what was due was done
  private record Begun(LocalDate start, Optional<LocalDate> met) {}

  private Optional<Begun> begun(Power power, Procedure procedure, StatutoryTerm term) {
    List<Matters.Event> own =
        course.stream().filter(it -> it.use().power().equals(power.code())).toList();
    for (int i = 0; i < own.size(); i++) {
      Matters.Event event = own.get(i);
      if (event.use().step().equals(term.step())) {
        List<Matters.Event> after = own.subList(i + 1, own.size());
        boolean leadsOn = leadsOn(event, procedure, term);
        Optional<LocalDate> met = met(after, procedure, term, leadsOn);
        if (leadsOn || met.isPresent()) {
          return Optional.of(new Begun(day(event), met));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean leadsOn(Matters.Event event, Procedure procedure, StatutoryTerm term) {
    List<String> steps = steps(procedure);
    return procedure
        .after(event.use().step(), event.outcome())
        .map(next -> steps.indexOf(next.slug()))
        .filter(next -> next > steps.indexOf(term.step()) && next <= steps.indexOf(term.to()))
        .isPresent();
  }

  private static List<String> steps(Procedure procedure) {
    return procedure.steps().stream().map(Step::slug).toList();
  }

  private Optional<LocalDate> met(
      List<Matters.Event> after, Procedure procedure, StatutoryTerm term, boolean orLater) {
    List<String> steps = steps(procedure);
    int due = steps.indexOf(term.to());
    return after.stream()
        .filter(it -> {
          int place = steps.indexOf(it.use().step());
          boolean over = procedure.after(it.use().step(), it.outcome()).isEmpty();
          return place == due || (orLater && (place > due || over));
        })
        .findFirst()
        .map(this::day);
  }

  private Optional<TermClock> clock(
      Procedure procedure, StatutoryTerm term, Begun begun, String id) {
    Visit visit = telling.visit();
    Optional<Statute> statute =
        Optional.ofNullable(telling.pack().statutes().get(term.basis().statute()));
    Clock.Look look =
        begun.met().map(day -> new Clock.Look(day, true)).orElse(new Clock.Look(today, false));
    Optional<LocalDate> promised =
        term.promised().isPresent()
            ? deadline(term, term.promised().getAsInt(), statute, begun).flatMap(DayDeadline::due)
            : Optional.empty();
    return deadline(term, term.amount(), statute, begun)
        .map(deadline ->
            new TermClock(
                visit.say(
                    "clock.term",
                    name(procedure, term.step()),
                    name(procedure, term.to()),
                    visit.say("unit." + term.unit().slug(), term.amount())),
                telling.place(term.basis()),
                promised.map(day -> visit.say("clock.promised", day)),
                Clock.of(visit, id, deadline, look, promised)));
  }

  private Optional<DayDeadline> deadline(
      StatutoryTerm term, int amount, Optional<Statute> statute, Begun begun) {
    Deadline deadline =
        Deadline.of(
            StatuteTerm.of(amount, term.unit(), statute), begun.start(), telling.pack().calendar());
    return deadline instanceof DayDeadline days ? Optional.of(days) : Optional.empty();
  }

  private String name(Procedure procedure, String step) {
    return procedure.step(step).map(it -> telling.visit().in(it.names())).orElse(step);
  }
}

package org.quanheng.term;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// When a term of the law ends, and why: or everything wrong with the question.
///
/// - The day it starts from is not counted; an hour term begins at once (民法典 201).
/// - Each day after it is counted in the term's own [Unit].
/// - Days after a stop's written notice, to its result, are not counted (行政許可法 45).
/// - A term that rolls does not end on a day off (民法典 203).
/// - What happens after the term has expired changes nothing and is a [Violation].
///
/// Nothing here reads a clock: the same question has the same answer for ever.
public sealed interface Deadline permits DayDeadline, HourDeadline, Deadline.Refused {

  /// The end of a term that starts from this day and is neither stopped nor extended.
  static Deadline of(Term term, LocalDate start, Calendar calendar) {
    return of(term, start, calendar, List.of(), List.of());
  }

  /// The end of a term that starts from this day.
  static Deadline of(
      Term term,
      LocalDate start,
      Calendar calendar,
      List<Suspension> suspensions,
      List<Extension> extensions) {
    List<Problem> problems = problems(term, start, calendar, suspensions, extensions);
    if (term.unit() == Unit.HOUR) {
      problems.add(Problem.of(Problem.Rule.HOURS_NEED_AN_INSTANT, "start", start));
    }
    return problems.isEmpty()
        ? DayDeadline.of(Course.of(term, start, calendar), suspensions, extensions)
        : new Refused(problems);
  }

  /// The end of a term that starts at this instant. Only hours look at the time of day: other terms
  /// start from the local day, wherever the computer stands.
  static Deadline of(
      Term term,
      ZonedDateTime start,
      Calendar calendar,
      List<Suspension> suspensions,
      List<Extension> extensions) {
    LocalDate day = start.toLocalDate();
    if (term.unit() != Unit.HOUR) {
      return of(term, day, calendar, suspensions, extensions);
    }
    List<Problem> problems = problems(term, day, calendar, suspensions, extensions);
    return problems.isEmpty() ? HourDeadline.of(term, start, calendar) : new Refused(problems);
  }

  /// The answer in words, line by line.
  List<String> explain(Locale reader);

  private static List<Problem> problems(
      Term term,
      LocalDate start,
      Calendar calendar,
      List<Suspension> suspensions,
      List<Extension> extensions) {
    List<Problem> problems = new ArrayList<>(Problems.of(term, start, suspensions, extensions));
    problems.addAll(calendar.problems());
    return problems;
  }

  /// The question cannot be answered: everything that is wrong with it.
  record Refused(List<Problem> problems) implements Deadline {

    public Refused {
      problems = List.copyOf(problems);
    }

    @Override
    public List<String> explain(Locale reader) {
      return problems.stream().map(problem -> problem.explain(reader)).toList();
    }
  }
}

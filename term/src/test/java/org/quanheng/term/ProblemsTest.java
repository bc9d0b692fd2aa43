package org.quanheng.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.quanheng.term.Samples.CALENDAR;
import static org.quanheng.term.Samples.day;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsTest {

  @Test
  void everythingWrongWithAQuestionIsToldAtOnce() {
    Suspension reversed =
        Suspension.of(Suspension.Kind.HEARING, day("2026-03-10"), day("2026-03-09"));
    Suspension ancient = Suspension.open(Suspension.Kind.HEARING, LocalDate.MIN);
    Notice empty = new Notice("empty", day("2026-01-01"), List.of(), List.of());
    Deadline refused =
        Deadline.of(
            Term.of(0, Unit.WORKING_DAY),
            day("1949-09-30"),
            Calendar.of(List.of(empty)),
            List.of(reversed, ancient),
            List.of(new Extension(-1, day("2200-01-01"))));

    assertThat(((Deadline.Refused) refused).problems())
        .extracting(Problem::rule, Problem::where)
        .containsExactly(
            tuple(Problem.Rule.AMOUNT_NOT_POSITIVE, "amount"),
            tuple(Problem.Rule.AMOUNT_NOT_POSITIVE, "extensions[0].amount"),
            tuple(Problem.Rule.DAY_OUT_OF_RANGE, "start"),
            tuple(Problem.Rule.RESULT_BEFORE_NOTICE, "suspensions[0].result"),
            tuple(Problem.Rule.DAY_OUT_OF_RANGE, "suspensions[1].notified"),
            tuple(Problem.Rule.DAY_OUT_OF_RANGE, "extensions[0].approved"),
            tuple(Problem.Rule.NOTICE_WITHOUT_DAYS, "notices[0]"));
    assertThat(refused.explain(Language.EN.locale())).hasSize(7);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HOUR")
  void theLongestTermBelievedHasAnEndAndALongerOneIsRefused(Unit unit) {
    Term longest = Term.of(unit.most(), unit);

    assertThat(Deadline.of(longest, day("2199-12-31"), CALENDAR)).isInstanceOf(DayDeadline.class);
    assertThat(rules(Term.of(unit.most() + 1, unit), List.of()))
        .containsExactly(Problem.Rule.AMOUNT_TOO_LONG);
    assertThat(rules(longest, List.of(new Extension(1, day("2026-03-03")))))
        .containsExactly(Problem.Rule.AMOUNT_TOO_LONG);
    assertThat(rules(longest, List.of(new Extension(Integer.MAX_VALUE, day("2026-03-03")))))
        .containsExactly(Problem.Rule.AMOUNT_TOO_LONG);
  }

  @Test
  void anHourTermNeedsAnInstantAndIsNeitherStoppedNorExtended() {
    Term hours = Term.of(24, Unit.HOUR);
    Deadline refused =
        Deadline.of(
            hours,
            ZonedDateTime.parse("2026-03-02T09:00:00+08:00"),
            CALENDAR,
            List.of(Suspension.unannounced(Suspension.Kind.TESTING)),
            List.of(new Extension(24, day("2026-03-03"))));

    assertThat(((Deadline.Refused) refused).problems())
        .extracting(Problem::rule)
        .containsExactly(Problem.Rule.HOURS_TAKE_NO_STOP, Problem.Rule.HOURS_TAKE_NO_EXTENSION);
    assertThat(rules(hours, List.of())).containsExactly(Problem.Rule.HOURS_NEED_AN_INSTANT);
  }

  @Test
  void aRangeOfOffDaysOverAMillenniumIsToldAndNotWalked() {
    Notice endless =
        new Notice(
            "endless",
            day("2026-01-01"),
            List.of(Samples.off("1026-01-01", "2026-01-03")),
            List.of());

    assertThat(Calendar.of(List.of(endless)).problems())
        .extracting(Problem::rule)
        .containsExactly(Problem.Rule.NOTICE_DAY_ASTRAY);
    assertThat(endless.days().count()).isLessThan(400);
  }

  private static List<Problem.Rule> rules(Term term, List<Extension> extensions) {
    return switch (Deadline.of(term, day("2026-03-02"), CALENDAR, List.of(), extensions)) {
      case DayDeadline _, HourDeadline _ -> List.of();
      case Deadline.Refused(List<Problem> problems) ->
          problems.stream().map(Problem::rule).toList();
    };
  }
}

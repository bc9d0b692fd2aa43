package org.quanheng.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.quanheng.face.Clock.Look;
import org.quanheng.face.ClockBeam.Kind;
import org.quanheng.face.ClockBeam.Stretch;
import org.quanheng.term.Calendar;
import org.quanheng.term.DayDeadline;
import org.quanheng.term.Deadline;
import org.quanheng.term.Suspension;
import org.quanheng.term.Term;
import org.quanheng.term.Unit;

/// A beam shows what the arithmetic says: where each day lies, which are counted, where the end is.
class ClockBeamTest {

  /// A Monday.
  private static final LocalDate START = LocalDate.of(2026, 3, 2);

  private static DayDeadline term(int amount, Unit unit, Suspension... stops) {
    Deadline deadline =
        Deadline.of(
            Term.of(amount, unit), START, Calendar.of(List.of()), List.of(stops), List.of());
    return (DayDeadline) deadline;
  }

  private static ClockBeam beam(DayDeadline deadline, int days) {
    return ClockBeam.of(deadline, new Look(START.plusDays(days), false), Optional.empty());
  }

  @Test
  void aTermOfFourDaysIsHalfOverAfterTwo() {
    ClockBeam beam = beam(term(4, Unit.CALENDAR_DAY), 2);
    assertThat(beam.stretches())
        .containsExactly(
            new Stretch(Kind.COUNTED, true, "0.00%", "50.00%"),
            new Stretch(Kind.COUNTED, false, "50.00%", "50.00%"));
    assertThat(beam.weight()).isEqualTo("50.00%");
    assertThat(beam.due()).contains("100.00%");
  }

  @Test
  void daysThatAreNotCountedAreStretchesOfTheirOwn() {
    ClockBeam beam = beam(term(5, Unit.WORKING_DAY), 0);
    assertThat(beam.stretches())
        .extracting(Stretch::kind)
        .containsExactly(Kind.COUNTED, Kind.PASSED_OVER, Kind.COUNTED);
    assertThat(beam.due()).contains("100.00%");
  }

  @Test
  void aStopIsSeen() {
    Suspension stop = Suspension.of(Suspension.Kind.HEARING, START.plusDays(1), START.plusDays(3));
    assertThat(beam(term(5, Unit.CALENDAR_DAY, stop), 7).stretches())
        .extracting(Stretch::kind)
        .containsExactly(Kind.COUNTED, Kind.STOPPED, Kind.COUNTED);
  }

  @Test
  void daysBeyondTheEndAreLate() {
    ClockBeam beam = beam(term(4, Unit.CALENDAR_DAY), 8);
    assertThat(beam.stretches().getLast())
        .isEqualTo(new Stretch(Kind.LATE, true, "50.00%", "50.00%"));
    assertThat(beam.due()).contains("50.00%");
    assertThat(beam.weight()).isEqualTo("100.00%");
  }

  @Test
  void aStopThatAwaitsItsResultHasNoEnd() {
    Suspension stop = Suspension.open(Suspension.Kind.TESTING, START.plusDays(1));
    ClockBeam beam = beam(term(4, Unit.CALENDAR_DAY, stop), 9);
    assertThat(beam.due()).isEmpty();
    assertThat(beam.stretches()).noneMatch(it -> it.kind() == Kind.LATE);
  }

  /// Every term of up to forty days of either kind, looked at on every day: the stretches lie one
  /// after another without a gap, and cover the beam.
  @Test
  void stretchesAlwaysCoverTheBeam() {
    for (Unit unit : List.of(Unit.CALENDAR_DAY, Unit.WORKING_DAY, Unit.MONTH)) {
      for (int amount = 1; amount <= 40; amount++) {
        DayDeadline deadline = term(amount, unit);
        for (int days = 0; days < 70; days += 3) {
          double end = 0;
          for (Stretch stretch : beam(deadline, days).stretches()) {
            assertThat(hundredths(stretch.from())).isCloseTo(end, within());
            end = hundredths(stretch.from()) + hundredths(stretch.width());
          }
          assertThat(end).isCloseTo(100, within());
        }
      }
    }
  }

  private static Offset<Double> within() {
    return Offset.offset(0.02);
  }

  private static double hundredths(String place) {
    return Double.parseDouble(place.substring(0, place.length() - 1));
  }
}

package org.quanheng.term;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// A notice 通知 of the State Council that arranges days off and made-up working days.
///
/// @param published the day it became known; no result of an earlier day may use it
/// @param working made-up working days 調休, and days off that a later notice takes back
public record Notice(
    String title, LocalDate published, List<OffDays> off, List<LocalDate> working) {

  public Notice {
    off = List.copyOf(off);
    working = List.copyOf(working);
  }

  /// Every day it names.
  Stream<LocalDate> days() {
    return Stream.concat(off.stream().flatMap(OffDays::days), working.stream());
  }

  /// The first day it names.
  Optional<LocalDate> firstDay() {
    return Stream.concat(off.stream().map(OffDays::from), working.stream())
        .min(Comparator.naturalOrder());
  }

  /// The year it arranges: that of its last day, for it may begin in the December before.
  OptionalInt year() {
    return days().mapToInt(LocalDate::getYear).max();
  }
}

package org.quanheng.term;

import java.time.LocalDate;
import java.util.stream.Stream;

/// Days off 放假 that a notice gives, both ends included.
///
/// @param name the holiday they are given for
public record OffDays(Names name, LocalDate from, LocalDate to) {

  /// Each day off; none when the range is reversed, which [Calendar#problems()] reports, and no
  /// more than a year of them, whose strays it reports too.
  Stream<LocalDate> days() {
    LocalDate first = from.isBefore(to.minusYears(1)) ? to.minusYears(1) : from;
    return to.isBefore(from) ? Stream.empty() : first.datesUntil(to.plusDays(1));
  }
}

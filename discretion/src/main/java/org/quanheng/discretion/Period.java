package org.quanheng.discretion;

import java.time.LocalDate;

/// The days on which something holds: from the first day up to, not including, `until`;
/// `LocalDate.MAX` there means that no end was set.
public record Period(LocalDate from, LocalDate until) {

  /// Whether it holds on the day.
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }
}

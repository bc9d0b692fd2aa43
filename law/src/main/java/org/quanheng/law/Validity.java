package org.quanheng.law;

import java.time.LocalDate;
import java.util.Optional;

/// The days on which something holds: from the first day up to, not including, `until`.
///
/// `LocalDate.MIN` as first day means "as far back as anyone asks", `LocalDate.MAX` as `until`
/// means "not ended"; PostgreSQL's driver writes the two as `-infinity` and `infinity`.
public record Validity(LocalDate from, LocalDate until) {

  /// Holds on every day.
  public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

  /// Holds from this day and has not ended.
  public static Validity since(LocalDate from) {
    return new Validity(from, LocalDate.MAX);
  }

  /// Whether it holds on the day.
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  /// Whether an end has been set.
  public boolean ends() {
    return !until.equals(LocalDate.MAX);
  }

  /// Whether no day lies in it.
  public boolean isEmpty() {
    return !from.isBefore(until);
  }

  /// The first day on which both hold, if there is one.
  public Optional<LocalDate> firstCommonDay(Validity other) {
    LocalDate later = from.isAfter(other.from) ? from : other.from;
    return contains(later) && other.contains(later) ? Optional.of(later) : Optional.empty();
  }
}

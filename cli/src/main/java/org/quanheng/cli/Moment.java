package org.quanheng.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/// A day, or a time of a day, as somebody writes it on the command line.
sealed interface Moment {

  /// The day it falls on for those who live in this zone.
  LocalDate day(ZoneId zone);

  /// The instant, when a time was given.
  Optional<ZonedDateTime> instant(ZoneId zone);

  /// Reads `2026-02-12`, `2026-02-12T09:00` and `2026-02-12T09:00+08:00`.
  ///
  /// @throws DateTimeException when it is none of them
  static Moment parse(String text) {
    if (!text.contains("T")) {
      return new Day(LocalDate.parse(text));
    }
    TemporalAccessor read =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    return read instanceof OffsetDateTime there
        ? new Instant(there)
        : new Time(LocalDateTime.from(read));
  }

  /// A whole day.
  record Day(LocalDate day) implements Moment {
    @Override
    public LocalDate day(ZoneId zone) {
      return day;
    }

    @Override
    public Optional<ZonedDateTime> instant(ZoneId zone) {
      return Optional.empty();
    }
  }

  /// A time by the clock of the bureau.
  record Time(LocalDateTime time) implements Moment {
    @Override
    public LocalDate day(ZoneId zone) {
      return time.toLocalDate();
    }

    @Override
    public Optional<ZonedDateTime> instant(ZoneId zone) {
      return Optional.of(time.atZone(zone));
    }
  }

  /// A time by the clock of some place.
  record Instant(OffsetDateTime there) implements Moment {
    @Override
    public LocalDate day(ZoneId zone) {
      return there.atZoneSameInstant(zone).toLocalDate();
    }

    @Override
    public Optional<ZonedDateTime> instant(ZoneId zone) {
      return Optional.of(there.atZoneSameInstant(zone));
    }
  }
}

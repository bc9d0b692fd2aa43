package org.quanheng.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The days on which a term runs: all after its start that no stop covers, as stretches in order
/// that do not touch. Stops that overlap thereby count once.
record Running(List<Stretch> stretches) {

  /// The days after `after` up to and including `through`.
  record Stretch(LocalDate after, LocalDate through) {

    long length(Measure measure) {
      return Math.max(0, measure.rank(through) - measure.rank(after));
    }

    Stretch within(LocalDate from, LocalDate to) {
      return new Stretch(after.isBefore(from) ? from : after, through.isAfter(to) ? to : through);
    }
  }

  /// The days after `start` that none of these stops covers.
  static Running after(LocalDate start, List<Suspension> stops) {
    List<Suspension> ordered =
        stops.stream()
            .filter(stop -> stop.notified().isPresent())
            .sorted(Comparator.comparing(stop -> stop.notified().orElseThrow()))
            .toList();
    List<Stretch> stretches = new ArrayList<>();
    LocalDate stoppedThrough = start;
    for (Suspension stop : ordered) {
      LocalDate notified = stop.notified().orElseThrow();
      LocalDate result = stop.result().orElse(LocalDate.MAX);
      if (notified.isAfter(stoppedThrough)) {
        stretches.add(new Stretch(stoppedThrough, notified));
      }
      stoppedThrough = result.isAfter(stoppedThrough) ? result : stoppedThrough;
    }
    if (stoppedThrough.isBefore(LocalDate.MAX)) {
      stretches.add(new Stretch(stoppedThrough, LocalDate.MAX));
    }
    return new Running(List.copyOf(stretches));
  }

  /// How many running days there are after `from` up to and including `to`.
  long count(Measure measure, LocalDate from, LocalDate to) {
    return stretches.stream().mapToLong(stretch -> stretch.within(from, to).length(measure)).sum();
  }

  /// The `count`th running day after `from`; empty when a stop without a result comes first.
  Optional<LocalDate> find(Measure measure, LocalDate from, long count) {
    long left = count;
    for (Stretch stretch : stretches) {
      Stretch rest = stretch.within(from, LocalDate.MAX);
      long length = rest.length(measure);
      if (left <= length) {
        return Optional.of(measure.select(measure.rank(rest.after()) + left));
      }
      left -= length;
    }
    return Optional.empty();
  }

  /// The last running day there is: before a stop without a result, or the end of time.
  Optional<LocalDate> last() {
    return stretches.isEmpty() ? Optional.empty() : Optional.of(stretches.getLast().through());
  }
}

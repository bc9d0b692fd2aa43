package org.quanheng.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quanheng.face.Timeline;
import org.quanheng.face.Timeline.Mark;
import org.quanheng.face.Timeline.Point;
import org.quanheng.face.Visit;

/// The course of a matter, drawn as a line.
final class Courses {

  private Courses() {}

  /// @param shown the act whose page it is
  static Timeline timeline(List<Matters.Event> events, UUID shown, Telling telling) {
    return new Timeline(
        events.stream().map(event -> point(event, event.id().equals(shown), telling)).toList());
  }

  static Timeline timeline(List<Matters.Event> events, Telling telling) {
    return new Timeline(events.stream().map(event -> point(event, false, telling)).toList());
  }

  private static Point point(Matters.Event event, boolean shown, Telling telling) {
    Visit visit = telling.visit();
    LocalDate day = telling.day(event.claimed());
    String when = visit.time(event.claimed());
    String machine = RecordedActPage.machine(event.claimed());
    String post = telling.post(event.use().post());
    if (event.passed()) {
      Optional<String> page = shown ? Optional.empty() : Optional.of(Addresses.act(event.id()));
      String what = telling.what(event.use(), event.outcome(), day);
      return new Point(Mark.PASSED, when, machine, what, post, page);
    }
    Optional<String> page = shown ? Optional.empty() : Optional.of(Addresses.refusal(event.id()));
    String what = visit.say("tell.refused", telling.step(event.use(), day));
    String why = visit.say("tell.why", telling.rules(event.rules()), post);
    return new Point(Mark.REFUSED, when, machine, what, why, page);
  }
}

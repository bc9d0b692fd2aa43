package org.quanheng.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.quanheng.face.Diff;
import org.quanheng.face.Prose;
import org.quanheng.face.Visit;
import org.quanheng.law.Power;
import org.quanheng.law.Reduction;

/// How one power was changed: each part of it that another text stands in now, and what became of
/// its words.
///
/// @param code of the power
/// @param before the old version, and the way to it
/// @param parts only those that changed
record Amendment(String code, Reading.Way before, Reading.Way after, List<Part> parts) {

  /// One part of a power and what became of its words.
  record Part(String name, Diff diff) {}

  static Amendment of(Reading earlier, Reading later, Reduction.Change change) {
    SequencedMap<String, String> old = told(earlier, change.before());
    SequencedMap<String, String> now = told(later, change.after());
    List<Part> parts = new ArrayList<>();
    now.forEach((key, text) -> {
      Diff diff = Diff.between(old.getOrDefault(key, ""), text);
      if (!diff.isNothing()) {
        parts.add(new Part(later.visit().say(key), diff));
      }
    });
    return new Amendment(
        change.after().code(), earlier.way(change.before()), later.way(change.after()), parts);
  }

  /// A power, part by part, in words. Both versions have the same parts.
  private static SequencedMap<String, String> told(Reading reading, Power power) {
    Visit visit = reading.visit();
    SequencedMap<String, String> parts = new LinkedHashMap<>();
    parts.put("powers.column.name", reading.name(power));
    parts.put("powers.column.category", reading.category(power.category()));
    parts.put("powers.column.basis", lines(power.basis().stream().map(reading::citation)));
    parts.put("powers.column.since", visit.day(power.life().validity().from()));
    parts.put("powers.column.procedure", visit.in(reading.pack().procedure(power).names()));
    parts.put("powers.column.holders", lines(holders(reading, power)));
    parts.put(
        "powers.column.term",
        lines(power.exercise().terms().stream().map(it -> PowerSheet.term(reading, it))));
    parts.put("powers.column.fees", PowerSheet.fees(reading, power.exercise().fees()));
    parts.put(
        "power.duties",
        lines(reading.pack().duties(power).stream().map(it -> visit.in(it.names()))));
    parts.put("power.sense", sense(reading, power));
    return parts;
  }

  private static Stream<String> holders(Reading reading, Power power) {
    return reading.pack().procedure(power).lanes().stream()
        .flatMap(lane ->
            reading.holdings(power.holders(lane)).stream()
                .map(it -> reading.lane(lane) + " · " + it.kind()));
  }

  private static String sense(Reading reading, Power power) {
    Prose prose = Sense.of(power.page().sense(), reading.visit().language()).prose();
    return prose.words();
  }

  private static String lines(Stream<String> parts) {
    return String.join("\n", parts.toList());
  }
}

package org.quanheng.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The attributes of an event by their XES names; those of its case begin with `case:`.
final class Attributes {

  private static final String CASE = "case:concept:name";
  private static final String ACTIVITY = "concept:name";
  private static final String GROUP = "org:group";
  private static final String RESOURCE = "org:resource";
  private static final String TIME = "time:timestamp";

  private final SortedMap<String, String> values = new TreeMap<>();

  void put(String name, String value) {
    if (!value.isBlank()) {
      values.put(name, value.strip());
    }
  }

  /// The event these attributes make, or what is missing.
  LogLine line(long line) {
    List<String> missing = new ArrayList<>();
    String caseCode = take(CASE, missing);
    String activity = take(ACTIVITY, missing);
    String group = take(GROUP, missing);
    String resource = take(RESOURCE, missing);
    String time = take(TIME, missing);
    if (!missing.isEmpty()) {
      String why = "the event has no " + String.join(", no ", missing);
      return new LogLine.Unreadable(line, caseCode, why);
    }
    try {
      Instant at = OffsetDateTime.parse(time.replaceFirst(" ", "T")).toInstant();
      return new LogLine.Event(line, caseCode, activity, group, resource, at, values);
    } catch (DateTimeException notATime) {
      String why = TIME + " is no time with an offset: " + time;
      return new LogLine.Unreadable(line, caseCode, why);
    }
  }

  private String take(String name, List<String> missing) {
    String value = values.remove(name);
    if (value == null) {
      missing.add(name);
      return "";
    }
    return value;
  }
}

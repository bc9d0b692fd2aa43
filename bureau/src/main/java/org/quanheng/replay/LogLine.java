package org.quanheng.replay;

import java.time.Instant;
import java.util.SortedMap;

/// One event of a log, or what is left of one that cannot be read.
sealed interface LogLine {

  /// Where it begins in the file, from 1.
  long line();

  /// An event with all it needs.
  ///
  /// @param attributes everything else the log says of the event and its case, by name
  record Event(
      long line,
      String caseCode,
      String activity,
      String group,
      String resource,
      Instant at,
      SortedMap<String, String> attributes)
      implements LogLine {}

  /// An event that lacks something, or something that is no event.
  ///
  /// @param caseCode the case, as far as it is known
  record Unreadable(long line, String caseCode, String why) implements LogLine {}
}

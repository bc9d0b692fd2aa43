package org.quanheng.face;

import java.util.List;
import java.util.Optional;

/// What happened, one thing after another.
public record Timeline(List<Point> points) {

  public Timeline {
    points = List.copyOf(points);
  }

  /// What a point means.
  public enum Mark {
    PASSED,
    REFUSED;

    /// The word for it in style sheets.
    public String slug() {
      return this == PASSED ? "passed" : "refused";
    }
  }

  /// One thing that happened.
  ///
  /// @param when the moment, in the reader's language
  /// @param machine the same moment for machines (HTML, valid date string)
  /// @param what one line
  /// @param more what else is to be said, or nothing
  /// @param address the page of it, unless it is the page shown
  public record Point(
      Mark mark, String when, String machine, String what, String more, Optional<String> address) {}
}

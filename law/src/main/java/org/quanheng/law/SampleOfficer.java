package org.quanheng.law;

import java.util.List;
import org.quanheng.term.Names;

/// An invented officer, for demonstration only; always marked as sample where shown.
public record SampleOfficer(String slug, Names names, List<Holding> holds) {

  /// One post held over some days.
  public record Holding(Post post, Validity validity) {}

  public SampleOfficer {
    holds = List.copyOf(holds);
  }
}

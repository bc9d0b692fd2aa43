package org.quanheng.list;

import org.quanheng.law.Validity;

/// Through these days this post may take this step of this power.
public record Warrant(String power, String step, String post, Validity during) {

  /// The days as PostgreSQL writes a range of them.
  public String range() {
    return "[" + during.from() + "," + during.until() + ")";
  }
}

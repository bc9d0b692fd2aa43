package org.quanheng.law;

import java.util.List;

/// Where a file's facts come from, and which of them nobody has confirmed against the gazette.
public record Provenance(String source, List<String> unverified) {

  public Provenance {
    unverified = List.copyOf(unverified);
  }
}

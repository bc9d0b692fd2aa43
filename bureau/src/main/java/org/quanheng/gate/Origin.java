package org.quanheng.gate;

import java.util.Locale;

/// Where a draft comes from.
public enum Origin {
  /// Done now, or within the last three days.
  LIVE,
  /// Imported from an older record: the claimed time is the record's, the ledger's time is that of
  /// the import.
  HISTORIC,
  /// Made by the simulator for demonstration; never the work of a real officer.
  SAMPLE;

  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Origin of(String slug) {
    return valueOf(slug.toUpperCase(Locale.ROOT));
  }
}

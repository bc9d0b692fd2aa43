package org.quanheng.bench;

import java.nio.file.Path;

/// How much to measure, and where.
///
/// @param rounds how many turns each contender takes; the median counts
/// @param checkout the source tree, which holds the packs
/// @param workshop an empty folder for databases and files, on the disk that is to be measured
record Setting(Size size, int rounds, Path checkout, Path workshop) {

  /// How large the world is that is measured.
  enum Size {
    /// Shows that a bench runs at all; its figures mean nothing.
    TINY,
    /// A first impression, in a minute or so.
    SMALL,
    /// What is written down.
    FULL
  }

  /// One of three numbers.
  int of(int tiny, int small, int full) {
    return switch (size) {
      case TINY -> tiny;
      case SMALL -> small;
      case FULL -> full;
    };
  }
}

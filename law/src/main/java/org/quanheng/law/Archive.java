package org.quanheng.law;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A pack that came from outside as one archive, opened in memory or refused.
///
/// What is not of a pack (`README.md`, hidden files, a `target` folder) is left out, and a single
/// folder round everything is taken off. Nothing is unpacked beyond the bounds, and no path leads
/// anywhere.
public sealed interface Archive {

  /// The largest archive that is opened, in bytes.
  int LARGEST = 10 << 20;

  /// So many bytes at most come out of it.
  int MOST_BYTES = 32 << 20;

  /// It holds these files, of which nothing is proven yet.
  record Opened(MapFiles files) implements Archive {}

  /// It is not opened, for all these reasons.
  record Refused(List<Problem> problems) implements Archive {

    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /// Opens a ZIP archive.
  static Archive unzip(byte[] zip) {
    return new Unpacking().unzip(zip);
  }

  /// Takes files that came one by one.
  ///
  /// @param files each path with its bytes
  static Archive of(Map<String, byte[]> files) {
    Unpacking unpacking = new Unpacking();
    new TreeMap<>(files).forEach(unpacking::add);
    return unpacking.end();
  }
}

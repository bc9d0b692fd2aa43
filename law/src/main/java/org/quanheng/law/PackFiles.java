package org.quanheng.law;

import java.io.IOException;
import java.io.InputStream;
import java.util.SortedSet;

/// The files of a pack, wherever they lie: a folder, an opened archive, an upload in memory.
///
/// Guarantees the reader relies on: the paths are relative, divided by `/`, and each may be opened,
/// by several threads at a time.
public interface PackFiles {

  /// At most so many files are looked at; a folder with more is not a pack.
  int MOST_FILES = 10_000;

  /// The paths of all files; at most one more than [#MOST_FILES].
  SortedSet<String> paths() throws IOException;

  /// The bytes of one file, to be closed by the caller, who need not read them all.
  InputStream open(String path) throws IOException;
}

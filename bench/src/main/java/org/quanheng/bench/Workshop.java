package org.quanheng.bench;

import java.nio.file.Path;

/// Folders in which a server works.
final class Workshop {

  private Workshop() {}

  /// Lets other users into a folder: PostgreSQL, run as another user than root, must reach its
  /// home.
  static Path open(Path folder) {
    if (!folder.toFile().setExecutable(true, false) || !folder.toFile().setReadable(true, false)) {
      throw new AssertionError("nobody else can be let into " + folder);
    }
    return folder;
  }
}

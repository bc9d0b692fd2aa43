package org.quanheng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.quanheng.law.PackFiles;

/// Lines of a pack's files, to show beside what is said about them. Reads a file once for all its
/// lines in a row.
final class Quotes {

  private static final int MOST_BYTES = 2 * 1024 * 1024;

  private final PackFiles files;
  private String file = "";
  private List<String> lines = List.of();

  Quotes(PackFiles files) {
    this.files = files;
  }

  /// A line, from 1, made fit for a terminal; empty when the file has no such line or cannot be
  /// read.
  Optional<String> line(String path, int number) {
    if (!path.equals(file)) {
      file = path;
      lines = read(path);
    }
    return number <= lines.size()
        ? Optional.of(Reading.shown(lines.get(number - 1)))
        : Optional.empty();
  }

  private List<String> read(String path) {
    try (InputStream bytes = files.open(path)) {
      return new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException _) {
      return List.of();
    }
  }
}

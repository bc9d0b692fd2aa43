package org.quanheng.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/// An event log that is read from beginning to end, one event in memory at a time: CSV with a
/// header line, or XES (IEEE 1849), either of them also compressed with gzip.
public abstract sealed class EventLog permits CsvLog, XesLog {

  private final Path file;

  EventLog(Path file) {
    this.file = file;
  }

  /// The log in a file, told by its ending.
  ///
  /// @throws IllegalArgumentException when the ending is not `.csv`, `.xes`, or one of them with
  ///   `.gz`
  public static EventLog in(Path file) throws NoSuchFileException {
    if (!Files.isReadable(file)) {
      throw new NoSuchFileException(file.toString());
    }
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String bare = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    if (bare.endsWith(".csv")) {
      return new CsvLog(file);
    }
    if (bare.endsWith(".xes")) {
      return new XesLog(file);
    }
    throw new IllegalArgumentException(
        name + " is neither .csv nor .xes, nor one of them with .gz");
  }

  /// The file's own name, without its folder.
  public String name() {
    return file.getFileName().toString();
  }

  /// Reads all lines in order.
  final void read(Consumer<LogLine> reader) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        InputStream plain = name().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      read(plain, reader);
    }
  }

  abstract void read(InputStream in, Consumer<LogLine> reader) throws IOException;
}

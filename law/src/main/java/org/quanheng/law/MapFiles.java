package org.quanheng.law;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A pack held in memory, as an upload is: each path with its bytes.
public record MapFiles(SortedMap<String, byte[]> files) implements PackFiles {

  public MapFiles {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /// The pack of these files.
  public static MapFiles of(Map<String, byte[]> files) {
    return new MapFiles(new TreeMap<>(files));
  }

  /// The digest by which the pack is known: SHA-256, lower-case hexadecimal, of the lines
  /// `sha256sum` would print for the files in the order of their paths by bytes.
  public String digest() {
    Comparator<String> byBytes =
        Comparator.comparing(
            path -> path.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);
    StringBuilder lines = new StringBuilder();
    files.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(byBytes))
        .forEach(file ->
            lines
                .append(SourceText.digest(file.getValue()))
                .append("  ")
                .append(file.getKey())
                .append('\n'));
    return SourceText.digest(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public SortedSet<String> paths() {
    return new TreeSet<>(files.keySet());
  }

  @Override
  public InputStream open(String path) throws NoSuchFileException {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new NoSuchFileException(path);
    }
    return new ByteArrayInputStream(bytes);
  }
}

package org.quanheng.law;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Collections;
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

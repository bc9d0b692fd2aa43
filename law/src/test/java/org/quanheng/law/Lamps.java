package org.quanheng.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// The small sound pack of the tests: an island's bureau of lamps, invented.
final class Lamps {

  private final Map<String, byte[]> files;

  private Lamps(Map<String, byte[]> files) {
    this.files = files;
  }

  static Path folder() {
    URL url = Lamps.class.getResource("lamps");
    if (url == null) {
      throw new AssertionError("no fixture");
    }
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /// The sound pack.
  static Lamps sound() {
    FolderFiles folder = new FolderFiles(folder());
    Map<String, byte[]> files = new TreeMap<>();
    try {
      for (String path : folder.paths()) {
        try (InputStream stream = folder.open(path)) {
          files.put(path, stream.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Lamps(files);
  }

  /// The pack with this text in the place of that one, which stands there once.
  Lamps with(String path, String old, String replacement) {
    String text = text(path);
    int first = text.indexOf(old);
    if (first < 0 || text.indexOf(old, first + 1) >= 0) {
      throw new AssertionError("not once in " + path + ": " + old);
    }
    return with(path, text.replace(old, replacement));
  }

  /// The pack with this text as the file.
  Lamps with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  Lamps with(String path, byte[] bytes) {
    Map<String, byte[]> changed = new TreeMap<>(files);
    changed.put(path, bytes);
    return new Lamps(changed);
  }

  Lamps without(String path) {
    Map<String, byte[]> changed = new TreeMap<>(files);
    if (changed.remove(path) == null) {
      throw new AssertionError("not there: " + path);
    }
    return new Lamps(changed);
  }

  String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  byte[] bytes(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new AssertionError("not there: " + path);
    }
    return bytes.clone();
  }

  Map<String, byte[]> files() {
    return files;
  }

  Proof prove() {
    return Prover.prove(MapFiles.of(files));
  }
}

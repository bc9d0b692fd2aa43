package org.quanheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quanheng.ledger.Bundle;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.ledger.Growth;
import org.quanheng.ledger.NoteSigner;

/// A ledger in a folder, the same in every run, as a bureau exports it.
final class TestLog {

  static final NoteSigner SIGNER = signer("ledger.example.org/lamps", 7);

  private final Path folder;
  private final Growth growth = Growth.empty();
  private final List<byte[]> entries = new ArrayList<>();

  private TestLog(Path folder) {
    this.folder = folder;
  }

  /// A log that was published at each of these sizes.
  static TestLog in(Path folder, int... sizes) {
    TestLog log = new TestLog(folder);
    log.place(Publication.KEY, SIGNER.verifier() + "\n");
    Arrays.stream(sizes).forEach(log::growTo);
    return log;
  }

  static NoteSigner signer(String name, int seed) {
    SecureRandom fixed =
        new SecureRandom() {
          private static final long serialVersionUID = 1L;

          @Override
          public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, (byte) seed);
          }
        };
    return NoteSigner.generate(name, fixed);
  }

  void growTo(int size) {
    while (entries.size() < size) {
      byte[] entry = ("entry " + entries.size()).getBytes(StandardCharsets.UTF_8);
      entries.add(entry);
      growth.append(entry);
    }
    Growth.Batch batch = growth.cut();
    batch.tiles().forEach(changed -> place(changed.tile().path(), changed.hashes()));
    Bundle.of(size).forEach(bundle -> place(bundle.path(), bytes(bundle)));
    Checkpoint checkpoint = Checkpoint.of(SIGNER.verifier().name(), size, batch.root());
    place(Checkpoint.PATH, checkpoint.sign(SIGNER).bytes());
  }

  private byte[] bytes(Bundle bundle) {
    int first = (int) bundle.index() * Bundle.FULL;
    return Bundle.write(entries.subList(first, first + bundle.width()));
  }

  void place(String path, String text) {
    place(path, text.getBytes(StandardCharsets.UTF_8));
  }

  void place(String path, byte[] bytes) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path(String file) {
    return folder.resolve(file);
  }

  /// All its files.
  List<Path> files() {
    return new LogFolder(folder).files().stream().map(folder::resolve).toList();
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}

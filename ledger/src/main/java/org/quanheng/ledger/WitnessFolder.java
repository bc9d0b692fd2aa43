package org.quanheng.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/// A witness's memory in a folder: `<origin hash>/checkpoint` for each log, as it is served, and
/// `<origin hash>/refused/` for what is kept as evidence. One process at a time.
///
/// A file is replaced as a whole and forced to the disk before it counts, so a crash at any moment
/// leaves the checkpoint before or the one after. What is left half-written is never read.
public final class WitnessFolder implements WitnessStore, AutoCloseable {
  private static final String REFUSED = "refused";

  private final Path folder;
  private final FolderLock lock;
  private final ConcurrentMap<String, Note> latest = new ConcurrentHashMap<>();

  private WitnessFolder(Path folder, FolderLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /// Opens a folder, making it the first time.
  ///
  /// @throws UncheckedIOException when it is in use, or cannot be read
  /// @throws MalformedException when a checkpoint in it is not one; look why before you go on
  public static WitnessFolder open(Path folder) {
    try {
      FolderLock lock = FolderLock.take(folder);
      WitnessFolder opened = new WitnessFolder(folder, lock);
      try {
        opened.load();
        return opened;
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void load() throws IOException {
    List<Path> logs;
    try (Stream<Path> paths = Files.list(folder)) {
      logs = paths.filter(Files::isDirectory).toList();
    }
    for (Path log : logs) {
      Optional<byte[]> bytes = DurableFile.read(log.resolve(Checkpoint.PATH));
      if (bytes.isPresent()) {
        Note note = Note.parse(bytes.get());
        String origin = Checkpoint.parse(note.text()).origin();
        if (!log.getFileName().toString().equals(Witness.originHash(origin))) {
          throw new MalformedException(
              "witness folder", log.getFileName().toString(), "holds a checkpoint of " + origin);
        }
        latest.put(origin, note);
      }
    }
  }

  @Override
  public Optional<Note> latest(String origin) {
    return Optional.ofNullable(latest.get(origin));
  }

  @Override
  public boolean replace(String origin, Optional<Note> known, Note next) {
    boolean[] replaced = new boolean[1];
    latest.compute(
        origin,
        (_, now) -> {
          if (!Optional.ofNullable(now).equals(known)) {
            return now;
          }
          DurableFile.replace(of(origin).resolve(Checkpoint.PATH), next.bytes());
          replaced[0] = true;
          return next;
        });
    return replaced[0];
  }

  /// The same checkpoint is kept once, however often it is sent.
  @Override
  public synchronized void keep(String origin, Note refused, Optional<Note> known) {
    String name = Hash.sha256(Strict.utf8("checkpoint", refused.text())).hex();
    Path file = of(origin).resolve(REFUSED).resolve(name);
    if (!Files.exists(file)) {
      known.ifPresent(
          note -> DurableFile.replace(file.resolveSibling(name + ".known"), note.bytes()));
      DurableFile.replace(file, refused.bytes());
    }
  }

  private Path of(String origin) {
    return folder.resolve(Witness.originHash(origin));
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

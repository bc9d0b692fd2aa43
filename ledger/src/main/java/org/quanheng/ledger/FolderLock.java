package org.quanheng.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/// The right to be the only one that writes into a folder. The system takes it back when the
/// process ends, however it ends.
final class FolderLock implements AutoCloseable {
  private static final String NAME = "lock";

  /// Closing any channel on a locked file would drop the lock of the whole process, so that a
  /// second try of this process must not open it.
  private static final Set<Path> HELD = new HashSet<>();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /// @throws IOException when another holds it, or the folder cannot be made
  static FolderLock take(Path wanted) throws IOException {
    Files.createDirectories(wanted);
    Path folder = wanted.toRealPath();
    synchronized (HELD) {
      if (!HELD.add(folder)) {
        throw new IOException(folder + " is in use by this very process");
      }
      try {
        return new FolderLock(folder, locked(folder));
      } catch (IOException e) {
        HELD.remove(folder);
        throw e;
      }
    }
  }

  private static FileChannel locked(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new IOException(folder + " is in use by another process");
    }
    return channel;
  }

  @Override
  public void close() throws IOException {
    synchronized (HELD) {
      channel.close();
      HELD.remove(folder);
    }
  }
}

package org.quanheng.ground;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// One process per home. The operating system gives the lock back when its holder dies, however it
/// dies.
final class HomeLock implements AutoCloseable {
  /// Homes of this process. Closing any channel on a locked file drops the process's lock, so a
  /// second try in the same process must never open the file.
  private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

  private final Path home;
  private final FileChannel channel;

  private HomeLock(Path home, FileChannel channel) {
    this.home = home;
    this.channel = channel;
  }

  /// Takes the home, making its folder if it is missing.
  static HomeLock take(Path folder) {
    Path home = make(folder);
    if (!TAKEN.add(home)) {
      throw taken(home, "This process");
    }
    try {
      HomeLock lock = lock(home);
      if (lock == null) {
        throw taken(home, "Process " + holder(home));
      }
      Files.writeString(home.resolve("lock.holder"), ProcessHandle.current().pid() + "\n");
      return lock;
    } catch (IOException e) {
      TAKEN.remove(home);
      throw new GroundFailure(
          "The home " + home + " cannot be locked: it must belong to this user.", e);
    } catch (GroundFailure e) {
      TAKEN.remove(home);
      throw e;
    }
  }

  private static Path make(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        // open to enter, not to list: as root, the server runs as another user
        Secrets.restrict(folder, "rwx--x--x");
      }
      return folder.toRealPath();
    } catch (IOException e) {
      throw new GroundFailure(
          "The home " + folder + " cannot be made: choose a folder this user may write to.", e);
    }
  }

  private static @Nullable HomeLock lock(Path home) throws IOException {
    FileChannel channel =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return null;
    }
    return new HomeLock(home, channel);
  }

  private static String holder(Path home) throws IOException {
    Path file = home.resolve("lock.holder");
    return Files.exists(file) ? Files.readString(file).strip() : "unknown";
  }

  private static GroundFailure taken(Path home, String holder) {
    return new GroundFailure(
        holder
            + " already runs a bureau in the home "
            + home
            + ". Stop it first, or choose another home.");
  }

  Path home() {
    return home;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new GroundFailure("The lock of " + home + " cannot be given back.", e);
    } finally {
      TAKEN.remove(home);
    }
  }
}

package org.quanheng.ground;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a running postmaster writes about itself into its data folder (`postmaster.pid`): line 1
/// its process, line 8 its status.
///
/// @param ready whether it says it accepts connections
record PidFile(long pid, boolean ready) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int STATUS_LINE = 7;

  /// Beyond the largest process number of any kernel.
  private static final int NOBODYS_PID = Integer.MAX_VALUE - 1;

  static Optional<PidFile> read(Path data) {
    try {
      List<String> lines =
          Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.ISO_8859_1);
      if (lines.isEmpty()) {
        return Optional.empty();
      }
      boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
      return Optional.of(new PidFile(Long.parseLong(lines.getFirst().strip()), ready));
    } catch (NoSuchFileException | NumberFormatException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new GroundFailure("The data folder " + data + " cannot be read.", e);
    }
  }

  /// Ends a postmaster that outlived the process which started it. The caller holds the home's
  /// lock, so nobody else can still be using it.
  static void endOrphan(Path data) {
    Optional<PidFile> left = read(data);
    if (left.isEmpty()) {
      return;
    }
    if (!left.get().servesFrom(data)) {
      disarm(data);
      return;
    }
    long pid = left.get().pid();
    if (!ended(pid, "INT") && !ended(pid, "QUIT") && !ended(pid, "KILL")) {
      throw new GroundFailure(
          "A PostgreSQL (process " + pid + ") still runs on " + data + " and cannot be stopped.");
    }
  }

  /// PostgreSQL refuses to start while any process bears the number in the file, be it a zombie or
  /// a stranger who was given the number since. The number is replaced by one nobody bears; the
  /// rest stays, for by it PostgreSQL finds sessions that outlived their postmaster.
  private static void disarm(Path data) {
    Path file = data.resolve("postmaster.pid");
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
      lines.set(0, String.valueOf(NOBODYS_PID));
      Files.write(file, lines, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new GroundFailure("The stale " + file + " cannot be rewritten.", e);
    }
  }

  /// A process number may have been given to another programme since: only one that works in the
  /// data folder is ours.
  private boolean servesFrom(Path data) {
    Path proc = Path.of("/proc");
    if (!Files.isDirectory(proc.resolve("self"))) {
      return ProcessHandle.of(pid)
          .flatMap(process -> process.info().command())
          .filter(command -> command.endsWith("postgres"))
          .isPresent();
    }
    try {
      return Files.readSymbolicLink(proc.resolve(pid + "/cwd")).equals(data.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean ended(long pid, String signal) {
    signal(pid, signal);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (isRunning(pid) && System.nanoTime() < deadline) {
      Pause.briefly();
    }
    return !isRunning(pid);
  }

  /// A zombie nobody reaps (a container without an init) has let go of everything: it is dead.
  private static boolean isRunning(long pid) {
    if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
      return false;
    }
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.UTF_8);
      return !stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
    } catch (IOException e) {
      return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }
  }

  static void signal(long pid, String name) {
    Path root = Path.of("/");
    Command.run(root, List.of("sh", "-c", "kill -" + name + " " + pid));
  }
}

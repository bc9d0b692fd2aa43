package org.quanheng.ground;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL of our own in a home folder: durable, on the loopback address only, with a
/// generated password. After a kill of this process or of the server, at any instant, the next
/// start recovers by itself; while this process lives it starts a server that died again.
///
/// It has no shutdown hook, for hooks run in no order: whoever uses its connections is closed
/// first, then this.
final class Postgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Postgres.class);

  /// Recovery after a crash may have to replay a gigabyte.
  private static final Duration START_PATIENCE = Duration.ofMinutes(10);

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
  private static final int TRIES = 20;
  private static final int MOST_RESTARTS = 100;

  private final HomeLock lock;
  private final Cluster cluster;
  private final String password;
  private final int port;
  private final CompletableFuture<Void> started = new CompletableFuture<>();
  private final Thread keeper;
  private volatile boolean closing;
  private volatile @Nullable Process server;

  private Postgres(HomeLock lock, Cluster cluster, String password, int port) {
    this.lock = lock;
    this.cluster = cluster;
    this.password = password;
    this.port = port;
    // The kernel ties the server to the thread that started it, so that thread must be a platform
    // thread and must live exactly as long as the server should.
    this.keeper = Thread.ofPlatform().name("postgres-keeper").daemon().unstarted(this::keep);
  }

  /// Starts the server of this home on the port, or on a free one for 0.
  static Postgres start(Path folder, int port) {
    HomeLock lock = HomeLock.take(folder);
    return guarded(lock, () -> start(lock, port, Foothold.here(lock.home()), true));
  }

  static Postgres start(Path folder, int port, Foothold foothold, boolean tethered) {
    HomeLock lock = HomeLock.take(folder);
    return guarded(lock, () -> start(lock, port, foothold, tethered));
  }

  private static Postgres guarded(HomeLock lock, Supplier<Postgres> start) {
    try {
      return start.get();
    } catch (CompletionException e) {
      lock.close();
      throw e.getCause() instanceof GroundFailure failure ? failure : e;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Postgres start(HomeLock lock, int port, Foothold foothold, boolean tethered) {
    Cluster cluster = new Cluster(lock.home(), Binaries.unpack(lock.home()), foothold, tethered);
    String password = new Secrets(lock.home()).password(Cluster.SUPERUSER);
    PidFile.endOrphan(cluster.data());
    cluster.prepare(password);
    Postgres postgres = new Postgres(lock, cluster, password, port == 0 ? freePort() : port);
    postgres.keeper.start();
    postgres.started.join();
    return postgres;
  }

  int port() {
    return port;
  }

  /// This server, seen as its superuser.
  Place.External superuser() {
    return new Place.External(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", Cluster.SUPERUSER, password);
  }

  /// The server's process; for tests that kill it.
  long pid() {
    Process running = server;
    return running == null ? -1 : running.pid();
  }

  private void keep() {
    try {
      Process running = launchUntilReady();
      started.complete(null);
      for (int restarts = 0; !closing && restarts < MOST_RESTARTS; restarts++) {
        int status = running.waitFor();
        if (closing) {
          return;
        }
        LOG.warn("PostgreSQL ended by itself with status {}: starting it again.", status);
        running = launchUntilReady();
      }
    } catch (IOException | RuntimeException e) {
      GroundFailure failure =
          e instanceof GroundFailure known ? known : new GroundFailure("PostgreSQL failed.", e);
      if (!started.completeExceptionally(failure)) {
        LOG.error("PostgreSQL cannot be kept running: restart the bureau.", failure);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// The remains of a killed server (backends that still hold its shared memory, its port) go away
  /// within moments, so a refusal that names them is tried again.
  private Process launchUntilReady() throws IOException, InterruptedException {
    for (int tried = 1; true; tried++) {
      PidFile.endOrphan(cluster.data());
      Process launched = cluster.launch(port);
      server = launched;
      if (isReady(launched)) {
        return launched;
      }
      String lastWords = cluster.lastWords();
      boolean passing =
          lastWords.contains("pre-existing shared memory block")
              || lastWords.contains("Address already in use");
      if (!passing || tried == TRIES || closing) {
        throw new GroundFailure(
            "PostgreSQL did not start on "
                + cluster.data()
                + " (port "
                + port
                + "). Its last words:\n"
                + lastWords);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private boolean isReady(Process launched) {
    long deadline = System.nanoTime() + START_PATIENCE.toNanos();
    while (launched.isAlive() && System.nanoTime() < deadline) {
      Optional<PidFile> file = PidFile.read(cluster.data());
      if (file.isPresent() && file.get().pid() == launched.pid() && file.get().ready()) {
        return true;
      }
      Pause.briefly();
    }
    if (launched.isAlive()) {
      PidFile.signal(launched.pid(), "QUIT");
    }
    return false;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new GroundFailure("No free port on the loopback address.", e);
    }
  }

  /// Ends the sessions, writes everything out and stops.
  @Override
  public void close() {
    closing = true;
    try {
      stop(server);
      keeper.join(STOP_PATIENCE);
      // one that the keeper was just starting again
      stop(server);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.close();
    }
  }

  private static void stop(@Nullable Process running) throws InterruptedException {
    if (running == null || !running.isAlive()) {
      return;
    }
    PidFile.signal(running.pid(), "INT");
    if (!running.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      LOG.warn("PostgreSQL did not stop in time: it will recover at the next start.");
      PidFile.signal(running.pid(), "QUIT");
    }
  }
}

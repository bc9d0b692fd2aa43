package org.quanheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.quanheng.ledger.Bundle;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.ledger.MalformedException;
import org.quanheng.ledger.Note;
import org.quanheng.ledger.Tile;

/// A ledger at a web address. Once the checkpoint says how many entries there are, the next files
/// are fetched while the last ones are checked. Used by one thread.
final class LogSite implements Publication {

  private static final int AHEAD = 8;

  private final Site site;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Future<Optional<byte[]>>> begun = new HashMap<>();
  private Iterator<String> coming = Collections.emptyIterator();

  LogSite(Site site) {
    this.site = site;
  }

  @Override
  public Optional<byte[]> read(String path) {
    Future<Optional<byte[]>> fetching = begun.remove(path);
    Optional<byte[]> bytes = await(fetching == null ? fetch(path) : fetching);
    if (path.equals(Checkpoint.PATH)) {
      coming = bytes.map(LogSite::paths).orElseGet(Collections::emptyIterator);
    }
    while (begun.size() < AHEAD && coming.hasNext()) {
      String next = coming.next();
      begun.put(next, fetch(next));
    }
    return bytes;
  }

  /// A site does not list its files.
  @Override
  public List<String> files() {
    return List.of();
  }

  @Override
  public void close() {
    workers.shutdownNow();
    site.close();
  }

  private Future<Optional<byte[]>> fetch(String path) {
    return workers.submit(() -> site.get(path, Publication.reach(path)));
  }

  private static Optional<byte[]> await(Future<Optional<byte[]>> fetching) {
    try {
      return fetching.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException io) {
        throw new UncheckedIOException(io);
      }
      throw new AssertionError(failed.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }

  /// What a verifier reads in its order, but for the few tiles above the leaves. Nothing is trusted
  /// here: what is no checkpoint leads nowhere.
  private static Iterator<String> paths(byte[] checkpoint) {
    try {
      long size = Checkpoint.parse(Note.parse(checkpoint).text()).size();
      return Bundle.of(size)
          .flatMap(bundle ->
              Stream.of(bundle.path(), new Tile(0, bundle.index(), bundle.width()).path()))
          .iterator();
    } catch (MalformedException _) {
      return Collections.emptyIterator();
    }
  }
}

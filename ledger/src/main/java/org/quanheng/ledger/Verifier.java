package org.quanheng.ledger;

import java.util.List;
import java.util.Optional;

/// Checks a whole log from its published files and a pinned key: the checkpoint's signature, every
/// entry against its tile, every tile against the tiles below, and the root. Everything is
/// recomputed from the entries, as a stream, in constant memory; nothing is sampled.
///
/// A log of one key is checked by one verifier key; while a key is being replaced, give both.
/// Signature lines of keys that are not given are not checked.
public final class Verifier {

  /// Is told from time to time how far the work has come.
  @FunctionalInterface
  public interface Progress {
    /// Says how far the work has come.
    ///
    /// @param entries how many entries have been re-hashed
    /// @param size how many there are
    void rehashed(long entries, long size);
  }

  private final CheckpointKey[] keys;
  private final History history;
  private final Progress progress;
  private final List<String> leftovers;

  private Verifier(
      CheckpointKey[] keys, History history, Progress progress, List<String> leftovers) {
    this.keys = keys;
    this.history = history;
    this.progress = progress;
    this.leftovers = leftovers;
  }

  /// A verifier that trusts checkpoints signed by these keys of one log.
  public static Verifier of(CheckpointKey... keys) {
    return new Verifier(keys.clone(), History.unknown(), (_, _) -> {}, List.of());
  }

  /// Also requires that the log continues what this earlier checkpoint, already trusted, says.
  public Verifier since(Checkpoint trusted) {
    return new Verifier(keys, History.of(trusted), progress, leftovers);
  }

  /// Reports progress after each bundle.
  public Verifier reporting(Progress listener) {
    return new Verifier(keys, history, listener, leftovers);
  }

  /// Also checks these files, which a folder holds beside the ones that the checkpoint implies:
  /// narrower pieces that were published for earlier sizes, or pieces that run ahead. Paths that
  /// are not a piece's are ignored.
  public Verifier alsoHolding(List<String> paths) {
    return new Verifier(keys, history, progress, List.copyOf(paths));
  }

  /// Checks a log.
  public Verdict verify(Source source) {
    try {
      Checkpoint checkpoint = newest(source);
      history.requireOrder(checkpoint);
      long entries = new Rehash(source, checkpoint, history, progress).run();
      Leftovers.require(leftovers, source, checkpoint.size());
      return new Verdict.Sound(entries, checkpoint);
    } catch (BrokenLogException broken) {
      return broken.broken();
    }
  }

  /// Checks a log as [#verify] does, but takes the entries up to the earlier checkpoint for
  /// granted, since they were re-hashed when it was new. Without an earlier checkpoint it checks
  /// all.
  public Verdict verifyNew(Source source) {
    try {
      Checkpoint checkpoint = newest(source);
      history.requireOrder(checkpoint);
      history.requireProof(checkpoint, source);
      long entries = Rehash.since(history, source, checkpoint, progress).run();
      Leftovers.require(leftovers, source, checkpoint.size());
      return new Verdict.Sound(entries, checkpoint);
    } catch (BrokenLogException broken) {
      return broken.broken();
    }
  }

  /// Checks only that a log continues what an earlier checkpoint says, from a few authenticated
  /// tiles and without its entries.
  public Optional<Verdict.Broken> verifyHistory(Source source) {
    try {
      Checkpoint checkpoint = newest(source);
      history.requireOrder(checkpoint);
      history.requireProof(checkpoint, source);
      return Optional.empty();
    } catch (BrokenLogException broken) {
      return Optional.of(broken.broken());
    }
  }

  private Checkpoint newest(Source source) {
    byte[] note = Published.checkpoint(source);
    try {
      return Checkpoint.open(note, keys);
    } catch (MalformedException malformed) {
      throw broken(Verdict.Kind.CHECKPOINT, malformed.where() + ": " + malformed.why());
    }
  }

  private static BrokenLogException broken(Verdict.Kind kind, String message) {
    return Verdict.Broken.at(kind, Checkpoint.PATH, message).asException();
  }
}

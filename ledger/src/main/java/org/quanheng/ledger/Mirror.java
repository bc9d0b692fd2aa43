package org.quanheng.ledger;

import java.util.Optional;

/// Keeps another bureau's log: pulls its entries, computes every tile itself, and publishes a
/// checkpoint only when they give its root. What a mirror serves does not depend on the log any
/// more, and its cosignature may say so (C2SP tlog-mirror: "I hold all entries").
public final class Mirror {
  private final Policy policy;
  private final Shelf shelf;
  private final Verifier.Progress progress;

  /// Where a mirror keeps what it has: the files it serves. Pieces beyond its checkpoint mean
  /// nothing and may be overwritten.
  public interface Shelf extends Source {
    /// Puts a file in its place, whole.
    void write(String path, byte[] bytes);
  }

  /// @param policy whom the mirror trusts
  /// @param shelf where it keeps what it has
  public Mirror(Policy policy, Shelf shelf) {
    this(policy, shelf, (_, _) -> {});
  }

  private Mirror(Policy policy, Shelf shelf, Verifier.Progress progress) {
    this.policy = policy;
    this.shelf = shelf;
    this.progress = progress;
  }

  /// Reports progress after each bundle.
  public Mirror reporting(Verifier.Progress listener) {
    return new Mirror(policy, shelf, listener);
  }

  /// Brings the shelf up to the log's newest checkpoint.
  ///
  /// @param log the log's published files; of its tiles only those that prove its history are read
  /// @return [Verdict.Sound] with the number of new entries, all durable on the shelf; or what is
  ///   wrong with the log, and then the shelf serves what it served before
  /// @throws MalformedException when the checkpoint on the shelf itself is not one
  public Verdict pull(Source log) {
    try {
      Optional<byte[]> held = shelf.read(Checkpoint.PATH);
      Optional<Checkpoint> before = held.map(note -> Checkpoint.parse(Note.parse(note).text()));
      byte[] note = Published.checkpoint(log);
      Judgement judgement = Published.judge(policy, note);
      Optional<Verdict.Broken> fault = judgement.fault();
      if (fault.isPresent()) {
        return fault.get();
      }
      Checkpoint newest = judgement.checkpoint();
      History history = before.map(History::of).orElseGet(History::unknown);
      history.requireOrder(newest);
      history.requireProof(newest, log);
      long entries = new Pull(log, shelf, newest, progress).run(history.edge(shelf));
      shelf.write(Checkpoint.PATH, note);
      return new Verdict.Sound(entries, newest);
    } catch (BrokenLogException broken) {
      return broken.broken();
    }
  }
}

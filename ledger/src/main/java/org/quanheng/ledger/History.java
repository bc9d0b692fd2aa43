package org.quanheng.ledger;

import org.jspecify.annotations.Nullable;

/// What a log is known to have been: an earlier, trusted checkpoint that it must continue, or
/// nothing.
final class History {
  private static final long NEVER = -1;

  private final @Nullable Checkpoint trusted;
  private final long size;

  private History(@Nullable Checkpoint trusted) {
    this.trusted = trusted;
    this.size = trusted == null ? NEVER : trusted.size();
  }

  static History unknown() {
    return new History(null);
  }

  static History of(Checkpoint trusted) {
    return new History(trusted);
  }

  /// The right edge of the tree that is known, authenticated by its root.
  Edge edge(Source source) {
    Hasher hasher = new Hasher();
    return trusted == null
        ? new Edge(hasher)
        : Edge.read(hasher, size, trusted.root(), TileReader.of(source));
  }

  /// Refuses what can be seen from two checkpoints alone: another log, a roll-back, two roots for
  /// one size.
  void requireOrder(Checkpoint newest) {
    if (trusted == null) {
      return;
    }
    if (!trusted.origin().equals(newest.origin())) {
      throw broken(
          Verdict.Kind.CHECKPOINT,
          "is of " + newest.origin() + ", the earlier one of " + trusted.origin());
    }
    if (newest.size() < size) {
      throw broken(
          Verdict.Kind.HISTORY,
          "ROLLBACK: the log had " + size + " entries and has " + newest.size());
    }
    if (newest.size() == size) {
      requireRoot(trusted, newest.root());
    }
  }

  /// Refuses a tree that has just grown to the size of the trusted checkpoint with another root.
  void requireRoot(Edge edge) {
    if (edge.size() == size && trusted != null) {
      requireRoot(trusted, edge.root());
    }
  }

  /// Proves and checks the continuation from authenticated tiles.
  void requireProof(Checkpoint newest, Source source) {
    if (trusted == null) {
      return;
    }
    Prover prover = Prover.of(newest.size(), newest.root(), TileReader.of(source));
    requireRoot(trusted, prover.root(new Subtree(0, size)));
    if (!Proofs.checkConsistency(
        size, trusted.root(), newest.size(), newest.root(), prover.consistency(size))) {
      throw new AssertionError(
          "equal roots but no proof from size %d to %d".formatted(size, newest.size()));
    }
  }

  private static void requireRoot(Checkpoint trusted, Hash root) {
    if (!trusted.root().equals(root)) {
      throw broken(
          Verdict.Kind.HISTORY,
          "FORK: at size %d the log had the root %s, its first %d entries now have %s"
              .formatted(trusted.size(), trusted.root().base64(), trusted.size(), root.base64()));
    }
  }

  private static BrokenLogException broken(Verdict.Kind kind, String message) {
    return Verdict.Broken.at(kind, Checkpoint.PATH, message).asException();
  }
}

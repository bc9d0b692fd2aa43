package org.quanheng.ledger;

import java.util.List;
import java.util.Optional;

/// Whether a checkpoint continues an earlier, trusted one.
final class History {
  private History() {}

  /// Refuses what can be seen from two checkpoints alone: another log, a roll-back, two roots for
  /// one size.
  static void requireOrder(Optional<Checkpoint> earlier, Checkpoint newest) {
    earlier.ifPresent(trusted -> requireOrder(trusted, newest));
  }

  private static void requireOrder(Checkpoint trusted, Checkpoint newest) {
    if (!trusted.origin().equals(newest.origin())) {
      throw broken(
          Verdict.Kind.CHECKPOINT,
          "is of " + newest.origin() + ", the earlier one of " + trusted.origin());
    }
    if (newest.size() < trusted.size()) {
      throw broken(
          Verdict.Kind.HISTORY,
          "ROLLBACK: the log had " + trusted.size() + " entries and has " + newest.size());
    }
    if (newest.size() == trusted.size()) {
      requireRoot(trusted, newest.root());
    }
  }

  /// Refuses a tree whose first entries are not those of the trusted checkpoint.
  static void requireRoot(Checkpoint trusted, Hash root) {
    if (!trusted.root().equals(root)) {
      throw broken(
          Verdict.Kind.HISTORY,
          "FORK: at size %d the log had the root %s, its first %d entries now have %s"
              .formatted(trusted.size(), trusted.root().base64(), trusted.size(), root.base64()));
    }
  }

  /// Proves and checks the continuation from tiles.
  static void requireProof(Checkpoint trusted, Checkpoint newest, Source source) {
    Prover prover = Prover.of(newest.size(), newest.root(), TileReader.of(source));
    List<Hash> proof = prover.consistency(trusted.size());
    requireRoot(trusted, prover.root(new Subtree(0, trusted.size())));
    if (!Proofs.checkConsistency(
        trusted.size(), trusted.root(), newest.size(), newest.root(), proof)) {
      throw new AssertionError(
          "equal roots at %d and %d without a proof".formatted(trusted.size(), newest.size()));
    }
  }

  private static BrokenLogException broken(Verdict.Kind kind, String message) {
    return Verdict.Broken.at(kind, Checkpoint.PATH, message).asException();
  }
}

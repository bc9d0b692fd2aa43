package org.quanheng.ledger;

import java.util.Optional;

/// Brings back what a log has signed and its database has lost, from any copy of its published
/// files: a mirror, an export, a web server. Nothing of the copy is trusted: its checkpoint must
/// satisfy the policy, continue what the database still has and hold what was marked, and every
/// entry must be the one the checkpoint vouches for.
public final class Recovery {
  private final Policy policy;
  private final Optional<HighWaterMark> mark;

  /// Takes the missing entries in their order.
  @FunctionalInterface
  public interface Missing {
    /// Takes one entry.
    ///
    /// @param index its place in the log
    /// @param entry its bytes, the caller's to keep
    void entry(long index, byte[] entry);
  }

  /// @param policy whose checkpoints are believed; the log's own key and its witnesses
  /// @param mark the largest tree that was ever signed, if it is known
  public Recovery(Policy policy, Optional<HighWaterMark> mark) {
    this.policy = policy;
    this.mark = mark;
  }

  /// Reads what a database lacks. It may be taken over as it comes, but may be signed only if the
  /// answer is sound.
  ///
  /// @param size how many entries the database has
  /// @param root their root
  /// @param copy the published files of the same log
  /// @param missing takes each entry
  /// @return [Verdict.Sound] with the number of entries and the checkpoint to which they lead; or
  ///   why this copy cannot help
  public Verdict recover(long size, Hash root, Source copy, Missing missing) {
    try {
      Judgement judgement = Published.judge(policy, Published.checkpoint(copy));
      Optional<Verdict.Broken> fault = judgement.fault();
      if (fault.isPresent()) {
        return fault.get();
      }
      Checkpoint newest = judgement.checkpoint();
      Prover tree = Prover.of(newest.size(), newest.root(), TileReader.of(copy));
      requireBeginning(tree, size, root, "the database");
      mark.ifPresent(it -> requireBeginning(tree, it.size(), it.root(), "the mark"));
      Bundle.between(size, newest.size())
          .forEach(bundle -> read(bundle, tree, size, copy, missing));
      return new Verdict.Sound(newest.size() - size, newest);
    } catch (BrokenLogException broken) {
      return broken.broken();
    }
  }

  private static void requireBeginning(Prover tree, long size, Hash root, String whose) {
    if (size > tree.size()) {
      throw broken("this copy has %d entries, %s has %d".formatted(tree.size(), whose, size));
    }
    Hash found = tree.root(new Subtree(0, size));
    if (!found.equals(root)) {
      throw broken(
          "FORK: at size %d this copy has the root %s, %s has %s"
              .formatted(size, found.base64(), whose, root.base64()));
    }
  }

  private static void read(Bundle bundle, Prover tree, long size, Source copy, Missing missing) {
    long first = bundle.index() * Piece.FULL;
    try {
      long index = first;
      for (byte[] entry : bundle.read(Published.bundle(copy, bundle))) {
        if (index >= size) {
          require(bundle, tree.leaf(index), index, entry);
          missing.entry(index, entry);
        }
        index++;
      }
    } catch (MalformedException malformed) {
      throw Verdict.Broken.at(
              Verdict.Kind.ENTRY, first, bundle.path(), malformed.where() + ": " + malformed.why())
          .asException();
    }
  }

  private static void require(Bundle bundle, Hash leaf, long index, byte[] entry) {
    if (!Tree.leafHash(entry).equals(leaf)) {
      throw Verdict.Broken.at(
              Verdict.Kind.ENTRY,
              index,
              bundle.path(),
              "entry " + index + " is not the one the log signed")
          .asException();
    }
  }

  private static BrokenLogException broken(String message) {
    return Verdict.Broken.at(Verdict.Kind.HISTORY, Checkpoint.PATH, message).asException();
  }
}

package org.quanheng.ledger;

import java.util.List;
import java.util.Optional;

/// Reads back what was stored and comes to the root by a route that shares nothing with the one
/// that wrote it: the entries are hashed again and stacked ([Recount]), and each is compared with
/// its hash in the tiles, every tile being vouched for by the root. A leaf that is hashed wrong
/// once and signed can never be repaired.
public final class SelfAudit {
  private static final int PAGE = 512;

  private final Entries entries;
  private final TileReader tiles;

  /// Where stored entries are read.
  @FunctionalInterface
  public interface Entries {
    /// The entries from an index on, in their order; fewer than asked for only at the end.
    List<byte[]> from(long index, int most);
  }

  /// @param entries what is stored
  /// @param tiles the stored hashes
  public SelfAudit(Entries entries, TileReader tiles) {
    this.entries = entries;
    this.tiles = tiles;
  }

  /// Audits a whole log.
  ///
  /// @param size how large it claims to be
  /// @param root what it claims its root is
  /// @return the first thing that does not agree
  public Optional<Verdict.Broken> audit(long size, Hash root) {
    return audit(0, Tree.EMPTY_ROOT, size, root);
  }

  /// Audits what was stored since a tree that is trusted already.
  public Optional<Verdict.Broken> audit(long trustedSize, Hash trustedRoot, long size, Hash root) {
    try {
      Recount recount =
          trustedSize == 0 ? new Recount() : Recount.of(Prover.of(trustedSize, trustedRoot, tiles));
      Prover known = Prover.of(size, root, tiles);
      while (recount.size() < size) {
        page(recount, known);
      }
      if (!recount.root().equals(root)) {
        throw broken(
            Verdict.Kind.TILE,
            recount.size() - 1,
            "the entries give the root %s at size %d, not %s"
                .formatted(recount.root().base64(), size, root.base64()));
      }
      return Optional.empty();
    } catch (BrokenLogException broken) {
      return Optional.of(broken.broken());
    }
  }

  private void page(Recount recount, Prover known) {
    int most = (int) Math.min(PAGE, known.size() - recount.size());
    List<byte[]> page = entries.from(recount.size(), most);
    if (page.isEmpty()) {
      throw broken(Verdict.Kind.MISSING, recount.size(), "is missing from the log");
    }
    for (byte[] entry : page) {
      long index = recount.size();
      if (!recount.add(entry).equals(known.leaf(index))) {
        throw broken(Verdict.Kind.ENTRY, index, "is not the one its tile holds the hash of");
      }
    }
  }

  private static BrokenLogException broken(Verdict.Kind kind, long index, String message) {
    return Verdict.Broken.at(kind, index, "entry " + index, message).asException();
  }
}

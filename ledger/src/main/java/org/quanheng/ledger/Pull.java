package org.quanheng.ledger;

import java.util.Arrays;

/// One pass over the entries of a log that a mirror does not have yet.
final class Pull {
  private final Source log;
  private final Mirror.Shelf shelf;
  private final Checkpoint newest;
  private final Verifier.Progress progress;
  private final Hasher hasher = new Hasher();

  Pull(Source log, Mirror.Shelf shelf, Checkpoint newest, Verifier.Progress progress) {
    this.log = log;
    this.shelf = shelf;
    this.newest = newest;
    this.progress = progress;
  }

  /// Pulls what comes after an edge.
  ///
  /// @return how many entries are new
  long run(Edge edge) {
    long begun = edge.size();
    Bundle.between(begun, newest.size()).forEach(bundle -> pull(bundle, edge, begun));
    if (!edge.root().equals(newest.root())) {
      throw Verdict.Broken.at(
              Verdict.Kind.ENTRY,
              begun,
              Checkpoint.PATH,
              "the entries from %d on do not give the root %s of size %d"
                  .formatted(begun, newest.root().base64(), newest.size()))
          .asException();
    }
    for (int level = 0; level < Tile.LEVELS; level++) {
      Tile tile = edge.tile(level);
      if (tile != null) {
        shelf.write(tile.path(), Arrays.copyOf(edge.row(level), tile.bytes()));
      }
    }
    return edge.size() - begun;
  }

  private void pull(Bundle bundle, Edge edge, long begun) {
    byte[] bytes = Published.bundle(log, bundle);
    long first = bundle.index() * Piece.FULL;
    byte[] hash = new byte[Hash.BYTES];
    try {
      bundle.read(
          bytes,
          (slot, all, offset, length) -> {
            if (first + slot >= begun) {
              edge.append(all, offset, length, this::full);
            } else {
              hasher.leaf(all, offset, length, hash, 0);
              requireKnown(bundle, edge, slot, hash);
            }
          });
    } catch (MalformedException malformed) {
      throw Verdict.Broken.at(
              Verdict.Kind.ENTRY,
              Math.min(edge.size(), newest.size() - 1),
              bundle.path(),
              malformed.where() + ": " + malformed.why())
          .asException();
    }
    shelf.write(bundle.path(), bytes);
    progress.rehashed(edge.size(), newest.size());
  }

  /// The entries before, which come along in the same bundle, are those the mirror has.
  private static void requireKnown(Bundle bundle, Edge edge, int slot, byte[] hash) {
    int at = slot * Hash.BYTES;
    if (!Arrays.equals(hash, 0, Hash.BYTES, edge.row(0), at, at + Hash.BYTES)) {
      long index = bundle.index() * Piece.FULL + slot;
      throw Verdict.Broken.at(
              Verdict.Kind.ENTRY,
              index,
              bundle.path(),
              "entry " + index + " is not the one this mirror holds")
          .asException();
    }
  }

  private void full(int level, long index, byte[] hashes) {
    shelf.write(new Tile(level, index, Piece.FULL).path(), hashes.clone());
  }
}

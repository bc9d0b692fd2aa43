package org.quanheng.ledger;

import java.util.Arrays;

/// One pass over all entries of a log, from the left, that recomputes every tile and compares it
/// with the published one.
final class Rehash {
  private final Source source;
  private final Checkpoint checkpoint;
  private final History history;
  private final Verifier.Progress progress;
  private final Edge edge;
  private final long begun;

  Rehash(Source source, Checkpoint checkpoint, History history, Verifier.Progress progress) {
    this(source, checkpoint, history, progress, new Edge(new Hasher()));
  }

  private Rehash(
      Source source,
      Checkpoint checkpoint,
      History history,
      Verifier.Progress progress,
      Edge edge) {
    this.source = source;
    this.checkpoint = checkpoint;
    this.history = history;
    this.progress = progress;
    this.edge = edge;
    this.begun = edge.size();
  }

  /// A pass that begins where the known history ends.
  static Rehash since(
      History history, Source source, Checkpoint checkpoint, Verifier.Progress progress) {
    return new Rehash(source, checkpoint, history, progress, history.edge(source));
  }

  /// Makes the pass, and returns how many entries were re-hashed.
  long run() {
    history.requireRoot(edge);
    Bundle.between(begun, checkpoint.size()).forEach(this::bundle);
    for (int level = 0; level < Tile.LEVELS; level++) {
      Tile last = edge.tile(level);
      if (last != null) {
        compare(last, edge.row(level), last.width());
      }
    }
    requireRoot();
    return edge.size() - begun;
  }

  private void bundle(Bundle bundle) {
    try {
      long first = bundle.index() * Piece.FULL;
      bundle.read(
          Published.bundle(source, bundle),
          (slot, bytes, offset, length) -> {
            if (first + slot >= begun) {
              entry(bytes, offset, length);
            }
          });
    } catch (MalformedException malformed) {
      throw explain(bundle, malformed);
    }
    progress.rehashed(edge.size(), checkpoint.size());
  }

  private void entry(byte[] bundle, int offset, int length) {
    edge.append(bundle, offset, length, this::full);
    history.requireRoot(edge);
  }

  private void full(int level, long index, byte[] hashes) {
    compare(new Tile(level, index, Piece.FULL), hashes, Piece.FULL);
  }

  /// Compares the first hashes of a published tile with the recomputed ones.
  private void compare(Tile tile, byte[] computed, int count) {
    byte[] published = Published.tile(source, tile);
    int length = count * Hash.BYTES;
    int difference = Arrays.mismatch(computed, 0, length, published, 0, length);
    if (difference >= 0) {
      throw explain(tile, difference / Hash.BYTES, Hash.at(published, slotOf(difference)));
    }
  }

  private static int slotOf(int difference) {
    return difference / Hash.BYTES * Hash.BYTES;
  }

  /// An entry and its tile disagree: if the root vouches for the tile, the entry is wrong.
  private BrokenLogException explain(Tile tile, int slot, Hash published) {
    long index = tile.firstEntry() + ((long) slot << (8 * tile.level()));
    if (tile.level() > 0) {
      return Verdict.Broken.at(
              Verdict.Kind.TILE,
              index,
              tile.path(),
              "hash " + slot + " is not the root of the tile under it")
          .asException();
    }
    if (isVouchedFor(index, published)) {
      Bundle bundle = new Bundle(tile.index(), tile.width());
      return Verdict.Broken.at(
              Verdict.Kind.ENTRY,
              index,
              bundle.path(),
              "entry " + index + " is not the one the log signed")
          .asException();
    }
    return Verdict.Broken.at(
            Verdict.Kind.TILE,
            index,
            tile.path(),
            "hash " + slot + " is not the hash of entry " + index)
        .asException();
  }

  private boolean isVouchedFor(long index, Hash leaf) {
    try {
      TileReader tiles = TileReader.of(source);
      return Prover.of(checkpoint.size(), checkpoint.root(), tiles).leaf(index).equals(leaf);
    } catch (BrokenLogException _) {
      return false;
    }
  }

  /// A bundle has lost its form: the fault is in the first entry that does not fit its tile, or in
  /// the one after those that do.
  private BrokenLogException explain(Bundle bundle, MalformedException malformed) {
    long first = bundle.index() * Piece.FULL;
    int read = (int) (edge.size() - first);
    compare(new Tile(0, bundle.index(), bundle.width()), edge.row(0), read);
    return Verdict.Broken.at(
            Verdict.Kind.ENTRY,
            Math.min(edge.size(), checkpoint.size() - 1),
            bundle.path(),
            malformed.where() + ": " + malformed.why())
        .asException();
  }

  private void requireRoot() {
    Hash root = edge.root();
    if (edge.size() != checkpoint.size() || !root.equals(checkpoint.root())) {
      throw Verdict.Broken.at(
              Verdict.Kind.TILE,
              Checkpoint.PATH,
              "signs the root %s for %d entries, but %d entries were re-hashed to %s"
                  .formatted(
                      checkpoint.root().base64(), checkpoint.size(), edge.size(), root.base64()))
          .asException();
    }
  }
}

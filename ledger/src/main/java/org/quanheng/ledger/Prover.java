package org.quanheng.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes proofs about one tree from its tiles. Every tile is authenticated before it is used: the
/// last tiles of the levels hash to the root, every other one to a hash in its parent. Taking a
/// tile on trust is the mistake of CVE-2026-56865.
///
/// Every proof has its check in [Proofs]. Not for use by two threads.
public final class Prover {
  private static final int KEPT_TILES = 256;

  private final long size;
  private final TileReader reader;
  private final Hasher hasher = new Hasher();
  private final Edge edge;
  private final Map<Tile, byte[]> authentic =
      new LinkedHashMap<>(KEPT_TILES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, byte[]> eldest) {
          return size() > KEPT_TILES;
        }
      };

  private Prover(long size, Hash root, TileReader reader) {
    this.size = size;
    this.reader = reader;
    this.edge = Edge.read(hasher, size, root, reader);
  }

  /// A prover for the tree of this size and root.
  ///
  /// @throws BrokenLogException when the last tiles do not hash to the root; so do all methods when
  ///   a tile is not the one its parent vouches for
  public static Prover of(long size, Hash root, TileReader reader) {
    return new Prover(size, root, reader);
  }

  /// The size of the tree.
  public long size() {
    return size;
  }

  /// The leaf hash of an entry.
  public Hash leaf(long index) {
    requireIndex(index, 0, size);
    return perfect(0, index);
  }

  /// The proof that the tree has its leaf at this index, from the leaf up (RFC 9162 section
  /// 2.1.3.1). Checked by [Proofs#checkInclusion].
  public List<Hash> inclusion(long index) {
    return subtreeInclusion(index, new Subtree(0, size));
  }

  /// The proof that the tree is a continuation of its first `earlier` entries (RFC 9162 section
  /// 2.1.4.1). Checked by [Proofs#checkConsistency].
  public List<Hash> consistency(long earlier) {
    return subtreeConsistency(new Subtree(0, earlier));
  }

  /// The proof of what the root of the first `earlier` entries is, for somebody who holds another
  /// root for them. Checked by [Proofs#prefixRoot].
  ///
  /// @param earlier more than 0, less than the size
  public List<Hash> prefix(long earlier) {
    requireIndex(earlier, 1, size);
    List<Hash> proof = consistency(earlier);
    if (Long.bitCount(earlier) == 1) {
      // one who holds this root already would not be told it
      proof.addFirst(root(0, earlier));
    }
    return proof;
  }

  /// The root of a subtree.
  public Hash root(Subtree subtree) {
    requireWithin(subtree);
    return subtree.size() == 0 ? Tree.EMPTY_ROOT : root(subtree.start(), subtree.end());
  }

  /// The proof that a subtree has its leaf at this index of the log, from the leaf up. Checked by
  /// [Proofs#checkSubtreeInclusion].
  public List<Hash> subtreeInclusion(long index, Subtree subtree) {
    requireWithin(subtree);
    requireIndex(index, subtree.start(), subtree.end());
    List<Hash> proof = new ArrayList<>();
    include(index, subtree.start(), subtree.end(), proof);
    return proof;
  }

  /// The proof that a subtree is part of the tree. Checked by [Proofs#checkSubtreeConsistency].
  public List<Hash> subtreeConsistency(Subtree subtree) {
    requireWithin(subtree);
    List<Hash> proof = new ArrayList<>();
    if (subtree.size() > 0) {
      continueFrom(subtree, 0, size, true, proof);
    }
    return proof;
  }

  /// The roots of the perfect subtrees that make up the tree, from the left.
  List<Hash> perfectSubtrees() {
    List<Hash> roots = new ArrayList<>();
    long start = 0;
    for (long rest = size; rest > 0; rest -= Long.highestOneBit(rest)) {
      int height = 63 - Long.numberOfLeadingZeros(rest);
      roots.add(perfect(height, start >> height));
      start += Long.highestOneBit(rest);
    }
    return roots;
  }

  private void include(long index, long start, long end, List<Hash> proof) {
    if (end - start == 1) {
      return;
    }
    long middle = start + Tree.split(end - start);
    if (index < middle) {
      include(index, start, middle, proof);
      proof.add(root(middle, end));
    } else {
      include(index, middle, end, proof);
      proof.add(root(start, middle));
    }
  }

  /// `known` says that the verifier holds the root of what remains of the subtree here.
  private void continueFrom(
      Subtree subtree, long start, long end, boolean known, List<Hash> proof) {
    long from = Math.max(subtree.start(), start);
    if (from == start && subtree.end() == end) {
      if (!known) {
        proof.add(root(start, end));
      }
      return;
    }
    long middle = start + Tree.split(end - start);
    if (subtree.end() <= middle) {
      continueFrom(subtree, start, middle, known, proof);
      proof.add(root(middle, end));
    } else {
      continueFrom(subtree, middle, end, known && from >= middle, proof);
      proof.add(root(start, middle));
    }
  }

  /// The root over the entries from `start` to before `end`, which must be aligned as a subtree.
  private Hash root(long start, long end) {
    long count = end - start;
    if (Long.bitCount(count) == 1) {
      int height = Long.numberOfTrailingZeros(count);
      return perfect(height, start >> height);
    }
    long middle = start + Tree.split(count);
    return hasher.node(root(start, middle), root(middle, end));
  }

  /// The root of the perfect subtree of `2^height` entries at a position of its row.
  private Hash perfect(int height, long position) {
    int level = height / 8;
    int inside = height % 8;
    long first = position << inside;
    byte[] hashes = hashes(level, first / Piece.FULL);
    return hasher.fold(hashes, (int) (first % Piece.FULL) * Hash.BYTES, 1 << inside);
  }

  private byte[] hashes(int level, long index) {
    if (index == Tile.hashes(level, size) / Piece.FULL) {
      return edge.row(level);
    }
    Tile tile = new Tile(level, index, Piece.FULL);
    byte[] known = authentic.get(tile);
    return known != null ? known : authenticate(tile);
  }

  private byte[] authenticate(Tile tile) {
    Hash expected = perfect(8 * (tile.level() + 1), tile.index());
    byte[] hashes = Published.requireLength(tile, reader.read(tile));
    if (!hasher.fold(hashes, 0, Piece.FULL).equals(expected)) {
      throw Verdict.Broken.at(
              Verdict.Kind.TILE,
              tile.firstEntry(),
              tile.path(),
              "does not hash to " + expected.base64() + ", which the tree vouches for")
          .asException();
    }
    authentic.put(tile, hashes);
    return hashes;
  }

  private static void requireIndex(long index, long start, long end) {
    if (index < start || index >= end) {
      throw new IllegalArgumentException(
          "entry " + index + " is not among the entries " + start + " to before " + end);
    }
  }

  private void requireWithin(Subtree subtree) {
    if (subtree.end() > size) {
      throw new IllegalArgumentException(
          "the tree has " + size + " entries, fewer than " + subtree.end());
    }
  }
}

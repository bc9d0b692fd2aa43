package org.quanheng.ledger;

import java.util.List;

/// The Merkle tree hash of RFC 9162 section 2.1.1 over SHA-256, as defined there: there is no
/// padding and no leaf counts twice.
public final class Tree {
  /// The root of the tree without entries: SHA-256 of nothing.
  public static final Hash EMPTY_ROOT = Hash.sha256(new byte[0]);

  private Tree() {}

  /// The hash of an entry: SHA-256(0x00 || entry).
  public static Hash leafHash(byte[] entry) {
    byte[] hash = new byte[Hash.BYTES];
    new Hasher().leaf(entry, 0, entry.length, hash, 0);
    return Hash.at(hash, 0);
  }

  /// The hash of two subtrees: SHA-256(0x01 || left || right).
  public static Hash nodeHash(Hash left, Hash right) {
    return new Hasher().node(left, right);
  }

  /// The root over these leaf hashes, straight from the definition. For small trees and for tests;
  /// [Growth] is for large ones.
  public static Hash root(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return EMPTY_ROOT;
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int split = (int) split(leaves.size());
    return nodeHash(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
  }

  /// The size of the left subtree: the largest power of two strictly less than `size`, which must
  /// be at least 2.
  static long split(long size) {
    return Long.highestOneBit(size - 1);
  }
}

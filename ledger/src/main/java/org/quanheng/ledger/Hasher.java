package org.quanheng.ledger;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Leaf and node hashing on byte arrays without allocation (RFC 9162 section 2.1.1). For inputs of
/// two blocks the calls cost as much as the hashing, so one digest is reused, and prefix and
/// operand lie side by side: each hash is one `update`. Not for use by two threads.
final class Hasher {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;
  private static final int SHORT_ENTRY = 2048;

  private final MessageDigest digest = newDigest();
  private final byte[] node = new byte[1 + 2 * Hash.BYTES];

  /// Made larger on first use, so that checking one proof stays cheap; so are the rows.
  private byte[] leaf = {LEAF};

  private byte[] rows = {};

  Hasher() {
    node[0] = NODE;
  }

  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /// Writes the leaf hash of an entry.
  void leaf(byte[] entry, int offset, int length, byte[] to, int at) {
    if (length <= SHORT_ENTRY) {
      if (leaf.length <= length) {
        leaf = new byte[1 + SHORT_ENTRY];
      }
      System.arraycopy(entry, offset, leaf, 1, length);
      digest.update(leaf, 0, 1 + length);
    } else {
      digest.update(LEAF);
      digest.update(entry, offset, length);
    }
    finish(to, at);
  }

  /// The hash of a node.
  Hash node(Hash left, Hash right) {
    left.writeTo(node, 1);
    right.writeTo(node, 1 + Hash.BYTES);
    digest.update(node, 0, node.length);
    byte[] hash = digest.digest();
    return Hash.at(hash, 0);
  }

  /// Writes the root of a perfect subtree, whose `count` (a power of two, at most 256) lowest
  /// hashes lie side by side.
  void fold(byte[] hashes, int offset, int count, byte[] to, int at) {
    if (rows.length <= count * Hash.BYTES) {
      rows = new byte[1 + Tile.FULL_BYTES];
    }
    System.arraycopy(hashes, offset, rows, 1, count * Hash.BYTES);
    for (int parents = count / 2; parents > 0; parents /= 2) {
      foldRow(parents);
    }
    System.arraycopy(rows, 1, to, at, Hash.BYTES);
  }

  /// The root of a perfect subtree, as [#fold(byte[], int, int, byte[], int)].
  Hash fold(byte[] hashes, int offset, int count) {
    byte[] root = new byte[Hash.BYTES];
    fold(hashes, offset, count, root, 0);
    return Hash.at(root, 0);
  }

  /// Hashes a row into its parents, in place. The byte before a pair belongs to the pair on its
  /// left, which has been read by then, so it can hold the prefix; a parent is written where only
  /// children that have been read were.
  private void foldRow(int parents) {
    for (int i = 0; i < parents; i++) {
      rows[2 * Hash.BYTES * i] = NODE;
      digest.update(rows, 2 * Hash.BYTES * i, 1 + 2 * Hash.BYTES);
      finish(rows, 1 + Hash.BYTES * i);
    }
  }

  private void finish(byte[] to, int at) {
    try {
      digest.digest(to, at, Hash.BYTES);
    } catch (DigestException e) {
      throw new AssertionError("32 bytes are room for a SHA-256 hash", e);
    }
  }
}

package org.quanheng.ledger;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;

/// The root of a growing tree by a second route: the stack of RFC 9162 section 2.1.2, which shares
/// neither the tiles nor the hashing loops of [Growth]. A leaf that is hashed wrong once and signed
/// can never be repaired, so a log recounts what it stored before it signs.
public final class Recount {
  private final MessageDigest digest = Hasher.newDigest();
  private final Deque<Hash> stack = new ArrayDeque<>();
  private long size;

  /// Begins with the tree without entries.
  public Recount() {}

  /// Begins with an existing tree.
  public static Recount of(Prover tree) {
    Recount recount = new Recount();
    tree.perfectSubtrees().forEach(recount.stack::push);
    recount.size = tree.size();
    return recount;
  }

  /// Adds one entry.
  ///
  /// @return its leaf hash
  public Hash add(byte[] entry) {
    digest.update((byte) 0);
    Hash leaf = Hash.of(digest.digest(entry));
    stack.push(leaf);
    for (long merges = size; (merges & 1) == 1; merges >>= 1) {
      merge();
    }
    size++;
    return leaf;
  }

  /// How many entries the tree has now.
  public long size() {
    return size;
  }

  /// The root of the tree now.
  public Hash root() {
    if (size == 0) {
      return Hash.of(digest.digest());
    }
    Deque<Hash> kept = new ArrayDeque<>(stack);
    while (stack.size() > 1) {
      merge();
    }
    Hash root = stack.pop();
    stack.addAll(kept);
    return root;
  }

  private void merge() {
    Hash right = stack.pop();
    Hash left = stack.pop();
    digest.update((byte) 1);
    digest.update(left.bytes());
    stack.push(Hash.of(digest.digest(right.bytes())));
  }
}

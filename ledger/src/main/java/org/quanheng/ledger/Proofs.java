package org.quanheng.ledger;

import java.util.List;
import java.util.Optional;

/// Checks proofs; [Prover] makes them. A check never throws: a proof that cannot be right, whatever
/// its numbers, is a proof that is not right.
public final class Proofs {
  private Proofs() {}

  /// Whether the proof shows that the tree of this size and root has this leaf hash at this index
  /// (RFC 9162 section 2.1.3.2).
  public static boolean checkInclusion(
      long index, long size, Hash leaf, List<Hash> proof, Hash root) {
    return inclusionRoot(index, size, leaf, proof).filter(root::equals).isPresent();
  }

  /// The root to which a proof leads from a leaf hash; nothing when it is no path of a tree of this
  /// size.
  static Optional<Hash> inclusionRoot(long index, long size, Hash leaf, List<Hash> proof) {
    if (index < 0 || index >= size) {
      return Optional.empty();
    }
    Hasher hasher = new Hasher();
    long node = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash sibling : proof) {
      if (last == 0) {
        return Optional.empty();
      }
      if (isOdd(node) || node == last) {
        hash = hasher.node(sibling, hash);
        int absent = Long.numberOfTrailingZeros(node);
        node >>= absent;
        last >>= absent;
      } else {
        hash = hasher.node(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 ? Optional.of(hash) : Optional.empty();
  }

  /// Whether the proof shows that the tree of `size` and `root` continues the tree of `earlier` and
  /// `earlierRoot` (RFC 9162 section 2.1.4.2). Every tree continues the empty one, by an empty
  /// proof.
  public static boolean checkConsistency(
      long earlier, Hash earlierRoot, long size, Hash root, List<Hash> proof) {
    if (earlier < 0 || earlier > size) {
      return false;
    }
    if (earlier == 0) {
      boolean stillEmpty = size > 0 || root.equals(Tree.EMPTY_ROOT);
      return proof.isEmpty() && earlierRoot.equals(Tree.EMPTY_ROOT) && stillEmpty;
    }
    return checkSubtreeConsistency(new Subtree(0, earlier), earlierRoot, size, root, proof);
  }

  /// Whether the proof shows that the subtree with this root has this leaf hash at this index of
  /// the log.
  public static boolean checkSubtreeInclusion(
      long index, Subtree subtree, Hash leaf, List<Hash> proof, Hash root) {
    return index >= subtree.start()
        && checkInclusion(index - subtree.start(), subtree.size(), leaf, proof, root);
  }

  /// Whether the proof shows that the subtree with this root is part of the tree of `size` and
  /// `root`. An empty subtree is part of every tree, by an empty proof.
  public static boolean checkSubtreeConsistency(
      Subtree subtree, Hash subtreeRoot, long size, Hash root, List<Hash> proof) {
    if (subtree.end() > size) {
      return false;
    }
    if (subtree.size() == 0) {
      return proof.isEmpty() && subtreeRoot.equals(Tree.EMPTY_ROOT);
    }
    long[] place = place(subtree, size);
    boolean whole = place[0] == place[1];
    if (!whole && proof.isEmpty()) {
      return false;
    }
    Hash start = whole ? subtreeRoot : proof.getFirst();
    List<Hash> rest = whole ? proof : proof.subList(1, proof.size());
    return climb(place, start, rest)
        .filter(roots -> roots.inSubtree.equals(subtreeRoot) && roots.inTree.equals(root))
        .isPresent();
  }

  /// What the root of the first `earlier` entries of a tree **is**, shown by a proof that begins
  /// with the hash from which it climbs to both roots ([Prover#prefix]). The root of the whole tree
  /// binds it: whoever signed another root for this size has two histories.
  ///
  /// @return nothing when the proof does not lead to the root of the whole tree
  public static Optional<Hash> prefixRoot(long earlier, long size, Hash root, List<Hash> proof) {
    if (earlier <= 0 || earlier >= size || proof.isEmpty()) {
      return Optional.empty();
    }
    return climb(
            place(new Subtree(0, earlier), size), proof.getFirst(), proof.subList(1, proof.size()))
        .filter(roots -> roots.inTree.equals(root))
        .map(Roots::inSubtree);
  }

  /// Where the largest perfect subtree stands that the subtree and the tree share at their right
  /// edge: the subtree's first and last node and the tree's last one, in its row.
  private static long[] place(Subtree subtree, long size) {
    long first = subtree.start();
    long end = subtree.end() - 1;
    long last = size - 1;
    while (first != end && (end == last || isOdd(end))) {
      first >>= 1;
      end >>= 1;
      last >>= 1;
    }
    return new long[] {first, end, last};
  }

  private record Roots(Hash inSubtree, Hash inTree) {}

  /// Climbs from the largest perfect subtree that both share to both roots at once.
  private static Optional<Roots> climb(long[] place, Hash start, List<Hash> proof) {
    Hasher hasher = new Hasher();
    long first = place[0];
    long end = place[1];
    long last = place[2];
    Hash inSubtree = start;
    Hash inTree = start;
    for (Hash sibling : proof) {
      if (last == 0) {
        return Optional.empty();
      }
      int absent = 0;
      if (isOdd(end) || end == last) {
        if (first < end) {
          inSubtree = hasher.node(sibling, inSubtree);
        }
        inTree = hasher.node(sibling, inTree);
        absent = Long.numberOfTrailingZeros(end);
      } else {
        inTree = hasher.node(inTree, sibling);
      }
      first = first >> absent >> 1;
      end = end >> absent >> 1;
      last = last >> absent >> 1;
    }
    return last == 0 ? Optional.of(new Roots(inSubtree, inTree)) : Optional.empty();
  }

  private static boolean isOdd(long number) {
    return (number & 1) == 1;
  }
}

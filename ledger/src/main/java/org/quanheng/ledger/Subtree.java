package org.quanheng.ledger;

/// A subtree of a log: entries from `start` to before `end` (C2SP tlog-cosignature; IETF plants
/// merkle-tree-certs section 4). Its root can be shown to be part of every larger tree, because it
/// begins at a multiple of the smallest power of two that holds it.
///
/// @param start its first entry
/// @param end the entry after its last
public record Subtree(long start, long end) {

  /// Holds the rule of alignment.
  public Subtree {
    if (!isValid(start, end)) {
      throw new IllegalArgumentException("entries " + start + " to " + end + " are no subtree");
    }
  }

  /// Whether entries from `start` to before `end` are a subtree.
  public static boolean isValid(long start, long end) {
    if (start < 0 || end < start) {
      return false;
    }
    long size = end - start;
    long ceiling = size <= 1 ? 1 : Long.highestOneBit(size - 1) << 1;
    return ceiling > 0 ? start % ceiling == 0 : start == 0;
  }

  /// How many entries it has.
  public long size() {
    return end - start;
  }
}

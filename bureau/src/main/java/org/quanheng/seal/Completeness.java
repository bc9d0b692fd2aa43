package org.quanheng.seal;

/// Whether everything that was ever taken in is still there, counted row by row.
///
/// @param entries rows of the log
/// @param size how many the tree says there are
/// @param queued leaves that wait for the tree
public record Completeness(long entries, long size, long queued) {

  /// Whether log and tree agree.
  public boolean holds() {
    return entries == size;
  }

  /// How many keys this room answers for.
  public long accepted() {
    return entries + queued;
  }
}

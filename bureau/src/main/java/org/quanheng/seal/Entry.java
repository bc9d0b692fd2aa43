package org.quanheng.seal;

import java.util.UUID;

/// One entry of the log.
public final class Entry {
  private final long index;
  private final UUID key;
  private final byte[] leaf;

  Entry(long index, UUID key, byte[] leaf) {
    this.index = index;
    this.key = key;
    this.leaf = leaf;
  }

  /// Its place in the log, from 0, without gaps.
  public long index() {
    return index;
  }

  /// The key under which it was queued, such as an act's id.
  public UUID key() {
    return key;
  }

  /// Its bytes, the caller's to keep.
  public byte[] leaf() {
    return leaf.clone();
  }

  @Override
  public String toString() {
    return "entry " + index + " (" + key + ", " + leaf.length + " bytes)";
  }
}

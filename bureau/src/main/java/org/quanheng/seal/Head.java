package org.quanheng.seal;

import org.quanheng.ledger.Hash;

/// A tree: so many entries with this root.
record Head(long size, Hash root) {
  @Override
  public String toString() {
    return "size " + size + ", root " + root.base64();
  }
}

package org.quanheng.ledger;

import java.util.ArrayList;
import java.util.List;

/// The consistency check of RFC 9162 section 2.1.4.2 step by step as printed, to compare with.
final class Rfc9162 {
  private Rfc9162() {}

  static boolean checkConsistency(
      long first, Hash firstHash, long second, Hash secondHash, List<Hash> given) {
    if (given.isEmpty()) {
      return false;
    }
    List<Hash> path = new ArrayList<>(given);
    if (Long.bitCount(first) == 1) {
      path.addFirst(firstHash);
    }
    long fn = first - 1;
    long sn = second - 1;
    while ((fn & 1) == 1) {
      fn >>= 1;
      sn >>= 1;
    }
    Hash fr = path.getFirst();
    Hash sr = path.getFirst();
    for (Hash c : path.subList(1, path.size())) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        fr = Tree.nodeHash(c, fr);
        sr = Tree.nodeHash(c, sr);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        sr = Tree.nodeHash(sr, c);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return fr.equals(firstHash) && sr.equals(secondHash) && sn == 0;
  }
}

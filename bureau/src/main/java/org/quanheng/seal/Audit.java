package org.quanheng.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.quanheng.ledger.BrokenLogException;
import org.quanheng.ledger.Hash;
import org.quanheng.ledger.Prover;
import org.quanheng.ledger.Recount;

/// Reads back what was stored since a tree already trusted, and comes to the same root by a route
/// that shares nothing with the one that wrote it: the entries are hashed again and stacked (RFC
/// 9162 section 2.1.2), and each is compared with its hash in the tiles, every tile being vouched
/// for by the root. A leaf hashed wrong once and signed could never be repaired.
final class Audit {
  private static final int PAGE = 512;

  private final Store store;
  private final MessageDigest digest = sha256();

  Audit(Store store) {
    this.store = store;
  }

  /// @throws SealFailure when what is stored does not give the tree
  void require(Head trusted, Head claimed) {
    try {
      Recount recount =
          trusted.size() == 0
              ? new Recount()
              : Recount.of(Prover.of(trusted.size(), trusted.root(), store));
      Prover tiles = Prover.of(claimed.size(), claimed.root(), store);
      while (recount.size() < claimed.size()) {
        recount(recount, tiles, claimed.size());
      }
      if (!recount.root().equals(claimed.root())) {
        throw new SealFailure(
            "The entries give the root %s at size %d, the tree says %s."
                .formatted(recount.root().base64(), claimed.size(), claimed.root().base64()));
      }
    } catch (BrokenLogException broken) {
      throw new SealFailure(
          "The stored tiles do not give the tree: " + broken.getMessage(), broken);
    }
  }

  private void recount(Recount recount, Prover tiles, long size) {
    int most = (int) Math.min(PAGE, size - recount.size());
    List<Entry> page = store.entries(recount.size(), most);
    if (page.isEmpty()) {
      throw new SealFailure("Entry " + recount.size() + " is missing from the log.");
    }
    for (Entry entry : page) {
      if (entry.index() != recount.size()) {
        throw new SealFailure("Entry " + recount.size() + " is missing from the log.");
      }
      byte[] leaf = entry.leaf();
      digest.update((byte) 0);
      if (!Hash.of(digest.digest(leaf)).equals(tiles.leaf(entry.index()))) {
        throw new SealFailure(
            "Entry %d (%s) is not the one its tile holds the hash of."
                .formatted(entry.index(), entry.key()));
      }
      recount.add(leaf);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}

package org.quanheng.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quanheng.face.SealMark;
import org.quanheng.ledger.Hash;
import org.quanheng.ledger.Json;
import org.quanheng.ledger.Tree;
import org.quanheng.seal.Receipt;
import org.quanheng.seal.Seal;

/// A leaf of the ledger with its receipt, as a page shows it.
///
/// @param text the leaf itself
/// @param hash its hash (RFC 9162 section 2.1.1)
/// @param committed what is committed to and not shown, by field
record Leaf(
    String text,
    long index,
    Hash hash,
    SealMark seal,
    List<Commitment> committed,
    Receipt.Sealed receipt) {

  /// A hash that stands for a value which is not public.
  record Commitment(String field, String hash) {}

  Leaf {
    committed = List.copyOf(committed);
  }

  /// The sealed leaf of a key; nothing while it waits for the next checkpoint.
  static Optional<Leaf> find(Seal seal, UUID key) {
    return seal.receipt(key)
        .flatMap(receipt ->
            switch (receipt) {
              case Receipt.Pending _ -> Optional.empty();
              case Receipt.Sealed sealed -> Optional.of(of(sealed));
            });
  }

  private static Leaf of(Receipt.Sealed sealed) {
    byte[] leaf = sealed.entry().leaf();
    Hash hash = Tree.leafHash(leaf);
    return new Leaf(
        new String(leaf, StandardCharsets.UTF_8),
        sealed.entry().index(),
        hash,
        SealMark.of(hash.bytes()),
        commitments(leaf),
        sealed);
  }

  private static List<Commitment> commitments(byte[] leaf) {
    List<Commitment> found = new ArrayList<>();
    if (Json.decode(leaf, Json.Limits.LEAF) instanceof Json.Obj read) {
      read.object("commit")
          .members()
          .forEach((field, hash) -> found.add(new Commitment(field, ((Json.Text) hash).value())));
    }
    return found;
  }

  /// The signed tree the proof leads to.
  String checkpoint() {
    return receipt.note().toString();
  }

  /// How many entries that tree has.
  long size() {
    return receipt.checkpoint().size();
  }

  /// What a page needs to check it without the ledger: proof, checkpoint and key.
  String kept(String key) {
    return Json.object()
        .put("checkpoint", checkpoint())
        .put("key", key)
        .put("proof", Json.texts(receipt.proof().stream().map(Hash::base64).toList()))
        .build()
        .text();
  }
}

package org.quanheng.ledger;

import java.util.Arrays;

/// Reading a log's published pieces in exactly the width that a tree implies.
final class Published {
  private Published() {}

  static byte[] checkpoint(Source source) {
    return source
        .read(Checkpoint.PATH)
        .orElseThrow(() ->
            Verdict.Broken.at(Verdict.Kind.MISSING, Checkpoint.PATH, "the log has no checkpoint")
                .asException());
  }

  /// What a policy says of a published checkpoint.
  static Judgement judge(Policy policy, byte[] note) {
    try {
      return policy.judge(Note.parse(note));
    } catch (MalformedException malformed) {
      throw Verdict.Broken.at(
              Verdict.Kind.CHECKPOINT, Checkpoint.PATH, malformed.where() + ": " + malformed.why())
          .asException();
    }
  }

  static byte[] tile(Source source, Tile tile) {
    byte[] exact = source.read(tile.path()).orElse(null);
    if (exact != null) {
      return requireLength(tile, exact);
    }
    if (tile.isPartial()) {
      Tile full = new Tile(tile.level(), tile.index(), Piece.FULL);
      byte[] whole = source.read(full.path()).orElse(null);
      if (whole != null) {
        return Arrays.copyOf(requireLength(full, whole), tile.bytes());
      }
    }
    throw missing(tile, tile.firstEntry());
  }

  static byte[] bundle(Source source, Bundle bundle) {
    byte[] exact = source.read(bundle.path()).orElse(null);
    if (exact != null) {
      return exact;
    }
    if (bundle.isPartial()) {
      Bundle full = new Bundle(bundle.index(), Piece.FULL);
      byte[] whole = source.read(full.path()).orElse(null);
      if (whole != null) {
        return full.cut(whole, bundle.width());
      }
    }
    throw missing(bundle, bundle.index() * Piece.FULL);
  }

  private static BrokenLogException missing(Piece piece, long firstEntry) {
    return Verdict.Broken.at(
            Verdict.Kind.MISSING, firstEntry, piece.path(), "the log does not have this file")
        .asException();
  }

  static byte[] requireLength(Tile tile, byte[] bytes) {
    if (bytes.length != tile.bytes()) {
      throw Verdict.Broken.at(
              Verdict.Kind.TILE,
              tile.firstEntry(),
              tile.path(),
              "is " + bytes.length + " bytes, not " + tile.bytes())
          .asException();
    }
    return bytes;
  }
}

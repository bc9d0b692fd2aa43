package org.quanheng.ledger;

import java.util.Arrays;
import java.util.List;

/// Pieces that a folder holds beside those its checkpoint implies must tell the same story: what
/// they share with the verified ones is equal.
final class Leftovers {
  private final Source source;
  private final long size;

  private Leftovers(Source source, long size) {
    this.source = source;
    this.size = size;
  }

  static void require(List<String> paths, Source source, long size) {
    Leftovers leftovers = new Leftovers(source, size);
    for (String path : paths) {
      if (path.startsWith("tile/")) {
        leftovers.require(path);
      }
    }
  }

  private void require(String path) {
    try {
      switch (Piece.parse(path)) {
        case Tile tile -> require(tile);
        case Bundle bundle -> require(bundle);
      }
    } catch (MalformedException malformed) {
      boolean entries = path.startsWith(Bundle.FOLDER);
      throw broken(entries ? Verdict.Kind.ENTRY : Verdict.Kind.TILE, path, malformed.why());
    }
  }

  private void require(Tile tile) {
    long count = tile.level() < Tile.LEVELS ? Tile.hashes(tile.level(), size) : 0;
    int verified = verifiedWidth(tile, count);
    if (verified == 0 || verified == tile.width()) {
      return;
    }
    byte[] extra = Published.tile(source, tile);
    byte[] known = Published.tile(source, new Tile(tile.level(), tile.index(), verified));
    int shared = Math.min(extra.length, known.length);
    if (!Arrays.equals(extra, 0, shared, known, 0, shared)) {
      throw broken(Verdict.Kind.TILE, tile.path(), "differs from the verified tile of the log");
    }
  }

  private void require(Bundle bundle) {
    int verified = verifiedWidth(bundle, size);
    if (verified == 0 || verified == bundle.width()) {
      return;
    }
    int shared = Math.min(verified, bundle.width());
    byte[] extra = bundle.cut(Published.bundle(source, bundle), shared);
    Bundle known = new Bundle(bundle.index(), verified);
    if (!Arrays.equals(extra, known.cut(Published.bundle(source, known), shared))) {
      throw broken(Verdict.Kind.ENTRY, bundle.path(), "differs from the verified entries");
    }
  }

  private static int verifiedWidth(Piece piece, long count) {
    return piece.index() < Tile.rows(count) ? Tile.widthAt(piece.index(), count) : 0;
  }

  private static BrokenLogException broken(Verdict.Kind kind, String path, String message) {
    return Verdict.Broken.at(kind, path, message).asException();
  }
}

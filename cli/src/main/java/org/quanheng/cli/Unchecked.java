package org.quanheng.cli;

import java.util.List;
import org.quanheng.ledger.Bundle;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.ledger.Piece;
import org.quanheng.ledger.Tile;

/// Which files of a folder a verifier has nothing to hold against: they are not of the log, or they
/// run ahead of what its checkpoint signs.
final class Unchecked {

  private static final String PIECES = "tile/";
  private static final int BITS = 8;

  private Unchecked() {}

  /// The files among these that were not checked for a log of this size, every piece of it sound.
  static List<String> among(List<String> files, long size) {
    return files.stream().filter(file -> isUnchecked(file, size)).toList();
  }

  private static boolean isUnchecked(String file, long size) {
    if (!file.startsWith(PIECES)) {
      return !file.equals(Checkpoint.PATH) && !file.equals(Publication.KEY);
    }
    return switch (Piece.parse(file)) {
      case Tile tile -> runsAhead(tile, tile.level() < BITS ? size >> (BITS * tile.level()) : 0);
      case Bundle bundle -> runsAhead(bundle, size);
    };
  }

  private static boolean runsAhead(Piece piece, long signed) {
    return piece.index() * Piece.FULL + piece.width() > signed;
  }
}

package org.quanheng.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import org.quanheng.ledger.Bundle;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.ledger.Source;
import org.quanheng.ledger.Tile;

/// A ledger as it is published: the files under one folder or one web address.
sealed interface Publication extends Source, AutoCloseable permits LogFolder, LogSite {

  /// How long one file of a site may take.
  Duration PATIENCE = Duration.ofMinutes(1);

  /// Where a log publishes the key that checks it.
  String KEY = "vkey";

  /// The ledger at a web address or in a folder.
  static Publication at(String place, Words words) throws Refused, WorldFailure {
    if (place.contains("://")) {
      return new LogSite(new Site(address(place, words), PATIENCE));
    }
    return new LogFolder(Places.folder(place, words));
  }

  private static URI address(String place, Words words) throws Refused {
    try {
      URI address = new URI(place.endsWith("/") ? place : place + "/");
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (web && address.getHost() != null && address.getRawQuery() == null) {
        return address;
      }
    } catch (URISyntaxException _) {
      // said below, as for every other address that is none
    }
    throw new Refused(words.say("verify.no-address", Reading.shown(place)));
  }

  /// All files, where they can be listed; their order does not matter.
  List<String> files();

  @Override
  void close();

  /// One byte more than a file of this path can have in any log. What is longer is cut there, for
  /// it is wrong already.
  static int reach(String path) {
    if (path.equals(Checkpoint.PATH) || path.equals(KEY)) {
      return 1_000_000 + 1;
    }
    return path.startsWith("tile/entries/")
        ? Tile.FULL * (2 + Bundle.LONGEST_ENTRY) + 1
        : Tile.FULL_BYTES + 1;
  }
}

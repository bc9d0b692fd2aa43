package org.quanheng.journeys;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import java.nio.ByteBuffer;

/// Stands between the ledger and a browser, and changes what it sends.
final class Forgery {

  private static final int HASH = 32;

  private Forgery() {}

  /// Changes one bit of the last byte of each entry of a bundle, so that it does not matter which
  /// one is asked for (C2SP tlog-tiles: each entry follows its length in two bytes).
  static void changeEntries(Route route) {
    APIResponse honest = route.fetch();
    ByteBuffer bundle = ByteBuffer.wrap(honest.body());
    while (bundle.hasRemaining()) {
      int end = Short.toUnsignedInt(bundle.getShort()) + bundle.position();
      bundle.put(end - 1, (byte) (bundle.get(end - 1) ^ 1));
      bundle.position(end);
    }
    answer(route, honest, bundle.array());
  }

  /// Changes one bit of each hash of a tile.
  static void changeHashes(Route route) {
    APIResponse honest = route.fetch();
    byte[] tile = honest.body();
    for (int at = HASH - 1; at < tile.length; at += HASH) {
      tile[at] ^= 1;
    }
    answer(route, honest, tile);
  }

  private static void answer(Route route, APIResponse honest, byte[] forged) {
    route.fulfill(new Route.FulfillOptions().setResponse(honest).setBodyBytes(forged));
  }
}

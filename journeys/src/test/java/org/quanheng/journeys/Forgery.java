package org.quanheng.journeys;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;

/// Stands between the ledger and a browser, and changes what it sends.
final class Forgery {

  private Forgery() {}

  /// Changes one bit of the last byte.
  static void flipLastByte(Route route) {
    APIResponse honest = route.fetch();
    byte[] body = honest.body();
    body[body.length - 1] ^= 1;
    route.fulfill(new Route.FulfillOptions().setResponse(honest).setBodyBytes(body));
  }
}

package org.quanheng.site;

import jakarta.servlet.http.HttpServletRequest;

/// The address of the site as its reader knows it, for what is read away from it.
final class SiteAddress {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private SiteAddress() {}

  /// Such as `https://quanheng.example`, without a slash at the end.
  static String of(HttpServletRequest request) {
    int port = request.getServerPort();
    boolean usual = port == (request.isSecure() ? HTTPS : HTTP);
    String host = request.getScheme() + "://" + request.getServerName();
    return usual ? host : host + ":" + port;
  }
}

package org.quanheng.face;

/// A way into a part of the site, as the header of each page shows it.
///
/// @param address where it leads
/// @param key the key of its name
public record Door(String address, String key) {

  /// Whether a page lies behind it.
  public boolean leadsTo(String path) {
    return path.equals(address) || path.startsWith(address + "/");
  }
}

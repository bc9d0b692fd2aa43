package org.quanheng.site;

/// What an act or a refused draft cites: a step of a power, taken from a post.
///
/// @param post `unit/kind`
record Use(String power, String step, String post) {

  String unit() {
    return post.substring(0, Math.max(0, post.indexOf('/')));
  }
}

package org.quanheng.cli;

/// How a command ended, as its exit status tells other programmes.
enum Exit {
  /// What was asked for is there, and what was checked is good.
  GOOD(0, "good"),
  /// What was checked is bad.
  BAD(1, "bad"),
  /// The question was wrong: nothing was done.
  USAGE(2, "usage"),
  /// The world failed: a file, the network, the database, or the programme itself.
  WORLD(3, "world");

  private final int status;
  private final String slug;

  Exit(int status, String slug) {
    this.status = status;
    this.slug = slug;
  }

  /// The exit status of the process.
  int status() {
    return status;
  }

  /// The word for it in JSON.
  String slug() {
    return slug;
  }
}

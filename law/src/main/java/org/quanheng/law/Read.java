package org.quanheng.law;

/// A value with the file it was read from and the lines of its parts.
record Read<T>(String file, T value, Tree tree) {

  /// The line of the part this path of keys and positions leads to.
  int line(Object... path) {
    return tree.lineOf(path);
  }
}

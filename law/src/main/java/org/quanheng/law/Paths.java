package org.quanheng.law;

import java.util.Arrays;

/// Paths of keys and positions into a [Tree].
final class Paths {

  private Paths() {}

  /// The path one step further down.
  static Object[] down(Object[] path, Object step) {
    Object[] longer = Arrays.copyOf(path, path.length + 1);
    longer[path.length] = step;
    return longer;
  }
}

package org.quanheng.site;

import org.quanheng.web.Problem;
import org.quanheng.web.Wrong;

/// What is answered when an address names nothing, or nothing that is public: the same for both.
final class Missing {

  private Missing() {}

  static RuntimeException page() {
    return Problem.of(Wrong.NOT_FOUND).asException();
  }
}

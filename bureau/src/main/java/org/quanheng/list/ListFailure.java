package org.quanheng.list;

/// The list cannot say what the law is: nothing was proclaimed yet, or what is kept cannot be
/// proven. The message says what to do.
public final class ListFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ListFailure(String message) {
    super(message);
  }
}

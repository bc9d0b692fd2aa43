package org.quanheng.cli;

/// The world failed in a way the command understands. The message says what failed and what to do,
/// in the asker's language. What a command does not understand it lets pass: [Failures] words it.
final class WorldFailure extends Exception {
  private static final long serialVersionUID = 1L;

  WorldFailure(String message) {
    super(message);
  }

  WorldFailure(String message, Throwable cause) {
    super(message, cause);
  }
}

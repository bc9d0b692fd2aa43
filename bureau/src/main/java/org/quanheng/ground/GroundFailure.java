package org.quanheng.ground;

/// The world failed under the house: PostgreSQL did not start, the home is taken, the database
/// belongs to another bureau. The message says what failed and what to do next.
public final class GroundFailure extends RuntimeException {
  public GroundFailure(String message) {
    super(message);
  }

  public GroundFailure(String message, Throwable cause) {
    super(message, cause);
  }
}

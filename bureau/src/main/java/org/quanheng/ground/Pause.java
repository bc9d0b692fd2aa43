package org.quanheng.ground;

/// A short wait between two looks at something only the operating system can tell.
final class Pause {
  private static final long MILLISECONDS = 10;

  private Pause() {}

  static void briefly() {
    try {
      Thread.sleep(MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GroundFailure("Interrupted while waiting for PostgreSQL.", e);
    }
  }
}

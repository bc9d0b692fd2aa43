package org.quanheng.cli;

import java.io.PrintStream;

/// One line on the terminal that says how far long work has come, and is gone when it is done. Says
/// nothing when nobody watches.
final class Progress implements AutoCloseable {

  private static final long PAUSE_NANOS = 100_000_000;
  private static final String ERASE = "\r\u001b[K";

  private final PrintStream err;
  private final boolean watched;
  private boolean said;
  private long last;

  Progress(World world) {
    this.err = world.err();
    this.watched = world.terminal();
  }

  /// Says this, but not more often than eyes can follow.
  void say(String line) {
    long now = System.nanoTime();
    if (watched && (!said || now - last > PAUSE_NANOS)) {
      err.print(ERASE + line);
      err.flush();
      said = true;
      last = now;
    }
  }

  @Override
  public void close() {
    if (said) {
      err.print(ERASE);
      err.flush();
    }
  }
}

package org.quanheng.bench;

/// Time on the wall.
final class Clock {

  private Clock() {}

  /// How many seconds some work takes.
  static double seconds(Cpu.Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }
}

package org.quanheng.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// The processor time of the calling thread: what a neighbour on the machine does not lengthen.
final class Cpu {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Cpu() {}

  /// How many things were done in a second of processor time.
  static double rate(long things, Work work) throws Exception {
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    return (double) things / ((THREADS.getCurrentThreadCpuTime() - start) / 1e9);
  }

  /// Something to be done.
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }
}

package org.quanheng.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/// What is alive in memory.
final class Heap {

  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

  private Heap() {}

  /// The bytes in use once everything that nobody needs is gone.
  static long live() {
    MEMORY.gc();
    return MEMORY.getHeapMemoryUsage().getUsed();
  }
}

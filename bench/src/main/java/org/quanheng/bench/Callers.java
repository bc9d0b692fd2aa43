package org.quanheng.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Callers that each ask again as soon as they are answered.
final class Callers {

  /// One caller.
  @FunctionalInterface
  interface Caller {
    /// Asks once, and says how many things were done.
    int ask() throws Exception;
  }

  private Callers() {}

  /// How many things a second were done by so many callers in so much time.
  static double rate(int callers, long milliseconds, IntFunction<Caller> make)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    long end = start + milliseconds * 1_000_000;
    long done = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      List<Future<Long>> asking = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        Caller caller = make.apply(i);
        asking.add(threads.submit(() -> ask(caller, end)));
      }
      for (Future<Long> each : asking) {
        done += each.get();
      }
    }
    return done / ((System.nanoTime() - start) / 1e9);
  }

  private static long ask(Caller caller, long end) throws Exception {
    long done = 0;
    do {
      done += caller.ask();
    } while (System.nanoTime() < end);
    return done;
  }
}

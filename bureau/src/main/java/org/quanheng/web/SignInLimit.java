package org.quanheng.web;

import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Slows down who guesses passwords: after so many wrong ones in a minute an address is not heard
/// until the next. Accounts have a lock of their own; this one is for guessing across accounts.
///
/// Counts are kept in memory, for the current minute alone.
final class SignInLimit {

  static final int MOST_WRONG = 30;

  private final InstantSource clock;
  private volatile Minute current = new Minute(0, new ConcurrentHashMap<>());

  SignInLimit(InstantSource clock) {
    this.clock = clock;
  }

  private record Minute(long number, ConcurrentMap<String, Integer> wrong) {}

  boolean allows(String address) {
    return minute().wrong().getOrDefault(address, 0) < MOST_WRONG;
  }

  void wrong(String address) {
    minute().wrong().merge(address, 1, Integer::sum);
  }

  private Minute minute() {
    long now = clock.instant().getEpochSecond() / 60;
    Minute minute = current;
    if (minute.number() != now) {
      minute = new Minute(now, new ConcurrentHashMap<>());
      current = minute;
    }
    return minute;
  }
}

package org.quanheng.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A witness's memory that a test may look into and set back.
final class InMemoryWitnessStore implements WitnessStore {
  final Map<String, Note> latest = new HashMap<>();
  final List<Note> kept = new ArrayList<>();

  @Override
  public synchronized Optional<Note> latest(String origin) {
    return Optional.ofNullable(latest.get(origin));
  }

  @Override
  public synchronized boolean replace(String origin, Optional<Note> known, Note next) {
    if (!latest(origin).equals(known)) {
      return false;
    }
    latest.put(origin, next);
    return true;
  }

  @Override
  public synchronized void keep(String origin, Note refused, Optional<Note> known) {
    kept.add(refused);
  }
}

package org.quanheng.gate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;

/// Where drafts that come one by one wait while others are on their way, to go together next: many
/// acts then share one transaction and one wait for the disk, and each is as durable when it is
/// answered as alone. Who finds nobody there goes at once.
///
/// There is never more than one group on its way, so of two drafts that come at the same instant
/// one is judged knowing the other.
final class WaitingLine {

  /// The most that go together, so that nobody's answer waits for a crowd.
  static final int MOST = 64;

  /// What lets a list of drafts through, all in one transaction, and answers in their order.
  @FunctionalInterface
  interface Door {
    List<Outcome> pass(List<Sealing.Folded> drafts);
  }

  private final Door door;
  private final Deque<Place> line = new ArrayDeque<>();
  private boolean busy;

  WaitingLine(Door door) {
    this.door = door;
  }

  /// Somebody's place in the line. It is called once: with its answer, or to lead the next group.
  private static final class Place {

    private final Sealing.Folded draft;
    private final Semaphore called = new Semaphore(0);
    private @Nullable Outcome outcome;
    private @Nullable RuntimeException failure;

    Place(Sealing.Folded draft) {
      this.draft = draft;
    }

    void goAlone(Door door) {
      try {
        outcome = door.pass(List.of(draft)).getFirst();
      } catch (RuntimeException fault) {
        failure = fault;
      }
    }

    /// Calls whoever stands here, who goes with an answer or, after a fault of the leader, without.
    void dismiss() {
      if (!isAnswered()) {
        failure = new IllegalStateException("a draft that went before this one met with a fault");
      }
      called.release();
    }

    boolean isAnswered() {
      return outcome != null || failure != null;
    }

    Outcome outcome() {
      if (failure != null) {
        throw failure;
      }
      return Objects.requireNonNull(outcome, "called without an answer");
    }
  }

  /// Waits for the draft's turn and gives its outcome.
  Outcome pass(Sealing.Folded draft) {
    Place place = new Place(draft);
    if (!isFreeFor(place)) {
      place.called.acquireUninterruptibly();
    }
    if (!place.isAnswered()) {
      lead();
    }
    return place.outcome();
  }

  private synchronized boolean isFreeFor(Place place) {
    line.add(place);
    boolean free = !busy;
    busy = true;
    return free;
  }

  /// Takes the head of the line through the door: the caller, who stands first, and those behind.
  private void lead() {
    List<Place> group = nextGroup();
    try {
      answer(group);
    } finally {
      callNextLeader();
      group.forEach(Place::dismiss);
    }
  }

  private synchronized List<Place> nextGroup() {
    List<Place> group = new ArrayList<>();
    while (!line.isEmpty() && group.size() < MOST) {
      group.add(line.remove());
    }
    return group;
  }

  private synchronized void callNextLeader() {
    Place next = line.peek();
    if (next == null) {
      busy = false;
    } else {
      next.called.release();
    }
  }

  /// One who cannot be let through by a fault must not hold up those beside him, so after a failure
  /// each goes alone; but when the database cannot be reached, none need try.
  private void answer(List<Place> group) {
    try {
      List<Outcome> outcomes = door.pass(group.stream().map(place -> place.draft).toList());
      for (int i = 0; i < group.size(); i++) {
        group.get(i).outcome = outcomes.get(i);
      }
    } catch (DataAccessResourceFailureException | TransactionException unreachable) {
      group.forEach(place -> place.failure = unreachable);
    } catch (RuntimeException fault) {
      if (group.size() == 1) {
        group.getFirst().failure = fault;
      } else {
        group.forEach(place -> place.goAlone(door));
      }
    }
  }
}

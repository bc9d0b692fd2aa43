package org.quanheng.gate;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quanheng.ledger.Hash;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

class WaitingLineTest {

  private static final int OTHERS = 5;

  private final Sealing sealing = new Sealing(new SecureRandom());
  private final Sealing.Folded first = sealing.fold(SmallBureau.draft());
  private final List<Sealing.Folded> others = Stream.generate(this::fresh).limit(OTHERS).toList();

  /// A door that keeps the first group until the others stand in line, and then does as told.
  private final class HeldDoor implements WaitingLine.Door {

    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch entered = new CountDownLatch(1);
    private final List<Integer> groups = new CopyOnWriteArrayList<>();
    private final Set<Sealing.Folded> unlucky = ConcurrentHashMap.newKeySet();
    private final RuntimeException fault;

    private HeldDoor(RuntimeException fault) {
      this.fault = fault;
    }

    @Override
    public List<Outcome> pass(List<Sealing.Folded> drafts) {
      groups.add(drafts.size());
      if (drafts.contains(first)) {
        entered.countDown();
        await(held);
      }
      if (drafts.stream().anyMatch(unlucky::contains)) {
        throw fault;
      }
      return drafts.stream().<Outcome>map(WaitingLineTest::passed).toList();
    }
  }

  @Test
  void whoFindsNobodyThereGoesAtOnceAndAlone() {
    List<Integer> groups = new ArrayList<>();
    WaitingLine line =
        new WaitingLine(drafts -> {
          groups.add(drafts.size());
          return drafts.stream().<Outcome>map(WaitingLineTest::passed).toList();
        });
    assertThat(line.pass(first)).extracting(Outcome::receipt).isEqualTo(receipt(first));
    assertThat(line.pass(others.getFirst()))
        .extracting(Outcome::receipt)
        .isEqualTo(receipt(others.getFirst()));
    assertThat(groups).containsExactly(1, 1);
  }

  @Test
  void whoComesMeanwhileGoesTogetherWithTheOthersAndGetsHisOwnAnswer() throws Exception {
    HeldDoor door = new HeldDoor(new IllegalStateException());
    List<FutureTask<Outcome>> answers = stand(door);
    assertThat(answers.getFirst().get(60, SECONDS))
        .extracting(Outcome::receipt)
        .isEqualTo(receipt(first));
    for (int i = 0; i < OTHERS; i++) {
      assertThat(answers.get(1 + i).get(60, SECONDS))
          .extracting(Outcome::receipt)
          .isEqualTo(receipt(others.get(i)));
    }
    assertThat(door.groups).containsExactly(1, OTHERS);
  }

  @Test
  void oneWhoMeetsWithAFaultDoesNotHoldUpTheOthers() throws Exception {
    HeldDoor door = new HeldDoor(new DataIntegrityViolationException("planted"));
    door.unlucky.add(others.get(2));
    List<FutureTask<Outcome>> answers = stand(door);
    for (int i = 0; i < OTHERS; i++) {
      FutureTask<Outcome> answer = answers.get(1 + i);
      if (i == 2) {
        assertThatThrownBy(() -> answer.get(60, SECONDS)).hasRootCause(door.fault);
      } else {
        assertThat(answer.get(60, SECONDS))
            .extracting(Outcome::receipt)
            .isEqualTo(receipt(others.get(i)));
      }
    }
    assertThat(door.groups).containsExactly(1, OTHERS, 1, 1, 1, 1, 1);
  }

  @Test
  void whenTheDatabaseCannotBeReachedNobodyTriesAlone() throws Exception {
    HeldDoor door = new HeldDoor(new DataAccessResourceFailureException("planted"));
    door.unlucky.add(others.get(2));
    List<FutureTask<Outcome>> answers = stand(door);
    for (FutureTask<Outcome> answer : answers.subList(1, answers.size())) {
      assertThatThrownBy(() -> answer.get(60, SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasRootCause(door.fault);
    }
    assertThat(door.groups).containsExactly(1, OTHERS);
  }

  @Test
  void aLeaderStruckByAnErrorLeavesNobodyWaiting() throws Exception {
    Set<Sealing.Folded> struck = Set.copyOf(others);
    HeldDoor held = new HeldDoor(new IllegalStateException());
    WaitingLine.Door door =
        drafts -> {
          if (drafts.stream().anyMatch(struck::contains)) {
            throw new AssertionError("planted");
          }
          return held.pass(drafts);
        };
    List<FutureTask<Outcome>> answers = stand(new WaitingLine(door), held);
    for (FutureTask<Outcome> answer : answers.subList(1, answers.size())) {
      assertThatThrownBy(() -> answer.get(60, SECONDS)).isInstanceOf(ExecutionException.class);
    }
  }

  private List<FutureTask<Outcome>> stand(HeldDoor door) throws InterruptedException {
    return stand(new WaitingLine(door), door);
  }

  /// The first is at the door, the others stand behind him one after the other; then it opens.
  private List<FutureTask<Outcome>> stand(WaitingLine line, HeldDoor door)
      throws InterruptedException {
    List<FutureTask<Outcome>> answers = new ArrayList<>();
    answers.add(new FutureTask<>(() -> line.pass(first)));
    Thread.ofPlatform().daemon().start(answers.getFirst());
    assertThat(door.entered.await(60, SECONDS)).isTrue();
    for (Sealing.Folded other : others) {
      FutureTask<Outcome> answer = new FutureTask<>(() -> line.pass(other));
      Thread caller = Thread.ofPlatform().daemon().start(answer);
      while (caller.getState() != Thread.State.WAITING) {
        assertThat(answer.isDone()).isFalse();
        Thread.onSpinWait();
      }
      answers.add(answer);
    }
    door.held.countDown();
    return answers;
  }

  private Sealing.Folded fresh() {
    return sealing.fold(SmallBureau.draft());
  }

  private static Passed passed(Sealing.Folded folded) {
    return new Passed(new Act(folded.draft(), Instant.EPOCH), receipt(folded));
  }

  private static Receipt receipt(Sealing.Folded folded) {
    return new Receipt(folded.draft().act(), Hash.sha256(new byte[0]));
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(60, SECONDS)) {
        throw new AssertionError("nobody opened the door");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

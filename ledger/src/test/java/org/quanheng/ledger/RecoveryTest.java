package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecoveryTest {
  private static final Policy POLICY =
      Policy.parse(
          "log %s\nquorum none\n"
              .formatted(InMemoryLog.SIGNER.verifier())
              .getBytes(StandardCharsets.UTF_8));

  private static Recovery recovery(InMemoryLog signed) {
    return new Recovery(POLICY, Optional.of(new HighWaterMark(signed.size(), signed.root())));
  }

  private static void assertBroken(Verdict verdict, Verdict.Kind kind) {
    assertThat(verdict).isInstanceOf(Verdict.Broken.class);
    assertThat(((Verdict.Broken) verdict).kind()).isEqualTo(kind);
  }

  @Test
  void aDatabaseThatWasSetBackGrowsToTheVeryTreeThatWasSigned() {
    InMemoryLog signed = InMemoryLog.of(600);
    for (int size : List.of(0, 1, 255, 256, 257, 300, 599, 600)) {
      InMemoryLog database = InMemoryLog.of(size);
      Verdict verdict =
          recovery(signed)
              .recover(
                  size,
                  database.root(),
                  signed,
                  (index, entry) -> {
                    assertThat(index).isEqualTo(database.size());
                    database.append(entry);
                  });
      database.publish();
      assertThat(verdict).isInstanceOf(Verdict.Sound.class);
      assertThat(((Verdict.Sound) verdict).entries()).isEqualTo(600L - size);
      assertThat(database.root()).isEqualTo(signed.root());
    }
  }

  @Test
  void aCopyThatIsOlderThanTheMarkOrTheDatabaseCannotHelp() {
    InMemoryLog copy = InMemoryLog.of(400);
    assertBroken(recover(recovery(InMemoryLog.of(600)), 300, copy), Verdict.Kind.HISTORY);
    assertBroken(recover(recovery(copy), 500, copy), Verdict.Kind.HISTORY);
    assertThat(recover(new Recovery(POLICY, Optional.empty()), 300, copy))
        .isInstanceOf(Verdict.Sound.class);
  }

  private static Verdict recover(Recovery recovery, int size, Source copy) {
    return recovery.recover(size, InMemoryLog.of(size).root(), copy, (_, _) -> {});
  }

  @Test
  void anotherHistoryIsNotTakenOver() {
    InMemoryLog fork = new InMemoryLog();
    fork.growTo(300);
    fork.append(new byte[] {9});
    fork.growTo(600);
    fork.publish();
    assertBroken(recover(recovery(InMemoryLog.of(600)), 300, fork), Verdict.Kind.HISTORY);
    assertBroken(recover(recovery(fork), 301, fork), Verdict.Kind.HISTORY);
    assertThat(recover(recovery(fork), 300, fork)).isInstanceOf(Verdict.Sound.class);
  }

  @Test
  void noEntryIsHandedOverThatTheLogDidNotSign() {
    InMemoryLog copy = InMemoryLog.of(600);
    Recovery recovery = recovery(copy);
    copy.flip("tile/entries/001", 600);
    List<byte[]> taken = new ArrayList<>();
    Verdict verdict =
        recovery.recover(300, InMemoryLog.of(300).root(), copy, (_, entry) -> taken.add(entry));
    assertBroken(verdict, Verdict.Kind.ENTRY);
    for (int i = 0; i < taken.size(); i++) {
      assertThat(taken.get(i)).isEqualTo(InMemoryLog.entry(300 + i));
    }
    copy.files.put("tile/entries/001", new byte[] {1});
    assertBroken(recover(recovery, 300, copy), Verdict.Kind.ENTRY);
    copy.files.put(Checkpoint.PATH, new byte[] {1});
    assertBroken(recover(recovery, 300, copy), Verdict.Kind.CHECKPOINT);
    copy.files.remove(Checkpoint.PATH);
    assertBroken(recover(recovery, 300, copy), Verdict.Kind.MISSING);
  }

  @Test
  void aCheckpointOfAnotherKeyIsNotBelieved() {
    InMemoryLog copy = InMemoryLog.of(600);
    Checkpoint checkpoint = Checkpoint.of(InMemoryLog.ORIGIN, 600, copy.root());
    NoteSigner other = InMemoryLog.signer(InMemoryLog.ORIGIN, 2);
    copy.files.put(Checkpoint.PATH, checkpoint.sign(other).bytes());
    assertBroken(recover(recovery(copy), 300, copy), Verdict.Kind.CHECKPOINT);
  }
}

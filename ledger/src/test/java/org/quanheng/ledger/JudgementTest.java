package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private static final Cosigner A = cosigner("a.example", CosignerKey.Kind.ED25519);
  private static final Cosigner B = cosigner("b.example", CosignerKey.Kind.ML_DSA_44);
  private static final Cosigner C = cosigner("c.example", CosignerKey.Kind.ED25519);
  private static final Cosigner STRANGER = cosigner("a.example", CosignerKey.Kind.ML_DSA_44);
  private static final Checkpoint CHECKPOINT =
      Checkpoint.of(InMemoryLog.ORIGIN, 3, InMemoryLog.of(3).root());
  private static final Note SIGNED = CHECKPOINT.sign(InMemoryLog.SIGNER);
  private static final Policy TWO_OF_THREE = policy("group g 2 a b c\nquorum g\n");

  private static Cosigner cosigner(String name, CosignerKey.Kind kind) {
    return InMemoryLog.cosigner(name, kind, 1);
  }

  private static Policy policy(String rule) {
    String text =
        "log %s\nwitness a %s\nwitness b %s\nwitness c %s\n%s"
            .formatted(InMemoryLog.SIGNER.verifier(), A.key(), B.key(), C.key(), rule);
    return Policy.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Note.Signature at(Cosigner cosigner, long time) {
    return cosigner.cosign(CHECKPOINT, Instant.ofEpochSecond(time));
  }

  private static Verdict.Kind kind(Policy policy, Note note) {
    return policy.judge(note).fault().orElseThrow().kind();
  }

  @Test
  void aCheckpointIsBelievedWithItsQuorumAndNotWithoutIt() {
    assertThat(kind(TWO_OF_THREE, SIGNED)).isEqualTo(Verdict.Kind.WITNESS);
    Note one = SIGNED.with(at(A, 100));
    assertThat(kind(TWO_OF_THREE, one)).isEqualTo(Verdict.Kind.WITNESS);
    Judgement two = TWO_OF_THREE.judge(one.with(at(B, 200)));
    assertThat(two.isValid()).isTrue();
    assertThat(two.logs()).isEqualTo(TWO_OF_THREE.logs());
    assertThat(two.cosigned()).extracting(Judgement.Cosigned::time).containsExactly(100L, 200L);
    assertThat(two.silent()).extracting(Policy.Witness::name).containsExactly("c");
    assertThat(policy("quorum none\n").judge(SIGNED).isValid()).isTrue();
  }

  @Test
  void aMissingQuorumIsSaidWithWhoIsThereAndWhoIsNot() {
    assertThat(TWO_OF_THREE.judge(SIGNED.with(at(B, 1))).fault().orElseThrow().message())
        .contains("[b]")
        .contains("[a, c]")
        .contains("\"g\"");
  }

  @Test
  void aStrangersCosignatureIsIgnored() {
    Note note = SIGNED.with(at(A, 100)).with(at(STRANGER, 100));
    assertThat(kind(TWO_OF_THREE, note)).isEqualTo(Verdict.Kind.WITNESS);
    assertThat(TWO_OF_THREE.judge(note).forged()).isEmpty();
  }

  @Test
  void oneFalseLineOfAKnownWitnessSpoilsTheNoteWhateverTheQuorum() {
    byte[] blob = at(C, 100).bytes();
    blob[7] ^= 1;
    Note.Signature line = new Note.Signature("c.example", C.key().id(), blob);
    Note note = SIGNED.with(at(A, 100)).with(at(B, 100)).with(line);
    assertThat(kind(TWO_OF_THREE, note)).isEqualTo(Verdict.Kind.CHECKPOINT);
    assertThat(TWO_OF_THREE.judge(note).forged()).containsExactly(line);
  }

  @Test
  void aWitnessThatLeavesTheTimeOutHasNotCosigned() {
    byte[] blob = new byte[72];
    Note.Signature line = new Note.Signature("a.example", A.key().id(), blob);
    assertThat(TWO_OF_THREE.judge(SIGNED.with(line)).forged()).hasSize(1);
  }

  @Test
  void witnessesWithoutTheLogAreNotEnough() {
    NoteSigner thief = InMemoryLog.signer(InMemoryLog.ORIGIN, 2);
    Note note = CHECKPOINT.sign(thief).with(at(A, 1)).with(at(B, 1)).with(at(C, 1));
    assertThat(TWO_OF_THREE.judge(note).hasQuorum()).isTrue();
    assertThat(kind(TWO_OF_THREE, note)).isEqualTo(Verdict.Kind.CHECKPOINT);
  }

  /// A log of the policy that signs under another log's origin.
  @Test
  void aLogSignsForItsOwnOriginOnly() {
    NoteSigner other = InMemoryLog.signer("example.org/other", 1);
    Policy both =
        Policy.parse(
            "log %s\nlog %s\nquorum none\n"
                .formatted(InMemoryLog.SIGNER.verifier(), other.verifier())
                .getBytes(StandardCharsets.UTF_8));
    assertThat(both.judge(SIGNED).isValid()).isTrue();
    assertThat(kind(both, Note.sign(CHECKPOINT.text(), other))).isEqualTo(Verdict.Kind.CHECKPOINT);
  }

  @Test
  void aLogMaySignWithAnMlDsaKeyOfItsOwnName() {
    Cosigner log = cosigner(InMemoryLog.ORIGIN, CosignerKey.Kind.ML_DSA_44);
    Policy policy =
        Policy.parse("log %s\nquorum none\n".formatted(log.key()).getBytes(StandardCharsets.UTF_8));
    assertThat(policy.judge(SIGNED.with(at(log, 7))).isValid()).isTrue();
    assertThat(kind(policy, SIGNED)).isEqualTo(Verdict.Kind.CHECKPOINT);
    assertThat(Checkpoint.open(SIGNED.with(at(log, 7)).bytes(), log.key())).isEqualTo(CHECKPOINT);
  }

  @Test
  void theQuorumSpeaksAsOfTheLatestTimeAtWhichEnoughHadCosigned() {
    Note note = SIGNED.with(at(A, 500)).with(at(B, 100)).with(at(C, 300));
    assertThat(TWO_OF_THREE.judge(note).asOf()).isEqualTo(OptionalLong.of(300));
    assertThat(policy("group g all a b c\nquorum g\n").judge(note).asOf())
        .isEqualTo(OptionalLong.of(100));
    assertThat(policy("quorum b\n").judge(note).asOf()).isEqualTo(OptionalLong.of(100));
    assertThat(TWO_OF_THREE.judge(SIGNED.with(at(A, 5))).asOf()).isEmpty();
    assertThat(policy("quorum none\n").judge(SIGNED).asOf()).isEmpty();
  }

  @Test
  void aQuorumThatIsTooOldOrAWitnessAheadOfTimeIsAFaultOfTheClock() {
    Judgement judgement = TWO_OF_THREE.judge(SIGNED.with(at(A, 1000)).with(at(B, 1000)));
    for (long now : List.of(990L, 1000L, 1600L, 1610L)) {
      assertThat(judgement.clockFault(Instant.ofEpochSecond(now), 600, 10)).as("%d", now).isEmpty();
    }
    for (long now : List.of(0L, 989L, 1611L)) {
      assertThat(judgement.clockFault(Instant.ofEpochSecond(now), 600, 10).orElseThrow().kind())
          .as("%d", now)
          .isEqualTo(Verdict.Kind.CLOCK);
    }
    Judgement unwitnessed = policy("quorum none\n").judge(SIGNED);
    assertThat(unwitnessed.clockFault(Instant.ofEpochSecond(1000), 600, 10)).isPresent();
  }

  @Test
  void aTimeBeyondAllClocksDoesNotOverflow() {
    Judgement judgement =
        TWO_OF_THREE.judge(SIGNED.with(at(A, 1000)).with(at(B, Integer.MAX_VALUE)));
    assertThat(judgement.clockFault(Instant.ofEpochSecond(1000), Long.MAX_VALUE, 10)).isPresent();
    assertThat(judgement.clockFault(Instant.MAX, 600, Long.MAX_VALUE)).isNotNull();
  }
}

package org.quanheng.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quanheng.seal.Ledgers.leaves;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanheng.ground.TestDatabase;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.ledger.CosignerKey;
import org.quanheng.ledger.Json;
import org.quanheng.ledger.Note;
import org.quanheng.ledger.NoteSigner;
import org.quanheng.ledger.Policy;
import org.quanheng.ledger.Verdict;
import org.quanheng.ledger.Verifier;

/// What is published has been seen by strangers, and a ledger that was set back is found out.
class WitnessesTest {

  private final TestDatabase database = TestDatabase.fresh();
  private final NoteSigner signer = Ledgers.signer();
  private Instant now = Instant.now();
  private final InstantSource clock = () -> now;
  private List<Stranger> strangers = List.of();
  @TempDir Path home;
  @TempDir Path away;

  @BeforeEach
  void callStrangers() throws IOException {
    strangers =
        List.of(
            stranger("audit", CosignerKey.Kind.ED25519),
            stranger("press", CosignerKey.Kind.ML_DSA_44),
            stranger("court", CosignerKey.Kind.ED25519));
    write(policy("group all 2 audit press court", "quorum all"));
  }

  @AfterEach
  void close() {
    strangers.forEach(Stranger::close);
    database.close();
  }

  private Stranger stranger(String name, CosignerKey.Kind kind) {
    return new Stranger(name, kind, signer.verifier(), away, clock);
  }

  private String policy(String... end) {
    StringBuilder text = new StringBuilder("log " + signer.verifier() + "\n");
    strangers.forEach(it -> text.append(it.line()).append('\n'));
    return text.append(String.join("\n", end)).append('\n').toString();
  }

  private void write(String policy) throws IOException {
    Files.writeString(home.resolve("ledger.policy"), policy);
  }

  private Seal open() {
    return open(database, home);
  }

  private Seal open(TestDatabase database, Path home) {
    return new Seal(
        database.dataSource("seal"),
        Keeping.of(home, signer),
        TestDatabase.BUREAU,
        clock,
        Sequencer.BATCH);
  }

  private void grow(Seal seal, long from, long count) {
    Outbox.appendAll(database.jdbc("gate"), leaves(from, count));
    seal.sequence();
  }

  private Policy inForce() throws IOException {
    return Policy.parse(Files.readAllBytes(home.resolve("ledger.policy")));
  }

  private static Note published(Seal seal) {
    return Note.parse(seal.read(Checkpoint.PATH).orElseThrow());
  }

  @Test
  void aTreeIsPublishedWithItsCosignaturesAndThePolicyIsALeaf() throws IOException {
    Seal seal = open();
    grow(seal, 1, 300);
    assertThat(inForce().judge(published(seal)).cosigned()).hasSize(3);
    assertThat(inForce().judge(published(seal)).isValid()).isTrue();
    assertThat(Verifier.of(signer.verifier()).verify(seal)).isInstanceOf(Verdict.Sound.class);
    Json.Obj leaf = (Json.Obj) Json.decode(Ledgers.all(seal).get(1).leaf(), Json.Limits.LEAF);
    assertThat(leaf.text("v")).isEqualTo("quanheng/policy/1");
    assertThat(leaf.text("policy")).isEqualTo(inForce().text()).isEqualTo(seal.policy());
    assertThat(seal.witnesses())
        .allSatisfy(standing -> {
          assertThat(standing.size()).isEqualTo(302);
          assertThat(standing.trouble()).isEmpty();
        });
    assertThat(open().checkpoint()).as("opened again").isEqualTo(seal.checkpoint());
  }

  @Test
  void withoutAQuorumNothingIsPublishedAndNothingIsLost() {
    Seal seal = open();
    grow(seal, 1, 10);
    assertThat(seal.checkpoint().orElseThrow().size()).isEqualTo(12);
    strangers.get(0).silent = true;
    grow(seal, 11, 10);
    assertThat(seal.checkpoint().orElseThrow().size()).as("two of three").isEqualTo(22);
    strangers.get(1).silent = true;
    grow(seal, 21, 10);
    assertThat(seal.checkpoint().orElseThrow().size()).as("one of three").isEqualTo(22);
    assertThat(seal.health().size()).isEqualTo(32);
    assertThat(seal.witnesses().get(1).trouble()).isPresent();
    assertThat(seal.receipt(Ledgers.key(25))).containsInstanceOf(Receipt.Pending.class);
    strangers.forEach(it -> it.silent = false);
    now = now.plusSeconds(60);
    seal.sequence();
    assertThat(seal.checkpoint().orElseThrow().size()).isEqualTo(32);
    assertThat(seal.receipt(Ledgers.key(25))).containsInstanceOf(Receipt.Sealed.class);
  }

  @Test
  void whatAWitnessSaysThatIsNoCosignatureCountsForNothing() {
    Seal seal = open();
    strangers.get(0).nonsense = () -> "<html>" + "x".repeat(100_000);
    strangers.get(1).nonsense = () -> "— audit.example/w AAAA\n";
    grow(seal, 1, 10);
    assertThat(seal.checkpoint()).isEmpty();
    assertThat(seal.witnesses().get(0).trouble().orElseThrow()).contains("longer than");
    assertThat(seal.witnesses().get(1).trouble()).isPresent();
    assertThat(seal.witnesses().get(2).trouble()).isEmpty();
  }

  @Test
  void aQuietLogIsCosignedAgainFromTimeToTime() throws IOException {
    Seal seal = open();
    grow(seal, 1, 10);
    Note first = published(seal);
    seal.sequence();
    assertThat(published(seal)).isEqualTo(first);
    now = now.plus(Publishing.FRESH).plusSeconds(1);
    seal.sequence();
    Note second = published(seal);
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(inForce().judge(second).asOf().orElseThrow())
        .isGreaterThan(inForce().judge(first).asOf().orElseThrow());
  }

  @Test
  void aLedgerThatWasSetBackIsNoLongerSigned(@TempDir Path other) throws IOException {
    grow(open(), 1, 50);
    Files.copy(home.resolve("ledger.policy"), other.resolve("ledger.policy"));
    try (TestDatabase restored = TestDatabase.fresh()) {
      Seal behind = open(restored, other);
      assertThatThrownBy(behind::sequence)
          .isInstanceOf(SealFailure.class)
          .hasMessageContaining("set back to a backup");
      assertThat(behind.checkpoint()).isEmpty();
      assertThat(behind.health().failure()).isPresent();
      assertThatThrownBy(behind::sequence).hasMessageContaining("Nothing is signed any more");
    }
  }

  @Test
  void aLedgerThatTellsAnotherStoryFindsNoWitness(@TempDir Path other) throws IOException {
    grow(open(), 1, 50);
    Files.copy(home.resolve("ledger.policy"), other.resolve("ledger.policy"));
    try (TestDatabase forked = TestDatabase.fresh()) {
      Seal liar = open(forked, other);
      Outbox.appendAll(forked.jdbc("gate"), leaves(900, 80));
      liar.sequence();
      assertThat(liar.checkpoint()).isEmpty();
      assertThat(liar.witnesses())
          .allSatisfy(it -> assertThat(it.trouble().orElseThrow()).startsWith("422"));
      assertThatThrownBy(() -> compare(forked, other))
          .isInstanceOf(SealFailure.class)
          .hasMessageContaining("another tree of 52 entries");
    }
    assertThat(open().checkpoint().orElseThrow().size()).isEqualTo(52);
  }

  private void compare(TestDatabase forked, Path other) {
    Store store = new Store(forked.jdbc("seal"));
    Policy policy = Keeping.of(other, signer).policy().orElseThrow();
    try (Witnesses witnesses = new Witnesses(policy, store, clock)) {
      witnesses.compare(TestDatabase.BUREAU.origin());
    }
  }

  @Test
  void anotherPolicyIsAnotherLeaf() throws IOException {
    grow(open(), 1, 1);
    write(policy("group all 3 audit press court", "quorum all"));
    Seal seal = open();
    seal.sequence();
    Files.delete(home.resolve("ledger.policy"));
    Seal alone = open();
    alone.sequence();
    assertThat(
            Ledgers.all(alone).stream()
                .map(it -> new String(it.leaf(), StandardCharsets.UTF_8))
                .filter(it -> it.contains("quanheng/policy/1"))
                .map(it -> it.replaceAll(".*\"number\":(\\d).*quorum (\\w+).*", "$1 $2")))
        .containsExactly("1 all", "2 all", "3 none");
  }

  @Test
  void aPolicyThatProtectsNobodyIsRefusedWithAllThatIsWrong() throws IOException {
    String witness = strangers.getFirst().line();
    write(
        "log "
            + Ledgers.signer().verifier()
            + "\n"
            + witness.substring(0, witness.lastIndexOf(' '))
            + "\n"
            + strangers.get(1).line()
            + "\n"
            + "group any 1 audit press\nquorum any\n");
    assertThatThrownBy(this::open)
        .isInstanceOf(SealFailure.class)
        .hasMessageContaining("does not name the key of this log")
        .hasMessageContaining("more than half")
        .hasMessageContaining("the witness audit has no address");
    write("log\nwitness x\nquorum y\n");
    assertThatThrownBy(this::open)
        .isInstanceOf(SealFailure.class)
        .hasMessageContaining("line 1")
        .hasMessageContaining("line 2")
        .hasMessageContaining("line 3");
  }
}

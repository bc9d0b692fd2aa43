package org.quanheng.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quanheng.seal.Ledgers.key;
import static org.quanheng.seal.Ledgers.leaf;
import static org.quanheng.seal.Ledgers.leaves;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanheng.ground.TestDatabase;
import org.quanheng.ledger.Bundle;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.ledger.Hash;
import org.quanheng.ledger.Json;
import org.quanheng.ledger.NoteSigner;
import org.quanheng.ledger.Proofs;
import org.quanheng.ledger.Tile;
import org.quanheng.ledger.Tree;
import org.quanheng.ledger.Verdict;
import org.quanheng.ledger.Verifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class SealTest {
  private final TestDatabase database = TestDatabase.fresh();
  private final NoteSigner signer = Ledgers.signer();
  @TempDir Path home;

  @AfterEach
  void drop() {
    database.close();
  }

  private Seal open(int batch) {
    return Ledgers.open(database, home, signer, batch);
  }

  private JdbcClient gate() {
    return database.jdbc("gate");
  }

  private static Verdict verify(Seal seal) {
    return Verifier.of(seal.verifierKey()).verify(seal);
  }

  /// Odd batches, so that every width of every edge up to two full tiles is crossed.
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100})
  void everySizeHasTheRootOfThePlainTree(int step) {
    Seal seal = open(64);
    seal.sequence();
    List<Hash> hashes = new ArrayList<>();
    hashes.add(Tree.leafHash(Ledgers.all(seal).getFirst().leaf()));
    int limit = step == 1 ? 270 : 600;
    while (hashes.size() < limit) {
      Outbox.appendAll(gate(), leaves(hashes.size(), step));
      for (int i = 0; i < step; i++) {
        hashes.add(Tree.leafHash(leaf(hashes.size())));
      }
      seal.sequence();
      Checkpoint checkpoint = seal.checkpoint().orElseThrow();
      assertThat(checkpoint)
          .isEqualTo(Checkpoint.of(TestDatabase.BUREAU.origin(), hashes.size(), Tree.root(hashes)));
    }
    assertThat(verify(seal))
        .isEqualTo(new Verdict.Sound(hashes.size(), seal.checkpoint().orElseThrow()));
  }

  @Test
  void theLogBeginsWithAPageThatSaysWhoseItIs() {
    Seal seal = open(64);
    assertThat(seal.checkpoint()).isEmpty();
    seal.sequence();
    assertThat(seal.checkpoint().orElseThrow().size()).isEqualTo(1);
    Json.Obj first = (Json.Obj) Json.decode(Ledgers.all(seal).getFirst().leaf(), Json.Limits.LEAF);
    assertThat(first.text("v")).isEqualTo("quanheng/genesis/1");
    assertThat(first.text("origin")).isEqualTo(TestDatabase.BUREAU.origin());
    assertThat(first.text("zone")).isEqualTo("Asia/Shanghai");
    assertThat(first.text("key")).isEqualTo(seal.verifierKey().toString());
  }

  @Test
  void everyReceiptProvesItsLeaf() {
    Seal seal = open(64);
    Outbox.appendAll(gate(), leaves(1, 530));
    assertThat(seal.receipt(key(1))).contains(new Receipt.Pending(key(1)));
    assertThat(seal.receipt(key(9999))).isEmpty();
    seal.sequence();
    for (long number = 1; number <= 530; number += 23) {
      Receipt.Sealed sealed = (Receipt.Sealed) seal.receipt(key(number)).orElseThrow();
      assertThat(sealed.entry().leaf()).isEqualTo(leaf(number));
      Checkpoint checkpoint = sealed.checkpoint();
      assertThat(
              Proofs.checkInclusion(
                  sealed.entry().index(),
                  checkpoint.size(),
                  Tree.leafHash(leaf(number)),
                  sealed.proof(),
                  checkpoint.root()))
          .isTrue();
      assertThat(sealed.text())
          .startsWith("c2sp.org/tlog-proof@v1\nindex " + sealed.entry().index() + "\n")
          .endsWith("\n\n" + sealed.note());
    }
  }

  @Test
  void aRepeatedKeyIsTheSameEntryAndAnotherLeafForItIsRefused() {
    Seal seal = open(64);
    for (int time = 0; time < 2; time++) {
      Outbox.append(gate(), key(1), leaf(1));
      Outbox.appendAll(gate(), leaves(1, 3));
      assertThatThrownBy(() -> Outbox.append(gate(), key(2), leaf(9)))
          .isInstanceOf(DuplicateKeyException.class)
          .hasMessageContaining("another leaf");
      seal.sequence();
      assertThat(seal.completeness()).isEqualTo(new Completeness(4, 4, 0));
    }
  }

  @Test
  void aLeafIsSealedOnlyIfItsTransactionIsCommitted() throws SQLException {
    Seal seal = open(64);
    try (Connection connection = database.connect("gate")) {
      connection.setAutoCommit(false);
      try (var call = connection.prepareStatement("select seal.append(?, ?)")) {
        call.setObject(1, key(1));
        call.setBytes(2, leaf(1));
        call.execute();
      }
      seal.sequence();
      assertThat(seal.receipt(key(1))).isEmpty();
      connection.rollback();
    }
    seal.sequence();
    assertThat(seal.completeness()).isEqualTo(new Completeness(1, 1, 0));
  }

  @Test
  void aLeafOfNoBytesOrTooManyIsRefusedAndTheLongestIsNot() {
    for (int length : new int[] {0, 65_536}) {
      assertThatThrownBy(() -> Outbox.append(gate(), key(1), new byte[length]))
          .hasMessageContaining("outbox_leaf_check");
    }
    Seal seal = open(64);
    Outbox.append(gate(), key(1), new byte[65_535]);
    seal.sequence();
    assertThat(verify(seal)).isInstanceOf(Verdict.Sound.class);
  }

  @Test
  void nothingUnsignedIsServed() {
    Seal seal = open(64);
    Outbox.appendAll(gate(), leaves(1, 299));
    seal.sequence();
    assertThat(seal.read("tile/0/000")).hasValueSatisfying(t -> assertThat(t).hasSize(8192));
    assertThat(seal.read("tile/0/001.p/44")).hasValueSatisfying(t -> assertThat(t).hasSize(1408));
    assertThat(seal.read("tile/0/001.p/3")).hasValueSatisfying(t -> assertThat(t).hasSize(96));
    assertThat(seal.read("tile/entries/001.p/44"))
        .hasValueSatisfying(
            bytes -> assertThat(new Bundle(1, 44).read(bytes)).last().isEqualTo(leaf(299)));
    for (String path :
        List.of(
            "tile/0/001.p/45",
            "tile/0/001",
            "tile/1/000",
            "tile/1/000.p/2",
            "tile/2/000.p/1",
            "tile/9/000.p/1",
            "tile/63/000",
            "tile/entries/001.p/45",
            "tile/entries/002",
            "tile/0/x001",
            "../secret/ledger.key",
            "",
            "tile/entries/001.p/0")) {
      assertThat(seal.read(path)).as(path).isEmpty();
    }
  }

  @Test
  void anotherSequencerTakesOverWhereTheFirstStoppedUnsigned() {
    Seal first = open(8);
    first.sequence();
    Outbox.appendAll(gate(), leaves(1, 20));
    Sequencer half =
        new Sequencer(
            database.dataSource("seal"),
            Keeping.of(home, signer),
            Ledgers.all(first).getFirst(),
            8);
    half.verify();
    assertThat(half.append()).isTrue();
    assertThat(first.checkpoint().orElseThrow().size()).isEqualTo(1);
    Seal next = open(8);
    next.sequence();
    assertThat(next.checkpoint().orElseThrow().size()).isEqualTo(21);
    Outbox.appendAll(gate(), leaves(21, 5));
    first.sequence();
    next.sequence();
    assertThat(verify(first)).isEqualTo(verify(next));
    assertThat(first.checkpoint().orElseThrow().size()).isEqualTo(26);
  }

  @Test
  void theLoopSealsWhatIsQueuedAndEndsWhenClosed() throws Exception {
    try (Seal seal = open(64)) {
      seal.start();
      Outbox.append(gate(), key(1), leaf(1));
      seal.wake();
      long deadline = System.nanoTime() + 60_000_000_000L;
      while (!(seal.receipt(key(1)).orElseThrow() instanceof Receipt.Sealed)) {
        assertThat(System.nanoTime()).isLessThan(deadline);
        Thread.onSpinWait();
      }
      assertThat(seal.health().isWell()).isTrue();
      assertThat(seal.health().queued()).isZero();
    }
    Outbox.append(gate(), key(2), leaf(2));
    Health health = open(64).health();
    assertThat(health.queued()).isEqualTo(1);
    assertThat(health.oldestQueued()).isPresent();
  }

  /// One flipped bit, anywhere in what is stored and not yet signed, and nothing is signed again.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update seal.entry set leaf = set_bit(leaf, 5, 1 - get_bit(leaf, 5)) where idx = 300",
        "update seal.tile set data = set_bit(data, 9, 1 - get_bit(data, 9))"
            + " where level = 0 and n = 0",
        "update seal.tile set data = set_bit(data, 9, 1 - get_bit(data, 9))"
            + " where level = 0 and n = 1",
        "update seal.tile set data = set_bit(data, 9, 1 - get_bit(data, 9)) where level = 1",
        "update seal.head set root = set_bit(root, 9, 1 - get_bit(root, 9))",
        "delete from seal.entry where idx = 200",
      })
  void aBitThatFlipsBeforeSigningIsFoundAndNothingIsSignedAnyMore(String flip) throws Exception {
    Seal seal = open(64);
    seal.sequence();
    Outbox.appendAll(gate(), leaves(1, 400));
    Sequencer growing =
        new Sequencer(
            database.dataSource("seal"),
            Keeping.of(home, signer),
            Ledgers.all(seal).getFirst(),
            64);
    while (growing.append()) {
      assertThat(seal.checkpoint().orElseThrow().size()).isEqualTo(1);
    }
    asIfTheDiskDidIt(flip);
    assertThatThrownBy(seal::sequence).isInstanceOf(SealFailure.class);
    Outbox.append(gate(), key(5000), leaf(5000));
    assertThatThrownBy(seal::sequence)
        .isInstanceOf(SealFailure.class)
        .hasMessageContaining("Nothing is signed any more");
    assertThat(seal.health().isWell()).isFalse();
    assertThat(seal.checkpoint().orElseThrow().size()).isEqualTo(1);
  }

  @Test
  void aDatabaseSetBackToABackupIsNotSigned() throws Exception {
    Seal seal = open(64);
    seal.sequence();
    Outbox.appendAll(gate(), leaves(1, 50));
    seal.sequence();
    asIfTheDiskDidIt(
        "delete from seal.checkpoint where size > 1; delete from seal.root where size > 1;"
            + " delete from seal.entry where idx >= 1;"
            + " update seal.tile set width = 1, data = substring(data for 32);"
            + " update seal.head set size = 1, root = (select root from seal.root)");
    Seal after = open(64);
    Outbox.appendAll(gate(), leaves(100, 10));
    assertThatThrownBy(after::sequence)
        .isInstanceOf(SealFailure.class)
        .hasMessageContaining("size 51")
        .hasMessageContaining("backup");
  }

  @Test
  void anotherKeyDoesNotContinueTheLog() {
    open(64).sequence();
    NoteSigner stranger = Ledgers.signer();
    assertThatThrownBy(() -> Ledgers.open(database, home, stranger, 64))
        .isInstanceOf(SealFailure.class)
        .hasMessageContaining("ledger.key");
  }

  @Test
  void theKeyIsKeptInTheHomeAndMissedWhenItIsGone() throws Exception {
    Seal.open(database.database(), home, InstantSource.system()).sequence();
    Path key = home.resolve("secret/ledger.key");
    String kept = Files.readString(key, StandardCharsets.UTF_8);
    assertThat(kept).startsWith("PRIVATE+KEY+" + TestDatabase.BUREAU.origin() + "+");
    Seal again = Seal.open(database.database(), home, InstantSource.system());
    assertThat(again.checkpoint().orElseThrow().size()).isEqualTo(1);
    Files.delete(key);
    assertThatThrownBy(() -> Seal.open(database.database(), home, InstantSource.system()))
        .isInstanceOf(SealFailure.class)
        .hasMessageContaining("missing");
    assertThat(key).doesNotExist();
  }

  @Test
  void everyTileOfARandomHistoryIsTheOneOfThePlainTree() {
    Random random = new Random(20261124);
    Seal seal = open(50);
    long size = 1;
    while (size < 1500) {
      int step = 1 + random.nextInt(200);
      Outbox.appendAll(gate(), leaves(size, step));
      size += step;
      seal.sequence();
      long earlier = size - random.nextInt((int) size);
      assertThat(Tile.of(earlier)).allMatch(tile -> seal.read(tile.path()).isPresent());
      assertThat(Bundle.of(earlier)).allMatch(bundle -> seal.read(bundle.path()).isPresent());
    }
    assertThat(verify(seal)).isEqualTo(new Verdict.Sound(size, seal.checkpoint().orElseThrow()));
    List<Entry> all = Ledgers.all(seal);
    assertThat(all).hasSize((int) size);
    assertThat(all.stream().map(Entry::key)).doesNotHaveDuplicates().contains(new UUID(0, 0));
  }

  /// The superuser switches the triggers off: what a bad disk or a thief of the server could do.
  private void asIfTheDiskDidIt(String change) throws SQLException {
    try (Connection connection = database.connectAsSuperuser();
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      assertThat(statement.executeUpdate(change)).isPositive();
    }
  }
}

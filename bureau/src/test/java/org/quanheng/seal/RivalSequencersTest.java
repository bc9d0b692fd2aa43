package org.quanheng.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanheng.ground.TestDatabase;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.ledger.NoteSigner;
import org.quanheng.ledger.Proofs;
import org.quanheng.ledger.Prover;
import org.quanheng.ledger.Verdict;
import org.quanheng.ledger.Verifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/// Two sequencers on one database, writers that acknowledge, and somebody who ends database
/// sessions at random.
class RivalSequencersTest {
  private static final int WRITERS = 4;
  private static final int LEAVES_EACH = 200;
  private static final int LEAVES_PER_KILL = 10;

  private final TestDatabase database = TestDatabase.fresh();
  private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger kills = new AtomicInteger();
  @TempDir Path home;

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void nothingAcknowledgedIsLostAndTheLogIsGaplessUniqueAndSound() throws Exception {
    NoteSigner signer = Ledgers.signer();
    List<Seal> rivals = new ArrayList<>();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<?>> writing = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        int number = writer;
        writing.add(threads.submit(() -> write(number)));
      }
      List<Future<?>> sealing = new ArrayList<>();
      for (int rival = 0; rival < 2; rival++) {
        Seal seal = Ledgers.open(database, home, signer, 10);
        rivals.add(seal);
        sealing.add(threads.submit(() -> sealWhile(seal, writing)));
      }
      for (Future<?> each : writing) {
        each.get();
      }
      for (Future<?> each : sealing) {
        each.get();
      }
    }
    Seal seal = rivals.getFirst();
    insist(() -> sequence(seal));
    assertThat(kills).hasValueGreaterThan(WRITERS * LEAVES_EACH / LEAVES_PER_KILL / 2);
    assertThat(acknowledged).hasSize(WRITERS * LEAVES_EACH);
    long size = acknowledged.size() + 1L;
    assertThat(seal.completeness()).isEqualTo(new Completeness(size, size, 0));
    List<Entry> all = Ledgers.all(seal);
    assertThat(all.stream().map(Entry::key).collect(Collectors.toSet()))
        .hasSize((int) size)
        .containsAll(acknowledged);
    assertThat(all.stream().map(Entry::index).toList())
        .isEqualTo(LongStream.range(0, size).boxed().toList());
    assertThat(Verifier.of(seal.verifierKey()).verify(seal)).isInstanceOf(Verdict.Sound.class);
    everySignedTreeIsContinued(seal);
  }

  private Void write(int writer) throws Exception {
    Random random = new Random(writer);
    for (int number = 0; number < LEAVES_EACH; number++) {
      long leaf = writer * 10_000L + number;
      insist(() -> {
        Outbox.append(database.jdbc("gate"), Ledgers.key(leaf), Ledgers.leaf(leaf));
        return null;
      });
      acknowledged.add(Ledgers.key(leaf));
      if (number % LEAVES_PER_KILL == LEAVES_PER_KILL - 1) {
        endASession(random);
      }
    }
    return null;
  }

  private static Void sealWhile(Seal seal, List<Future<?>> writing) {
    while (!writing.stream().allMatch(Future::isDone)) {
      insist(() -> sequence(seal));
    }
    return null;
  }

  private static Void sequence(Seal seal) {
    seal.sequence();
    return null;
  }

  /// As a client must: the session was ended, so ask again with the same key.
  private static <T> T insist(Callable<T> work) {
    while (true) {
      try {
        return work.call();
      } catch (DataAccessException | TransactionException ended) {
        Thread.onSpinWait();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }

  private void endASession(Random random) throws SQLException {
    try (Connection connection = database.connectAsSuperuser();
        var statement = connection.createStatement()) {
      List<Integer> sessions = new ArrayList<>();
      try (var row =
          statement.executeQuery(
              "select pid from pg_stat_activity where datname = current_database()"
                  + " and usename in ('room_gate', 'room_seal') and pid <> pg_backend_pid()")) {
        while (row.next()) {
          sessions.add(row.getInt(1));
        }
      }
      if (!sessions.isEmpty()) {
        statement.execute(
            "select pg_terminate_backend(" + sessions.get(random.nextInt(sessions.size())) + ")");
        kills.incrementAndGet();
      }
    }
  }

  private void everySignedTreeIsContinued(Seal seal) {
    Checkpoint newest = seal.checkpoint().orElseThrow();
    JdbcClient jdbc = database.jdbc("seal");
    List<byte[]> notes =
        jdbc.sql("select note from seal.checkpoint order by size")
            .query((row, _) -> row.getBytes("note"))
            .list();
    assertThat(notes).hasSizeGreaterThan(2);
    Prover prover = Prover.of(newest.size(), newest.root(), new Store(jdbc));
    for (byte[] note : notes) {
      Checkpoint earlier = Checkpoint.open(note, seal.verifierKey());
      assertThat(
              Proofs.checkConsistency(
                  earlier.size(),
                  earlier.root(),
                  newest.size(),
                  newest.root(),
                  prover.consistency(earlier.size())))
          .isTrue();
    }
  }
}

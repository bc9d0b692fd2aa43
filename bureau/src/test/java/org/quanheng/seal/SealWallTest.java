package org.quanheng.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanheng.ground.Rooms;
import org.quanheng.ground.TestDatabase;
import org.quanheng.ledger.Verdict;
import org.quanheng.ledger.Verifier;

/// Tries to break the promises of the ledger with SQL, as every room and as the owner.
@TestInstance(Lifecycle.PER_CLASS)
class SealWallTest {
  private static final String OWNER = "owner";
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private final TestDatabase database = TestDatabase.fresh();
  private Seal seal;

  @BeforeAll
  void sealSomething(@TempDir Path home) {
    seal = Ledgers.open(database, home, Ledgers.signer(), 64);
    Outbox.appendAll(database.jdbc("gate"), Ledgers.leaves(1, 299));
    seal.sequence();
    database
        .jdbc("seal")
        .sql(
            "insert into seal.cosigned (size, note, published_at)"
                + " select size, note, signed_at from seal.checkpoint")
        .update();
    database
        .jdbc("seal")
        .sql("insert into seal.policy (number, text) values (1, 'quorum all')")
        .update();
    Outbox.appendAll(database.jdbc("gate"), Ledgers.leaves(300, 5));
  }

  @AfterAll
  void nothingHasChanged() {
    assertThat(seal.completeness()).isEqualTo(new Completeness(300, 300, 5));
    assertThat(Verifier.of(seal.verifierKey()).verify(seal)).isInstanceOf(Verdict.Sound.class);
    seal.sequence();
    assertThat(seal.completeness()).isEqualTo(new Completeness(305, 305, 0));
    database.close();
  }

  static Stream<Arguments> everyoneAndEveryChange() {
    List<String> changes =
        List.of(
            "update seal.entry set leaf = 'x' where idx = 7",
            "update seal.entry set idx = 1000 where idx = 299",
            "delete from seal.entry where idx = 299",
            "truncate seal.entry",
            "update seal.tile set data = sha256('x') || substring(data from 33) where n = 0",
            "update seal.tile set width = 1, data = substring(data for 32) where n = 1",
            "delete from seal.tile where n = 1",
            "truncate seal.tile",
            "update seal.root set root = sha256('x') where size = 300",
            "delete from seal.root where size = 300",
            "truncate seal.root cascade",
            "update seal.checkpoint set note = 'x' where size = 300",
            "delete from seal.checkpoint where size = 300",
            "truncate seal.checkpoint cascade",
            "update seal.cosigned set note = 'x' where size = 300",
            "delete from seal.cosigned where size = 300",
            "truncate seal.cosigned",
            "update seal.policy set text = 'quorum none'",
            "delete from seal.policy",
            "truncate seal.policy",
            "update seal.head set size = 299",
            "delete from seal.head",
            "truncate seal.head",
            "delete from seal.outbox",
            "update seal.outbox set leaf = 'x'",
            "truncate seal.outbox",
            "alter table seal.entry disable trigger all",
            "drop table seal.entry cascade",
            "set session_replication_role = replica");
    Stream<String> everyone = Rooms.STAIRS.stream();
    return Stream.concat(
        everyone.flatMap(room -> changes.stream().map(sql -> Arguments.of(room, sql))),
        changes.stream()
            .filter(sql -> !sql.startsWith("alter") && !sql.startsWith("drop"))
            .map(sql -> Arguments.of(OWNER, sql)));
  }

  @ParameterizedTest
  @MethodSource("everyoneAndEveryChange")
  void nobodyChangesWhatIsSealed(String who, String sql) throws SQLException {
    refused(who, sql);
  }

  static Stream<Arguments> everyOtherRoomAndTable() {
    return Rooms.STAIRS.stream()
        .filter(room -> !room.equals("seal"))
        .flatMap(room ->
            Stream.of("outbox", "entry", "tile", "head", "root", "checkpoint", "cosigned", "policy")
                .map(table -> Arguments.of(room, table)));
  }

  @ParameterizedTest
  @MethodSource("everyOtherRoomAndTable")
  void noOtherRoomTouchesATableOfThisOne(String room, String table) throws SQLException {
    refused(room, "select * from seal." + table);
    refused(room, "insert into seal." + table + " default values");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ground", "web"})
  void aRoomThatDoesNotActSealsNothing(String room) throws SQLException {
    refused(room, "select seal.append(gen_random_uuid(), 'x')");
    refused(room, "select seal.append_all(array[gen_random_uuid()], array['x'::bytea])");
  }

  @ParameterizedTest
  @ValueSource(strings = {"office", "list", "gate", "web"})
  void theRoomsAboveReadTheLogThroughItsViews(String room) {
    assertThat(count(room, "seal.entry_public")).isEqualTo(300);
    assertThat(count(room, "seal.queue_public")).isEqualTo(5);
    assertThat(count(room, "seal.checkpoint_public")).isPositive();
  }

  @Test
  void aSnapshotOlderThanTheCallIsNotTrustedWithAKey() throws SQLException {
    try (Connection connection = database.connect("gate")) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      assertThatThrownBy(() -> run(connection, "select seal.append(gen_random_uuid(), 'x'::bytea)"))
          .hasMessageContaining("read committed");
    }
  }

  private void refused(String who, String sql) throws SQLException {
    try (Connection connection =
        who.equals(OWNER) ? database.connectAsOwner() : database.connect(who)) {
      assertThatThrownBy(() -> run(connection, sql))
          .as(who + ": " + sql)
          .isInstanceOfSatisfying(
              SQLException.class,
              refusal -> assertThat(refusal.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }
  }

  private long count(String room, String view) {
    return database.jdbc(room).sql("select count(*) from " + view).query(Long.class).single();
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

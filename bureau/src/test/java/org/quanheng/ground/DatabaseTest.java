package org.quanheng.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@TestInstance(Lifecycle.PER_CLASS)
class DatabaseTest {
  private final TestDatabase database = TestDatabase.fresh();

  @BeforeAll
  void putSomethingIntoEachRoom() throws SQLException {
    try (Connection owner = database.connectAsOwner()) {
      for (String room : Rooms.STAIRS) {
        run(owner, "create table " + room + ".private_thing (id int)");
        run(owner, "create function " + room + ".private_deed() returns int return 1");
      }
    }
  }

  @AfterAll
  void dropIt() {
    database.close();
  }

  static Stream<Arguments> everyPairOfRooms() {
    return Rooms.STAIRS.stream()
        .flatMap(room -> Rooms.STAIRS.stream().map(other -> Arguments.of(room, other)));
  }

  @ParameterizedTest
  @MethodSource("everyPairOfRooms")
  void aRoomReadsNoTableItWasNotGranted(String room, String other) throws SQLException {
    refused(room, "select * from " + other + ".private_thing");
  }

  @ParameterizedTest
  @MethodSource("everyPairOfRooms")
  void aRoomCallsNoFunctionItWasNotGranted(String room, String other) throws SQLException {
    refused(room, "select " + other + ".private_deed()");
  }

  @ParameterizedTest
  @MethodSource("everyPairOfRooms")
  void aRoomCreatesNothing(String room, String other) throws SQLException {
    refused(room, "create table " + other + ".mine (id int)");
    refused(room, "create table public.mine (id int)");
    refused(room, "create schema mine");
    refused(room, "create role mine");
    refused(room, "set role quanheng");
    refused(room, "set role room_" + (room.equals(other) ? "ground" : other).replace(room, "web"));
  }

  @Test
  void everyRoomReadsTheIdentityAndNobodyChangesIt() throws SQLException {
    for (String room : Rooms.STAIRS) {
      String origin =
          database.jdbc(room).sql("select origin from ground.bureau").query(String.class).single();
      assertThat(origin).isEqualTo(TestDatabase.BUREAU.origin());
      refused(room, "update ground.bureau set zone = 'UTC'");
    }
    try (Connection owner = database.connectAsOwner()) {
      for (String change :
          List.of(
              "update ground.bureau set zone = 'UTC'",
              "delete from ground.bureau",
              "truncate ground.bureau")) {
        assertThatThrownBy(() -> run(owner, change)).hasMessageContaining("only grows");
      }
    }
  }

  @Test
  void temporalKeysOfTextAndPeriodAreReady() throws SQLException {
    try (Connection owner = database.connectAsOwner()) {
      run(
          owner,
          "create table list.probe (code text, valid tstzrange,"
              + " primary key (code, valid without overlaps))");
      run(owner, "insert into list.probe values ('a', '[2026-01-01,2026-02-01)')");
      assertThatThrownBy(
              () -> run(owner, "insert into list.probe values ('a', '[2026-01-31,2026-03-01)')"))
          .hasMessageContaining("conflicting key value");
    }
  }

  @Test
  void anEmbeddedDatabaseIsFoundedOnceAndOnlyForOneBureau() throws IOException {
    Path home = homeWithProgrammes();
    Bureau bureau = new Bureau("one.example/ledger", ZoneId.of("Asia/Shanghai"));
    for (int time = 0; time < 2; time++) {
      try (Database opened = Database.open(home, new Place.Embedded(0), bureau)) {
        assertThat(
                JdbcClient.create(opened.dataSource("gate"))
                    .sql("select current_user::text")
                    .query(String.class)
                    .single())
            .isEqualTo("room_gate");
        assertThat(opened.bureau()).isEqualTo(bureau);
      }
    }
    for (Bureau other :
        List.of(
            new Bureau("one.example/ledger", ZoneId.of("Europe/Amsterdam")),
            new Bureau("two.example/ledger", ZoneId.of("Asia/Shanghai")))) {
      assertThatThrownBy(() -> Database.open(home, new Place.Embedded(0), other).close())
          .isInstanceOf(GroundFailure.class)
          .hasMessageContaining("one.example/ledger in zone Asia/Shanghai")
          .hasMessageContaining("choose another home");
    }
    secretsArePrivate(home);
    Binaries.discard(home);
  }

  @Test
  void anExternalServerIsFoundedByAUserWhoIsNotItsSuperuser() throws IOException {
    Path serverHome = homeWithProgrammes();
    Path home = TestDatabase.folder("home-");
    Bureau bureau = new Bureau("far.example/ledger", ZoneId.of("Asia/Shanghai"));
    try (Postgres server = Postgres.start(serverHome, 0)) {
      try (SingleConnectionDataSource session = Founding.session(server.superuser())) {
        JdbcClient.create(session)
            .sql("create role founder login createdb createrole password 'entrance'")
            .update();
      }
      Place.External place =
          new Place.External(
              server.superuser().inDatabase("far_bureau").url(), "founder", "entrance");
      for (int time = 0; time < 2; time++) {
        try (Database opened = Database.open(home, place, bureau)) {
          assertThat(
                  JdbcClient.create(opened.dataSource("web"))
                      .sql("select current_database()::text")
                      .query(String.class)
                      .single())
              .isEqualTo("far_bureau");
        }
      }
      Path stranger = TestDatabase.folder("home-");
      assertThatThrownBy(() -> Database.open(stranger, place, bureau).close())
          .isInstanceOf(GroundFailure.class)
          .hasMessageContaining("whose password this home does not know");
      assertThatThrownBy(() ->
              Database.open(home, new Place.External(place.url(), "founder", "x"), bureau).close())
          .isInstanceOf(GroundFailure.class)
          .hasMessageContaining("password authentication failed")
          .hasMessageNotContaining("entrance");
      Binaries.discard(stranger);
    }
    Binaries.discard(home);
    Binaries.discard(serverHome);
  }

  private void refused(String room, String sql) throws SQLException {
    try (Connection connection = database.connect(room)) {
      assertThatThrownBy(() -> run(connection, sql))
          .as(room + ": " + sql)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }

  private static void secretsArePrivate(Path home) throws IOException {
    try (Stream<Path> secrets = Files.list(home.resolve("secret"))) {
      List<Path> all = secrets.toList();
      assertThat(all).hasSizeGreaterThan(Rooms.STAIRS.size());
      for (Path secret : all) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
            .as(secret.toString())
            .isEqualTo("rw-------");
      }
    }
  }

  private static Path homeWithProgrammes() throws IOException {
    Path home = TestDatabase.folder("home-");
    try (Stream<Path> all = Files.list(TestDatabase.home())) {
      Path programmes =
          all.filter(path -> path.getFileName().toString().startsWith("pg-"))
              .findFirst()
              .orElseThrow();
      Files.createSymbolicLink(home.resolve(programmes.getFileName()), programmes);
    }
    return home;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

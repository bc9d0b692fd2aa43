package org.quanheng.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class PostgresTest {
  private static final int ENOUGH = 300;
  private final List<Path> homes = new ArrayList<>();

  @AfterEach
  void removeHomes() throws IOException {
    for (Path home : homes) {
      Binaries.discard(home);
    }
  }

  /// A home every user of the machine may enter.
  private Path openHome() throws IOException {
    Path home = Files.createTempDirectory("ground-test-");
    Secrets.restrict(home, "rwxr-xr-x");
    homes.add(home);
    return home;
  }

  /// A home that shares the programmes already unpacked for the other tests.
  private Path home() throws IOException {
    Path home = TestDatabase.folder("home-");
    homes.add(home);
    try (Stream<Path> all = Files.list(TestDatabase.home())) {
      Path programmes =
          all.filter(path -> path.getFileName().toString().startsWith("pg-"))
              .findFirst()
              .orElseThrow();
      Files.createSymbolicLink(home.resolve(programmes.getFileName()), programmes);
    }
    return home;
  }

  static List<Foothold> waysOfThisMachine() {
    return Foothold.isRoot()
        ? Stream.of(Foothold.NAMESPACE, Foothold.NOBODY)
            .filter(way -> way.works(Path.of("/")))
            .toList()
        : List.of(Foothold.SELF);
  }

  @Test
  void theServerRunsUnprivilegedInEachWayAndTheDataFolderFollows() throws Exception {
    Path home = openHome();
    List<Foothold> ways = waysOfThisMachine();
    for (int turn = 0; turn < ways.size() + 1; turn++) {
      Foothold way = ways.get(turn % ways.size());
      try (Postgres postgres = Postgres.start(home, 0, way, true)) {
        execute(postgres, "create table if not exists kept (turn int)");
        execute(postgres, "insert into kept values (" + turn + ")");
        assertThat(count(postgres, "kept")).isEqualTo(turn + 1);
      }
    }
  }

  @Test
  void aProcessOfAnOrdinaryUserRunsItsOwnServer() throws Exception {
    Path folder = openHome();
    Path home = Files.createDirectory(folder.resolve("home"));
    Foothold way = Foothold.isRoot() ? Foothold.NOBODY : Foothold.SELF;
    way.own(home);
    Process process = owner(way, readableClassPath(folder), home);
    acknowledged(process, ENOUGH);
    assertThat(PidFile.read(home.resolve("data")))
        .hasValueSatisfying(file -> assertThat(file.ready()).isTrue());
    killed(process);
    PidFile.endOrphan(home.resolve("data"));
  }

  @Test
  void commitsAreDurableAndStrangersAreKeptOut() throws Exception {
    try (Postgres postgres = Postgres.start(home(), 0)) {
      for (String on :
          List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
        assertThat(setting(postgres, on)).as(on).isEqualTo("on");
      }
      assertThat(setting(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(setting(postgres, "unix_socket_directories")).isEmpty();
      assertThat(setting(postgres, "password_encryption")).isEqualTo("scram-sha-256");
      Place.External right = postgres.superuser();
      assertThatThrownBy(
              () -> DriverManager.getConnection(right.url(), right.user(), "wrong").close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void aServerKilledUnderLoadComesBackWithEveryAcknowledgedRow() throws Exception {
    try (Postgres postgres = Postgres.start(home(), 0)) {
      execute(postgres, "create table written (number bigint primary key)");
      for (int round = 0; round < 3; round++) {
        long before = postgres.pid();
        long acknowledged = insertUntilKilled(postgres, round * 1_000_000L);
        awaitConnection(postgres).close();
        assertThat(postgres.pid()).isNotEqualTo(before);
        assertThat(rowsBetween(postgres, round * 1_000_000L, acknowledged))
            .isEqualTo(acknowledged - round * 1_000_000L);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aKilledOwnerLosesNothingThatWasAcknowledged(boolean tethered) throws Exception {
    Path home = home();
    Foothold way = Foothold.here(home);
    Process process = owner(Foothold.SELF, classPath(), home, way.name(), String.valueOf(tethered));
    long last = acknowledged(process, ENOUGH);
    last = Math.max(last, killed(process));
    try (Postgres postgres = Postgres.start(home, 0)) {
      assertThat(rowsBetween(postgres, 0, last)).isEqualTo(last);
    }
  }

  @Test
  void ownerAndServerKilledTogetherLoseNothingThatWasAcknowledged() throws Exception {
    Path home = home();
    Process process = owner(Foothold.SELF, classPath(), home);
    long last = acknowledged(process, ENOUGH);
    long server = PidFile.read(home.resolve("data")).orElseThrow().pid();
    PidFile.signal(server, "KILL");
    last = Math.max(last, killed(process));
    try (Postgres postgres = Postgres.start(home, 0)) {
      assertThat(rowsBetween(postgres, 0, last)).isEqualTo(last);
    }
  }

  @Test
  void aSecondProcessOnTheSameHomeIsRefusedAndToldWho() throws Exception {
    Path home = home();
    Process process = owner(Foothold.SELF, classPath(), home);
    acknowledged(process, 1);
    assertThatThrownBy(() -> Postgres.start(home, 0).close())
        .isInstanceOf(GroundFailure.class)
        .hasMessageContaining("Process " + process.pid())
        .hasMessageContaining("choose another home");
    killed(process);
    Postgres.start(home, 0).close();
  }

  @Test
  void aSecondStartInTheSameProcessIsRefusedAndTheFirstStaysLocked() throws Exception {
    Path home = home();
    try (Postgres first = Postgres.start(home, 0)) {
      for (int time = 0; time < 2; time++) {
        assertThatThrownBy(() -> Postgres.start(home, 0).close())
            .isInstanceOf(GroundFailure.class)
            .hasMessageContaining("This process");
      }
      assertThat(count(first, "pg_roles")).isPositive();
    }
    Postgres.start(home, 0).close();
  }

  @Test
  void aProcessNumberGivenToAnotherProgrammeSinceHarmsNeitherOfUs() throws Exception {
    Path home = home();
    Postgres.start(home, 0).close();
    Process stranger = new ProcessBuilder("sleep", "600").start();
    Files.writeString(home.resolve("data/postmaster.pid"), stranger.pid() + "\n");
    try (Postgres postgres = Postgres.start(home, 0)) {
      assertThat(postgres.pid()).isNotEqualTo(stranger.pid());
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroy();
    }
  }

  @Test
  void aTakenPortIsReportedWithTheServersLastWords() throws Exception {
    Path home = home();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> Postgres.start(home, taken.getLocalPort()).close())
          .isInstanceOf(GroundFailure.class)
          .hasMessageContaining("port " + taken.getLocalPort())
          .hasMessageContaining("Address already in use");
    }
    Postgres.start(home, 0).close();
  }

  @Test
  void anInterruptedUnpackingOrFoundingIsBegunAgain() throws Exception {
    Path home = openHome();
    Files.createDirectories(home.resolve("unpacking-1/bin"));
    Files.createDirectories(home.resolve("data.new/base"));
    Postgres.start(home, 0).close();
    try (Stream<Path> left = Files.list(home)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith("unpacking-") || name.startsWith("initdb-"))
          .doesNotContain("data.new");
    }
  }

  private static long insertUntilKilled(Postgres postgres, long from) throws SQLException {
    long acknowledged = from;
    try (Connection connection = connect(postgres);
        PreparedStatement insert = connection.prepareStatement("insert into written values (?)")) {
      while (true) {
        insert.setLong(1, acknowledged + 1);
        insert.executeUpdate();
        acknowledged++;
        if (acknowledged == from + ENOUGH) {
          PidFile.signal(postgres.pid(), "KILL");
        }
      }
    } catch (SQLException killed) {
      return acknowledged;
    }
  }

  private static Connection awaitConnection(Postgres postgres) throws SQLException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      try {
        return connect(postgres);
      } catch (SQLException e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
        Thread.onSpinWait();
      }
    }
  }

  private static Process owner(Foothold as, String classPath, Path home, String... more)
      throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Xmx128m", "-cp", classPath, PostgresOwner.class.getName()));
    words.add(home.toString());
    words.addAll(List.of(more));
    return new ProcessBuilder(as.command(words))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /// A copy of what the owner needs, for a user who may not read ours.
  private static String readableClassPath(Path folder) throws IOException {
    List<String> copied = new ArrayList<>();
    for (String element : classPath().split(File.pathSeparator)) {
      Path source = Path.of(element);
      String name = source.getFileName().toString();
      if (Files.isDirectory(source)) {
        Path target = folder.resolve("classes-" + copied.size());
        try (Stream<Path> files = Files.walk(source)) {
          for (Path file : files.filter(f -> f.toString().contains("ground")).toList()) {
            Path copy = target.resolve(source.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
          }
        }
        copied.add(target.toString());
      } else if (name.matches("(embedded|commons|xz|slf4j|logback|postgresql|jspecify).*")) {
        copied.add(Files.copy(source, folder.resolve(name)).toString());
      }
    }
    return String.join(File.pathSeparator, copied);
  }

  private static long acknowledged(Process process, int many) throws IOException {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    String server = lines.readLine();
    assertThat(server).as("the owner's first line").startsWith("server ");
    long last = 0;
    while (last < many) {
      last = Long.parseLong(lines.readLine());
    }
    return last;
  }

  /// Kills the process as nothing can survive it, and says the last number it had acknowledged.
  private static long killed(Process process) throws IOException, InterruptedException {
    PidFile.signal(process.pid(), "KILL");
    long last = 0;
    StringBuilder line = new StringBuilder();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (int c = lines.read(); c >= 0; c = lines.read()) {
      if (c == '\n') {
        // the owner may also have logged that its server had gone
        if (line.chars().allMatch(Character::isDigit)) {
          last = Long.parseLong(line.toString());
        }
        line.setLength(0);
      } else {
        line.append((char) c);
      }
    }
    assertThat(process.waitFor()).isEqualTo(137);
    return last;
  }

  private static Connection connect(Postgres postgres) throws SQLException {
    Place.External place = postgres.superuser();
    return DriverManager.getConnection(place.url(), place.user(), place.password());
  }

  private static <T> T ask(Postgres postgres, Class<T> type, String sql) {
    try (SingleConnectionDataSource session = Founding.session(postgres.superuser())) {
      return JdbcClient.create(session).sql(sql).query(type).single();
    }
  }

  private static void execute(Postgres postgres, String sql) {
    try (SingleConnectionDataSource session = Founding.session(postgres.superuser())) {
      JdbcClient.create(session).sql(sql).update();
    }
  }

  private static String setting(Postgres postgres, String name) {
    return ask(postgres, String.class, "show " + name);
  }

  private static long count(Postgres postgres, String table) {
    return ask(postgres, Long.class, "select count(*) from " + table);
  }

  private static long rowsBetween(Postgres postgres, long above, long upTo) {
    return ask(
        postgres,
        Long.class,
        "select count(*) from written where number > " + above + " and number <= " + upTo);
  }
}

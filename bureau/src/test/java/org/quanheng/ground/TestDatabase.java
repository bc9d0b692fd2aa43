package org.quanheng.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A freshly migrated database for one test class, copied from a template on the one embedded
/// server of this JVM. The server's home stays in the build folder between runs, so that it starts
/// in a fraction of a second; its databases do not.
public final class TestDatabase implements AutoCloseable {
  /// The bureau all these databases are founded for.
  public static final Bureau BUREAU = new Bureau("test.example/ledger", ZoneId.of("Asia/Shanghai"));

  private static final String TEMPLATE = "template_bureau";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name;
  private final Database database;

  private TestDatabase(String name, Database database) {
    this.name = name;
    this.database = database;
  }

  /// One server per JVM; the kernel ends it with the JVM.
  private static final class Server {
    static final Path HOME = Path.of("target", "test-home").toAbsolutePath();
    static final Postgres POSTGRES = Postgres.start(HOME, 0);
    static final Secrets SECRETS = new Secrets(HOME);

    static {
      try (SingleConnectionDataSource session = Founding.session(POSTGRES.superuser())) {
        JdbcClient jdbc = JdbcClient.create(session);
        List<String> left =
            jdbc.sql("select datname from pg_database where not datistemplate")
                .query(String.class)
                .list();
        for (String each : left) {
          if (!each.equals("postgres")) {
            jdbc.sql("drop database " + Founding.quoted(each) + " with (force)").update();
          }
        }
      }
      Database.founding(POSTGRES, SECRETS, TEMPLATE).found(BUREAU);
    }

    private Server() {}
  }

  /// The folder of the server's unpacked programmes, secrets and data.
  static Path home() {
    return Server.HOME;
  }

  /// A database with every room migrated and nothing in it.
  public static synchronized TestDatabase fresh() {
    String name = "test_" + COUNT.incrementAndGet();
    Founding founding = Database.founding(Server.POSTGRES, Server.SECRETS, name);
    try (SingleConnectionDataSource session = Founding.session(Server.POSTGRES.superuser())) {
      founding.create(JdbcClient.create(session), name, TEMPLATE);
    }
    founding.openDoors();
    return new TestDatabase(name, Database.of(BUREAU, founding));
  }

  /// The database as the programme itself would open it.
  public Database database() {
    return database;
  }

  /// A pool of connections under a room's role.
  public DataSource dataSource(String room) {
    return database.dataSource(room);
  }

  /// Queries under a room's role.
  public JdbcClient jdbc(String room) {
    return JdbcClient.create(dataSource(room));
  }

  /// One connection under a room's role, outside the pool; the caller closes it.
  public Connection connect(String room) throws SQLException {
    return connect(database.as(room));
  }

  /// One connection as the owner, who migrates; the caller closes it.
  public Connection connectAsOwner() throws SQLException {
    return connect(database.owner());
  }

  /// One connection as the server's superuser, whom nothing stops; the caller closes it.
  public Connection connectAsSuperuser() throws SQLException {
    return connect(Server.POSTGRES.superuser().inDatabase(name));
  }

  /// An empty folder for files of one test, in the build folder.
  public static Path folder(String prefix) {
    try {
      Path parent = Files.createDirectories(Path.of("target", "test-folders").toAbsolutePath());
      return Files.createTempDirectory(parent, prefix);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Connection connect(Place.External place) throws SQLException {
    return DriverManager.getConnection(place.url(), place.user(), place.password());
  }

  @Override
  public void close() {
    database.close();
    try (SingleConnectionDataSource session = Founding.session(Server.POSTGRES.superuser())) {
      JdbcClient.create(session).sql("drop database " + name + " with (force)").update();
    }
  }
}

package org.quanheng.ground;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The bureau's one database of record, founded and migrated. Each room gets connections under its
/// own role, which can do what its migrations granted and nothing else.
///
/// Close it after everything that uses its connections.
public final class Database implements AutoCloseable {
  private static final String NAME = "quanheng";
  private static final int MOST_CONNECTIONS = 16;
  private static final long CONNECTION_PATIENCE_MILLISECONDS = 30_000;

  /// The rooms that only ask by key, and as often as things are done.
  private static final Set<String> BY_KEY = Set.of("gate", "seal");

  /// One plan for each of their statements, and always by an index: planning a statement anew costs
  /// more than running it, and a plan made while a table was small would go on reading all of it.
  private static final String PLANNED_ONCE =
      "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off";

  private final Bureau bureau;
  private final Founding founding;
  private final @Nullable Postgres server;
  private final Map<String, HikariDataSource> pools = new ConcurrentHashMap<>();

  private Database(Bureau bureau, Founding founding, @Nullable Postgres server) {
    this.bureau = bureau;
    this.founding = founding;
    this.server = server;
  }

  /// Opens the database of this home, founding it the first time.
  ///
  /// @param home the folder that holds the secrets and, when embedded, the data
  /// @throws GroundFailure when the home is taken, PostgreSQL fails, or the database was founded
  ///   for another bureau
  public static Database open(Path home, Place place, Bureau bureau) {
    return switch (place) {
      case Place.Embedded(int port) -> embedded(Postgres.start(home, port), home, bureau);
      case Place.External external -> {
        Database database =
            new Database(bureau, new Founding(new Secrets(home), external, external), null);
        database.founding.found(bureau);
        yield database;
      }
    };
  }

  private static Database embedded(Postgres server, Path home, Bureau bureau) {
    Database database = new Database(bureau, founding(server, new Secrets(home), NAME), server);
    try {
      database.founding.found(bureau);
      return database;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /// The founding of a database of this name on an embedded server.
  static Founding founding(Postgres server, Secrets secrets, String name) {
    Place.External admin = server.superuser();
    Place.External owner =
        new Place.External(admin.inDatabase(name).url(), NAME, secrets.password(NAME));
    return new Founding(secrets, admin, owner);
  }

  /// A database already founded on a server somebody else closes.
  static Database of(Bureau bureau, Founding founding) {
    return new Database(bureau, founding, null);
  }

  /// The identity this database was founded with.
  public Bureau bureau() {
    return bureau;
  }

  /// A pool of connections under the room's own role; always the same pool for a room.
  public DataSource dataSource(String room) {
    return pools.computeIfAbsent(room, this::pool);
  }

  /// Where the database is, for connections that stand outside the pools (LISTEN, COPY).
  Place.External as(String room) {
    String role = Rooms.role(room);
    return new Place.External(founding.owner().url(), role, founding.secrets().password(role));
  }

  Place.External owner() {
    return founding.owner();
  }

  private HikariDataSource pool(String room) {
    Place.External place = as(room);
    HikariConfig config = new HikariConfig();
    config.setPoolName(room);
    config.setJdbcUrl(place.url());
    config.setUsername(place.user());
    config.setPassword(place.password());
    config.setMaximumPoolSize(MOST_CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECTION_PATIENCE_MILLISECONDS);
    config.addDataSourceProperty("ApplicationName", "quanheng " + room);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    if (BY_KEY.contains(room)) {
      config.addDataSourceProperty("options", PLANNED_ONCE);
    }
    return new HikariDataSource(config);
  }

  @Override
  public void close() {
    pools.values().forEach(HikariDataSource::close);
    if (server != null) {
      server.close();
    }
  }
}

package org.quanheng.ground;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Founds a bureau's database: the database itself, one login role per room, one schema per room
/// with its migrations, and the identity row. Every step may be repeated, so a founding that was
/// interrupted is simply begun again.
///
/// @param secrets where the roles' passwords are kept
/// @param admin may create roles, and the database if it is missing
/// @param owner owns the database and everything in it, and runs the migrations
record Founding(Secrets secrets, Place.External admin, Place.External owner) {
  private static final String FOUND = Sql.of(Founding.class, "bureau_found.sql");
  private static final String IDENTITY = Sql.of(Founding.class, "bureau_identity.sql");
  private static final String NO_SUCH_DATABASE = "3D000";

  /// Founders of the same database wait for each other.
  private static final long FOUNDING_LOCK = 0x5175616e68656e67L;

  private record Identity(String origin, String zone, String foundedAt) {}

  void found(Bureau bureau) {
    try {
      makeDatabase();
      try (SingleConnectionDataSource session = session(admin.inDatabase(owner.database()))) {
        JdbcClient jdbc = JdbcClient.create(session);
        jdbc.sql("select pg_advisory_lock(:lock)")
            .param("lock", FOUNDING_LOCK)
            .query((row, number) -> number)
            .single();
        Rooms.STAIRS.forEach(room -> makeRole(jdbc, Rooms.role(room)));
        openDoors();
        migrate(Rooms.STAIRS.getFirst(), bureau);
        identify(bureau);
        Rooms.STAIRS.stream().skip(1).forEach(room -> migrate(room, bureau));
      }
    } catch (DataAccessException e) {
      throw new GroundFailure(
          "The database "
              + owner
              + " could not be founded: "
              + e.getMostSpecificCause().getMessage()
              + ". Check address, user, password and that the user may create roles and schemas.",
          e);
    }
  }

  private void makeDatabase() {
    String name = owner.database();
    try (SingleConnectionDataSource session = session(admin.inDatabase(name))) {
      JdbcClient.create(session).sql("select 1").query(Integer.class).single();
    } catch (DataAccessException e) {
      if (!(e.getMostSpecificCause() instanceof PSQLException refusal)
          || !NO_SUCH_DATABASE.equals(refusal.getSQLState())) {
        throw e;
      }
      try (SingleConnectionDataSource session = session(admin.inDatabase("postgres"))) {
        JdbcClient jdbc = JdbcClient.create(session);
        if (!owner.user().equals(admin.user())) {
          makeRole(jdbc, owner.user());
        }
        create(jdbc, name, "template0");
      }
    }
  }

  void create(JdbcClient jdbc, String name, String template) {
    jdbc.sql(
            "create database %s owner %s encoding 'UTF8' template %s"
                .formatted(quoted(name), quoted(owner.user()), quoted(template)))
        .update();
  }

  /// The secret is stored before the role is made: a role without one belongs to somebody else.
  private void makeRole(JdbcClient jdbc, String role) {
    boolean exists =
        jdbc.sql("select count(*) > 0 from pg_roles where rolname = :role")
            .param("role", role)
            .query(Boolean.class)
            .single();
    if (exists && !secrets.hasPassword(role)) {
      throw new GroundFailure(
          "The server already has a role "
              + role
              + " whose password this home does not know. Copy the secret folder of the home that"
              + " founded it, or give this bureau a server of its own.");
    }
    if (!exists) {
      jdbc.sql(
              "create role %s login nosuperuser nocreatedb nocreaterole password '%s'"
                  .formatted(quoted(role), secrets.password(role)))
          .update();
    }
  }

  /// Each room may enter the database and its own schema; nobody may enter or create elsewhere. Not
  /// carried along by a copy of the database, so done at every opening.
  void openDoors() {
    String database = quoted(owner.database());
    List<String> doors = new ArrayList<>();
    doors.add("revoke all on database " + database + " from public");
    doors.add("revoke all on schema public from public");
    doors.add("alter default privileges revoke execute on functions from public");
    for (String room : Rooms.STAIRS) {
      String role = Rooms.role(room);
      doors.add("grant connect, temporary on database " + database + " to " + role);
      doors.add("create schema if not exists " + room);
      doors.add("grant usage on schema ground, " + room + " to " + role);
    }
    try (SingleConnectionDataSource session = session(owner)) {
      JdbcClient jdbc = JdbcClient.create(session);
      doors.forEach(door -> jdbc.sql(door).update());
    }
  }

  private void migrate(String room, Bureau bureau) {
    try {
      Flyway.configure()
          .dataSource(owner.url(), owner.user(), owner.password())
          .locations("classpath:db/" + room)
          .schemas(room)
          .defaultSchema(room)
          .placeholders(Map.of("zone", bureau.zone().getId(), "everyRoom", everyRoom()))
          .validateMigrationNaming(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new GroundFailure("The room " + room + " could not be migrated: " + e.getMessage(), e);
    }
  }

  private static String everyRoom() {
    return Rooms.STAIRS.stream().map(Rooms::role).collect(joining(", "));
  }

  /// Writes the identity the first time, and refuses another one ever after.
  void identify(Bureau bureau) {
    String zone = bureau.zone().getId();
    try (SingleConnectionDataSource session = session(owner)) {
      JdbcClient jdbc = JdbcClient.create(session);
      if (jdbc.sql("select name from pg_timezone_names where name = :zone")
          .param("zone", zone)
          .query(String.class)
          .optional()
          .isEmpty()) {
        throw new GroundFailure("PostgreSQL does not know the zone " + zone + ": choose another.");
      }
      jdbc.sql(FOUND).param("origin", bureau.origin()).param("zone", zone).update();
      Identity first = jdbc.sql(IDENTITY).query(Identity.class).single();
      if (!first.origin().equals(bureau.origin()) || !first.zone().equals(zone)) {
        throw new GroundFailure(
            ("This database was founded on %s for the bureau %s in zone %s; it was now opened for"
                    + " %s in zone %s. Origin and zone never change: start it with the first, or"
                    + " choose another home.")
                .formatted(first.foundedAt(), first.origin(), first.zone(), bureau.origin(), zone));
      }
    }
  }

  static SingleConnectionDataSource session(Place.External place) {
    return new SingleConnectionDataSource(place.url(), place.user(), place.password(), true);
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}

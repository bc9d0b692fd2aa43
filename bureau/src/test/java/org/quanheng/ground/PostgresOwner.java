package org.quanheng.ground;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;

/// A process of its own that runs a server and writes rows as fast as it can, printing each number
/// once its commit was acknowledged. Made to be killed.
final class PostgresOwner {
  private PostgresOwner() {}

  /// Arguments: home, and optionally a foothold and whether to tether.
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    Postgres postgres =
        arguments.length == 1
            ? Postgres.start(home, 0)
            : Postgres.start(
                home, 0, Foothold.valueOf(arguments[1]), Boolean.parseBoolean(arguments[2]));
    Place.External place = postgres.superuser();
    try (Connection connection =
        DriverManager.getConnection(place.url(), place.user(), place.password())) {
      connection
          .createStatement()
          .execute("create table if not exists written (number bigint primary key)");
      System.out.println("server " + postgres.pid());
      try (PreparedStatement insert =
          connection.prepareStatement("insert into written values (?)")) {
        for (long number = 1; true; number++) {
          insert.setLong(1, number);
          insert.executeUpdate();
          System.out.println(number);
        }
      }
    }
  }
}

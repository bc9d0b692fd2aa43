package org.quanheng.ground;

/// Where the bureau's one database of record lives.
public sealed interface Place {

  /// A PostgreSQL of our own in the home folder, reachable from this machine only.
  ///
  /// @param port the TCP port on the loopback address; 0 takes a free one
  record Embedded(int port) implements Place {
    public Embedded {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("Port " + port + " does not exist: use 0 to 65535.");
      }
    }
  }

  /// A PostgreSQL 18 run by somebody else.
  ///
  /// @param url `jdbc:postgresql://host:port/database`; a missing database is created
  /// @param user a role that may create roles and owns the database, or may create it
  record External(String url, String user, String password) implements Place {
    private static final String SCHEME = "jdbc:postgresql://";

    public External {
      if (!url.startsWith(SCHEME) || url.indexOf('/', SCHEME.length()) < 0) {
        throw new IllegalArgumentException(
            "The database address must read jdbc:postgresql://HOST:PORT/DATABASE.");
      }
    }

    String database() {
      String path = url.substring(url.indexOf('/', SCHEME.length()) + 1);
      int question = path.indexOf('?');
      return question < 0 ? path : path.substring(0, question);
    }

    External inDatabase(String name) {
      int question = url.indexOf('?');
      String address = url.substring(0, url.indexOf('/', SCHEME.length()) + 1);
      return new External(
          address + name + (question < 0 ? "" : url.substring(question)), user, password);
    }

    /// Never prints the password.
    @Override
    public String toString() {
      return url + " as " + user;
    }
  }
}

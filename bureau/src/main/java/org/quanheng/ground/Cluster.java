package org.quanheng.ground;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// The data of one PostgreSQL in a home, and how its programmes are called.
///
/// @param home holds everything of the bureau on this machine
/// @param binaries the programmes
/// @param foothold as whom they run
/// @param tethered whether the server is to end with the thread that starts it
record Cluster(Path home, Binaries binaries, Foothold foothold, boolean tethered) {
  static final String SUPERUSER = "postgres";
  private static final int LOG_LINES = 12;
  private static final long LONGEST_LOG = 16L << 20;

  Path data() {
    return home.resolve("data");
  }

  Path log() {
    return home.resolve("postgres.log");
  }

  /// Makes the data folder if it is missing, whole or not at all, and owned as it must be.
  void prepare(String password) {
    try {
      if (!Files.exists(data())) {
        Path fresh = home.resolve("data.new");
        Binaries.discard(fresh);
        initialise(fresh, password);
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
      }
      foothold.own(data());
      if (Files.exists(log()) && Files.size(log()) > LONGEST_LOG) {
        Files.move(log(), home.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new GroundFailure("The data folder " + data() + " cannot be prepared.", e);
    }
  }

  /// Text is compared by code point, by rules built into PostgreSQL: no index depends on a library
  /// of the machine.
  private void initialise(Path fresh, String password) throws IOException {
    Files.createDirectory(fresh);
    Secrets.restrict(fresh, "rwx------");
    Path passwordFile = Files.createTempFile(home, "initdb-", "");
    Secrets.restrict(passwordFile, "rw-------");
    Files.writeString(passwordFile, password + "\n", StandardCharsets.UTF_8);
    foothold.own(passwordFile);
    foothold.own(fresh);
    List<String> initdb = new ArrayList<>();
    initdb.add(binaries.programme("initdb").toString());
    initdb.addAll(List.of("-D", fresh.toString(), "-U", SUPERUSER, "-E", "UTF8"));
    initdb.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    initdb.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + passwordFile));
    Command made = Command.run(home, foothold.command(initdb));
    Files.delete(passwordFile);
    if (!made.succeeded()) {
      throw new GroundFailure(
          "PostgreSQL could not make its data folder in "
              + home
              + ". Every folder above it must be open to the user the server runs as. It said:\n"
              + made.output());
    }
  }

  /// Starts the server itself, so that its process is our child. Everything that makes commits
  /// durable stays at PostgreSQL's default, which is on.
  Process launch(int port) throws IOException {
    List<String> server = new ArrayList<>();
    server.add(binaries.programme("postgres").toString());
    server.addAll(List.of("-D", data().toString()));
    for (String setting :
        List.of(
            "port=" + port,
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_line_prefix=%m [%p] %q%u@%d ",
            "shared_buffers=256MB",
            "max_connections=200")) {
      server.addAll(List.of("-c", setting));
    }
    return Command.in(
            home, tethered ? foothold.tetheredCommand(home, server) : foothold.command(server))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  /// The last lines the server wrote.
  String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log(), StandardCharsets.UTF_8);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    } catch (IOException e) {
      return "(no log at " + log() + ")";
    }
  }
}

package org.quanheng.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.quanheng.ground.Place;
import picocli.CommandLine.Option;

/// Where a bureau keeps what is its own, and where its database is: the words that all commands
/// share that open one.
final class HomeOptions {

  private static final String PASSWORD = "QUANHENG_DB_PASSWORD";

  @Option(names = "--pack", paramLabel = "DIR", descriptionKey = "pack", order = 1)
  private Optional<String> pack = Optional.empty();

  @Option(names = "--home", paramLabel = "DIR", descriptionKey = "home", order = 2)
  private Optional<String> home = Optional.empty();

  @Option(names = "--db", paramLabel = "URL", descriptionKey = "db", order = 3)
  private Optional<String> database = Optional.empty();

  @Option(names = "--db-user", paramLabel = "NAME", descriptionKey = "db-user", order = 4)
  private String user = "postgres";

  /// The pack that is named, or the one to take when none is.
  Optional<String> pack() {
    return pack;
  }

  /// The folder that is named; without one, a folder of the bureau's name in the checkout's
  /// `.quanheng`, or in the user's own.
  Path home(World world, String bureau, Words words) throws Refused {
    try {
      return home.map(Path::of).orElseGet(() -> standardHome(world, bureau)).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new Refused(words.say("place.no-path", Reading.shown(home.orElse(""))));
    }
  }

  /// The embedded server of the home, or the one at the URL; its password comes by the environment,
  /// so that it stands in no list of processes.
  Place place(World world) {
    return database
        .<Place>map(url -> new Place.External(url, user, world.variable(PASSWORD).orElse("")))
        .orElseGet(() -> new Place.Embedded(0));
  }

  private static Path standardHome(World world, String bureau) {
    Path around = world.checkout().orElseGet(() -> Path.of(world.variable("HOME").orElse(".")));
    return around.resolve(".quanheng").resolve(bureau);
  }
}

package org.quanheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.quanheng.ground.Secrets;
import org.quanheng.ledger.Cosigner;
import org.quanheng.ledger.CosignerKey;
import org.quanheng.ledger.MalformedException;
import org.quanheng.ledger.VerifierKey;
import org.quanheng.ledger.Witness;
import org.quanheng.ledger.WitnessFolder;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// `quanheng witness`: cosigns the ledgers of others for as long as each continues what this
/// witness saw of it before.
@CommandLine.Command(name = "witness")
final class WitnessCommand extends Command {

  private static final String SEEN = "seen";

  @Option(names = "--log", paramLabel = "VKEY|FILE", descriptionKey = "witness.log", order = 1)
  private List<String> logs = new ArrayList<>();

  @Option(names = "--name", paramLabel = "NAME", descriptionKey = "witness.name", order = 2)
  private String name = "";

  @Option(names = "--home", paramLabel = "DIR", descriptionKey = "witness.home", order = 3)
  private String home = "";

  @Option(
      names = "--algorithm",
      paramLabel = "ed25519|ml-dsa-44",
      descriptionKey = "witness.algorithm",
      order = 4)
  private String algorithm = "ed25519";

  @Option(names = "--port", paramLabel = "N", descriptionKey = "serve.port", order = 5)
  private String port = "8090";

  @Option(names = "--address", paramLabel = "IP", descriptionKey = "serve.address", order = 6)
  private String address = "127.0.0.1";

  @Override
  Answer answer(World world, Words words) throws Refused, WorldFailure, IOException {
    int number = OpenDoors.port(port, words);
    Reading reading = new Reading(words);
    Optional<CosignerKey.Kind> kind = kind(reading);
    if (logs.isEmpty()) {
      reading.refuse("witness.no-log");
    }
    if (name.isBlank()) {
      reading.refuse("witness.no-name");
    }
    Path folder = folder(reading);
    reading.end();
    List<VerifierKey> known = new ArrayList<>();
    for (String log : logs) {
      known.add(LedgerKeys.given("--log", log, words));
    }
    return serve(cosigner(kind.orElseThrow(), folder, words), known, folder, number, world, words);
  }

  private Optional<CosignerKey.Kind> kind(Reading reading) {
    return switch (algorithm) {
      case "ed25519" -> Optional.of(CosignerKey.Kind.ED25519);
      case "ml-dsa-44" -> Optional.of(CosignerKey.Kind.ML_DSA_44);
      default -> {
        reading.refuse("witness.no-algorithm", Reading.shown(algorithm));
        yield Optional.empty();
      }
    };
  }

  private Path folder(Reading reading) {
    try {
      if (home.isBlank()) {
        reading.refuse("witness.no-home");
      }
      return Path.of(home).toAbsolutePath();
    } catch (InvalidPathException e) {
      reading.refuse("place.no-path", Reading.shown(home));
      return Path.of("").toAbsolutePath();
    }
  }

  /// The witness's key, made the first time. Its name is for good: a key by another name is another
  /// witness.
  private Cosigner cosigner(CosignerKey.Kind kind, Path folder, Words words) throws Refused {
    try {
      String file = "witness-" + algorithm + ".key";
      Cosigner cosigner =
          Cosigner.parse(
              new Secrets(folder)
                  .readOrMake(
                      file, () -> Cosigner.generate(name, kind, new SecureRandom()).privateKey()));
      if (!cosigner.key().name().equals(name)) {
        throw new Refused(words.say("witness.other-name", cosigner.key().name(), name));
      }
      return cosigner;
    } catch (MalformedException noName) {
      throw new Refused(words.say("witness.bad-name", Reading.shown(name), noName.why()));
    }
  }

  private Answer serve(
      Cosigner cosigner, List<VerifierKey> known, Path folder, int number, World world, Words words)
      throws WorldFailure, IOException {
    try (WitnessFolder seen = open(folder, words)) {
      Witness witness = new Witness(List.of(cosigner), known, seen, InstantSource.system());
      try (WitnessDoors doors = WitnessDoors.open(witness, cosigner.key(), address, number)) {
        world.out().println(words.say("witness.ready", known.size()));
        world.out().println("  " + doors.prefix());
        world.out().println(words.say("witness.line"));
        world.out().println("  witness NAME " + cosigner.key() + " " + doors.prefix());
        world.out().flush();
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return Answer.good(new JsonObject().put("witness", cosigner.key().toString()), List.of());
    }
  }

  private static WitnessFolder open(Path folder, Words words) throws WorldFailure {
    try {
      return WitnessFolder.open(folder.resolve(SEEN));
    } catch (UncheckedIOException | MalformedException e) {
      throw new WorldFailure(
          words.say("witness.no-memory", folder.toString(), String.valueOf(e.getMessage())));
    }
  }
}

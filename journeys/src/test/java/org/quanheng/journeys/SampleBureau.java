package org.quanheng.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Stream;
import org.quanheng.Doors;
import org.quanheng.House;
import org.quanheng.ground.Place;
import org.quanheng.law.FolderFiles;
import org.quanheng.law.Pack;
import org.quanheng.law.Proof;
import org.quanheng.law.Prover;
import org.quanheng.simulate.Plan;
import org.quanheng.simulate.Simulation;
import org.springframework.context.ConfigurableApplicationContext;

/// The Anhui bureau with two months of sample work up to today, served on a free port: one server
/// for all tests of this JVM. Its clock is the machine's, for the database trusts no other.
final class SampleBureau {

  private static final long SEED = 2014;
  private static final int MONTHS = 2;
  private static final int MATTERS_A_DAY = 10;

  static final Path ROOT = Path.of(System.getProperty("quanheng.root"));
  static final House HOUSE = house();

  static final ConfigurableApplicationContext DOORS = Doors.open(HOUSE, "127.0.0.1", 0);

  /// Where it answers, such as `http://127.0.0.1:38211`.
  static final URI ADDRESS =
      URI.create(
          "http://127.0.0.1:" + DOORS.getEnvironment().getRequiredProperty("local.server.port"));

  /// Sits at the window of the province, where applications come in.
  static final String CLERK = "ye-tiaoyang";

  /// The cookie that keeps a session.
  static final String SESSION = "quanheng_session";

  private SampleBureau() {}

  /// The token of a session just opened for an officer.
  static String token(String officer) {
    return HOUSE.signIn().signIn(officer, HOUSE.samplePassword()).orElseThrow().token();
  }

  /// The bureau's day on which the tests read it.
  static LocalDate today() {
    return LocalDate.ofInstant(HOUSE.clock().instant(), HOUSE.zone());
  }

  private static House house() {
    Proof proof = Prover.prove(new FolderFiles(ROOT.resolve("packs/anhui")));
    Pack pack = proof.pack().orElseThrow(() -> new AssertionError(proof.problems()));
    House house = House.open(emptyHome(), new Place.Embedded(0), pack, InstantSource.system());
    house.found(proof);
    play(house, pack);
    return house;
  }

  private static void play(House house, Pack pack) {
    ZoneId zone = house.zone();
    LocalDate today = LocalDate.ofInstant(house.clock().instant(), zone);
    Instant until = today.atStartOfDay(zone).toInstant();
    new Simulation(
            house.gate(),
            house.office().freshRoll(),
            house.list().freshLaw(),
            zone,
            pack.calendar())
        .run(new Plan(SEED, today.minusMonths(MONTHS), until, MATTERS_A_DAY), acts -> {});
    house.seal().wake();
  }

  /// The last run's bureau is gone: what is tested is a bureau founded by this build.
  private static Path emptyHome() {
    Path home = Path.of("target", "bureau").toAbsolutePath();
    try {
      if (Files.exists(home)) {
        try (Stream<Path> old = Files.walk(home)) {
          for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(each);
          }
        }
      }
      return Files.createDirectories(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.quanheng.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import org.quanheng.Doors;
import org.quanheng.House;
import org.quanheng.ground.Place;
import org.quanheng.law.FolderFiles;
import org.quanheng.law.Pack;
import org.quanheng.law.Proof;
import org.quanheng.law.Prover;
import org.quanheng.simulate.Plan;
import org.quanheng.simulate.Simulation;

/// What `quanheng demo` does, step by step, each with its time. The main class of a process of its
/// own, since half of it is Java warming up.
final class DemoParts {

  /// Begins each line that holds a part and its seconds.
  static final String MARK = "part ";

  private static final long SEED = 2014;
  private static final int MATTERS_A_DAY = 10;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private long begun = System.nanoTime();

  private DemoParts() {}

  /// Plays the demo and prints how long each part took.
  ///
  /// @param words home, pack, months of sample work
  public static void main(String[] words) {
    new DemoParts().run(Path.of(words[0]), Path.of(words[1]), Integer.parseInt(words[2]));
    // the doors close by the hook of Spring, as in the command
    System.exit(0);
  }

  private void run(Path home, Path folder, int months) {
    Instant born = ProcessHandle.current().info().startInstant().orElse(Instant.now());
    say("Java", Duration.between(born, Instant.now()).toMillis() / 1e3);
    begun = System.nanoTime();
    Proof proof = Prover.prove(new FolderFiles(folder));
    Pack pack = proof.pack().orElseThrow();
    part("the pack proven");
    House house = House.open(home, new Place.Embedded(0), pack, InstantSource.system());
    part("PostgreSQL unpacked, founded, started; schemas made");
    house.found(proof);
    part("posts set up, pack proclaimed");
    play(house, pack, months);
    part(months + " months of sample work played");
    Doors.open(house, "127.0.0.1", 0);
    part("doors opened");
  }

  private static void play(House house, Pack pack, int months) {
    Instant now = house.clock().instant();
    LocalDate today = LocalDate.ofInstant(now, house.zone());
    Instant until = today.atStartOfDay(house.zone()).toInstant();
    new Simulation(
            house.gate(),
            house.office().freshRoll(),
            house.list().freshLaw(),
            house.zone(),
            pack.calendar())
        .run(new Plan(SEED, today.minusMonths(months), until, MATTERS_A_DAY), acts -> {});
  }

  private void part(String part) {
    long now = System.nanoTime();
    say(part, (now - begun) / 1e9);
    begun = System.nanoTime();
  }

  private void say(String part, double seconds) {
    out.printf(Locale.ROOT, "%s%s=%.3f%n", MARK, part, seconds);
  }
}

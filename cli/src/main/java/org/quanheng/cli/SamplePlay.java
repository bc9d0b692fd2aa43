package org.quanheng.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.quanheng.House;
import org.quanheng.simulate.Plan;
import org.quanheng.simulate.Simulation;
import org.quanheng.simulate.Simulation.Tally;

/// Plays sample work in a house that is open.
final class SamplePlay {

  static final int MATTERS_A_DAY = 10;

  private SamplePlay() {}

  /// Plays the months up to now. The same seed in the same months adds nothing twice.
  static Tally play(OpenedHouse opened, long seed, int months, Progress progress, Words words) {
    House house = opened.house();
    ZoneId zone = opened.pack().bureau().seat().zone();
    Instant now = house.clock().instant();
    LocalDate today = LocalDate.ofInstant(now, zone);
    // whole days only, so that playing again on the same day sends the very same drafts
    Instant until = today.atStartOfDay(zone).toInstant();
    Plan plan = new Plan(seed, today.minusMonths(months), until, MATTERS_A_DAY);
    Simulation simulation =
        new Simulation(
            house.gate(),
            house.office().freshRoll(),
            house.list().freshLaw(),
            zone,
            opened.pack().calendar());
    Tally tally = simulation.run(plan, acts -> progress.say(words.say("simulate.progress", acts)));
    house.seal().wake();
    return tally;
  }
}

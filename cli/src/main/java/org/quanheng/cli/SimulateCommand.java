package org.quanheng.cli;

import java.io.IOException;
import java.util.List;
import org.quanheng.simulate.Simulation.Tally;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `quanheng simulate`: plays sample work through the gate.
@CommandLine.Command(name = "simulate")
final class SimulateCommand extends Command {

  private static final int MOST_MONTHS = 240;

  @Mixin private HomeOptions options = new HomeOptions();

  @Option(names = "--seed", paramLabel = "N", descriptionKey = "simulate.seed", order = 5)
  private String seed = "1";

  @Option(names = "--months", paramLabel = "N", descriptionKey = "simulate.months", order = 6)
  private String months = "12";

  @Override
  Answer answer(World world, Words words) throws Refused, WorldFailure, IOException {
    Reading reading = new Reading(words);
    int number = reading.number("--seed", seed);
    int length = reading.number("--months", months);
    if (length < 1 || length > MOST_MONTHS) {
      reading.refuse("simulate.no-months", length, MOST_MONTHS);
    }
    reading.end();
    return switch (OpenedHouse.underItsLaw(options, world, words)) {
      case OpenedHouse.Opening.Closed closed -> closed.answer();
      case OpenedHouse.Opening.Open open -> play(open.house(), number, length, world, words);
    };
  }

  private static Answer play(OpenedHouse opened, long seed, int months, World world, Words words) {
    try (opened;
        Progress progress = new Progress(world)) {
      Tally tally = SamplePlay.play(opened, seed, months, progress, words);
      opened.house().seal().sequence();
      long size = opened.house().seal().health().signed();
      JsonObject json =
          new JsonObject()
              .put("days", tally.days())
              .put("matters", tally.matters())
              .put("acts", tally.acts())
              .put("refusals", tally.refusals())
              .put("ledger", size);
      return Answer.good(
          json,
          List.of(
              words.say(
                  "simulate.done",
                  tally.days(),
                  tally.matters(),
                  tally.acts(),
                  tally.refusals(),
                  size)));
    }
  }
}

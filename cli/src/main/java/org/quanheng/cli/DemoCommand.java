package org.quanheng.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quanheng.law.Post;
import org.quanheng.law.SampleOfficer;
import org.quanheng.simulate.Simulation.Tally;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `quanheng demo`: the sample bureau with a year of sample work, served on this machine.
@CommandLine.Command(name = "demo")
final class DemoCommand extends Command {

  private static final long SEED = 2014;
  private static final int MONTHS = 12;

  @Mixin private HomeOptions options = new HomeOptions();

  @Option(names = "--port", paramLabel = "N", descriptionKey = "demo.port", order = 5)
  private String port = "8080";

  @Override
  Answer answer(World world, Words words) throws Refused, WorldFailure, IOException {
    int number = OpenDoors.port(port, words);
    return switch (OpenedHouse.underItsLaw(options, world, words)) {
      case OpenedHouse.Opening.Closed closed -> closed.answer();
      case OpenedHouse.Opening.Open open -> show(open.house(), number, world, words);
    };
  }

  private static Answer show(OpenedHouse opened, int port, World world, Words words) {
    List<String> lines = new ArrayList<>();
    try (Progress progress = new Progress(world)) {
      Tally tally = SamplePlay.play(opened, SEED, MONTHS, progress, words);
      lines.add(words.say("demo.played", tally.matters(), tally.acts(), tally.refusals()));
    } catch (RuntimeException | Error e) {
      opened.close();
      throw e;
    }
    lines.add(words.say("demo.officers"));
    lines.addAll(officers(opened, words));
    lines.add(words.say("demo.try"));
    return new OpenDoors(opened, world, words).run(OpenDoors.loopback(), port, lines);
  }

  /// One officer of each kind of post, as posts are held today.
  private static List<String> officers(OpenedHouse opened, Words words) {
    ZoneId zone = opened.pack().bureau().seat().zone();
    LocalDate today = LocalDate.ofInstant(opened.house().clock().instant(), zone);
    Map<String, String> byKind = new TreeMap<>();
    for (SampleOfficer officer : opened.pack().establishment().officers()) {
      officer.holds().stream()
          .filter(holding -> holding.validity().contains(today))
          .map(SampleOfficer.Holding::post)
          .forEach(post -> byKind.putIfAbsent(post.kind(), line(officer, post, words)));
    }
    return List.copyOf(byKind.values());
  }

  private static String line(SampleOfficer officer, Post post, Words words) {
    String name = officer.names().in(words.locale());
    return "  " + officer.slug() + "  " + name + "  " + post.code();
  }
}

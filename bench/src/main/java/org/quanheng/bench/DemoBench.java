package org.quanheng.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.quanheng.cli.Quanheng;

/// The demonstration, from a built tree and no database to the line that says where to look; and
/// its parts, in a process of their own.
final class DemoBench implements Bench {

  private static final String DEMO = "quanheng demo, to its address";

  /// What the launcher gives the commands that run a bureau.
  private static final List<String> FLAGS = List.of("-Xmx1g");

  private int homes;

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public String question() {
    return "the demonstration from a built tree to ready, and its parts";
  }

  @Override
  public void run(Setting setting, Sheet sheet) throws Exception {
    SequencedMap<String, Rounds.Turn> contenders = new LinkedHashMap<>();
    if (setting.size() != Setting.Size.TINY) {
      contenders.put(DEMO, () -> Clock.seconds(() -> demo(setting)));
    }
    SequencedMap<String, Double> parts = new LinkedHashMap<>();
    int months = setting.of(0, 12, 12);
    contenders.put("its parts", () -> parts(setting, months, parts));
    Rounds rounds = Rounds.take(setting.rounds(), contenders);
    sheet.seconds(rounds);
    parts.forEach(
        (part, seconds) -> sheet.line("  %-42s %14.2f s in all rounds together", part, seconds));
  }

  private void demo(Setting setting) throws Exception {
    List<String> words = List.of("demo", "--port", "0", "--home", home(setting).toString());
    new Child(FLAGS, Quanheng.class, words).runUntil(line -> line.contains("http://"));
  }

  private double parts(Setting setting, int months, SequencedMap<String, Double> parts)
      throws Exception {
    String pack = setting.checkout().resolve("packs/anhui").toString();
    List<String> words = List.of(home(setting).toString(), pack, "" + months);
    double all = 0;
    for (String line : new Child(FLAGS, DemoParts.class, words).run()) {
      if (line.startsWith(DemoParts.MARK)) {
        String[] part = line.substring(DemoParts.MARK.length()).split("=", 2);
        double seconds = Double.parseDouble(part[1]);
        parts.merge(part[0], seconds, Double::sum);
        all += seconds;
      }
    }
    return all;
  }

  private Path home(Setting setting) throws Exception {
    Path home = Files.createDirectory(setting.workshop().resolve("home-" + homes++));
    Workshop.open(home);
    return home;
  }
}

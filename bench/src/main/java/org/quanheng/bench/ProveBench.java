package org.quanheng.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.quanheng.bench.Rounds.Ratio;
import org.quanheng.cli.Quanheng;

/// Proving the sample pack, in a process of its own as an officer would.
final class ProveBench implements Bench {

  private static final String NOTHING = "a Java process that does nothing";
  private static final String PROVE = "quanheng prove packs/anhui";

  /// A command that is over before the second compiler would pay, as the launcher has it.
  private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1");

  /// The process that does nothing.
  static final class Nothing {

    private Nothing() {}

    public static void main(String[] words) {}
  }

  @Override
  public String name() {
    return "prove";
  }

  @Override
  public String question() {
    return "proving the pack packs/anhui against a second after the start of Java";
  }

  @Override
  public void run(Setting setting, Sheet sheet) throws Exception {
    String pack = setting.checkout().resolve("packs/anhui").toString();
    Child nothing = new Child(FLAGS, Nothing.class, List.of());
    Child prove = new Child(FLAGS, Quanheng.class, List.of("prove", pack, "--json"));
    SequencedMap<String, Rounds.Turn> contenders = new LinkedHashMap<>();
    contenders.put(NOTHING, () -> Clock.seconds(nothing::run));
    contenders.put(PROVE, () -> Clock.seconds(() -> requireSound(prove.run())));
    Rounds rounds = Rounds.take(setting.rounds(), contenders);
    sheet.seconds(rounds);
    Ratio after = rounds.difference(PROVE, NOTHING);
    sheet.atMost(1, PROVE + ", seconds after the start of Java", after);
  }

  private static void requireSound(List<String> lines) {
    if (lines.stream().noneMatch(line -> line.contains("\"sound\":true"))) {
      throw new AssertionError("the sample pack was not found sound: " + lines);
    }
  }
}

package org.quanheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quanheng.House;
import org.quanheng.bench.Rounds.Ratio;
import org.quanheng.replay.EventLog;
import org.quanheng.replay.Replay;

/// The permit-intake log of a municipality sent through the gate: how long it takes, and whether
/// the heap stays as it is when the log grows.
final class ReplayBench implements Bench {

  private static final String PACK = "bureau/src/test/resources/packs/wabo";
  private static final double SECONDS = 10;

  /// How much larger the live heap may be in the second half of a long log than in the first.
  private static final double FLAT = 1.1;

  @Override
  public String name() {
    return "replay";
  }

  @Override
  public String question() {
    return "the permit-intake log through the gate, and the heap it takes";
  }

  @Override
  public void run(Setting setting, Sheet sheet) throws Exception {
    List<Double> seconds = new ArrayList<>();
    for (int round = 0; round < setting.rounds(); round++) {
      seconds.add(once(setting, round, sheet));
    }
    Ratio ratio = Ratio.of(seconds.stream().mapToDouble(it -> it).toArray());
    sheet.atMost(SECONDS, "seconds for the log, in a database just founded", ratio);
    heap(setting, sheet);
  }

  private static double once(Setting setting, int round, Sheet sheet) throws Exception {
    PermitLog log = PermitLog.write(setting, "round-" + round, 1);
    try (SampleBureau bureau = found(setting, "home-" + round)) {
      House house = bureau.house();
      Listening listening = new Listening(false);
      double seconds =
          Clock.seconds(() -> {
            requireAll(house.replay().run(EventLog.in(log.file()), listening), log.events());
            house.seal().sequence();
          });
      sheet.line("%,d events %s in %.2f s, sealed", log.events(), log.origin(), seconds);
      return seconds;
    }
  }

  private static void heap(Setting setting, Sheet sheet) throws Exception {
    PermitLog log = PermitLog.write(setting, "long", setting.of(2, 4, 10));
    try (SampleBureau bureau = found(setting, "home-long")) {
      Listening listening = new Listening(true);
      requireAll(bureau.house().replay().run(EventLog.in(log.file()), listening), log.events());
      List<Long> live = listening.live;
      int half = live.size() / 2;
      long first = live.subList(0, half).stream().mapToLong(it -> it).max().orElseThrow();
      long second =
          live.subList(half, live.size()).stream().mapToLong(it -> it).max().orElseThrow();
      sheet.line("%,d events, looked at %d times", log.events(), live.size());
      sheet.line("live heap at most %.1f MB, then %.1f MB", first / 1e6, second / 1e6);
      sheet.atMost(
          FLAT,
          "live heap, second half of the log / first half",
          Ratio.of((double) second / first));
    }
  }

  private static void requireAll(Replay.Tally tally, long events) {
    if (tally.acts() != events) {
      throw new AssertionError("of %d events: %s".formatted(events, tally));
    }
  }

  private static SampleBureau found(Setting setting, String name) throws IOException {
    Path home = Workshop.open(Files.createDirectory(setting.workshop().resolve(name)));
    return SampleBureau.found(home, setting.checkout().resolve(PACK));
  }

  /// Looks at the heap on the way.
  private static final class Listening implements Replay.Listener {

    private final boolean looking;
    private final List<Long> live = new ArrayList<>();

    Listening(boolean looking) {
      this.looking = looking;
    }

    @Override
    public void accept(long events) {
      if (looking) {
        live.add(Heap.live());
      }
    }

    @Override
    public void failed(Replay.Failed failed) {
      throw new AssertionError("an event became no act: " + failed);
    }
  }
}

package org.quanheng.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicLong;
import org.quanheng.gate.Draft;
import org.quanheng.gate.Gate;
import org.quanheng.gate.Origin;

/// Many drafts in one transaction, each passing every check.
final class BatchBench implements Bench {

  /// Acts lie back as imports do, over as many days as an office is open in a year.
  private static final int DAYS = 250;

  private final AtomicLong matters = new AtomicLong();

  @Override
  public String name() {
    return "batch";
  }

  @Override
  public String question() {
    return "acts through the batch door against plain inserts one by one";
  }

  @Override
  public void run(Setting setting, Sheet sheet) throws Exception {
    try (SampleBureau bureau =
        SampleBureau.found(setting.workshop(), setting.checkout().resolve("packs/anhui"))) {
      int bytes = new GateBench().bytesOfAnAct(bureau, GateBench.drafts(bureau));
      sheet.line("an act writes rows of %,d bytes, and so does each plain insert", bytes);
      try (PlainTable plain = new PlainTable(bureau, bytes)) {
        measure(bureau, plain, setting, sheet);
      }
    }
  }

  private void measure(SampleBureau bureau, PlainTable plain, Setting setting, Sheet sheet)
      throws Exception {
    long milliseconds = setting.of(100, 1_500, 4_000);
    Drafts drafts = GateBench.drafts(bureau);
    SequencedMap<String, Rounds.Turn> contenders = new LinkedHashMap<>();
    contenders.put(PlainTable.NAME, () -> plain.rate(1, milliseconds));
    List<String> ways = new ArrayList<>();
    for (int threads : new int[] {1, 2}) {
      for (int size :
          new int[] {
            setting.of(50, 500, 500), setting.of(100, 1_000, 1_000), setting.of(200, 5_000, 5_000)
          }) {
        String way =
            "%d thread%s, %,d drafts a call".formatted(threads, threads == 1 ? "" : "s", size);
        ways.add(way);
        contenders.put(way, () -> sealing(bureau, drafts, threads, size, milliseconds));
      }
    }
    Rounds taken = Rounds.take(setting.rounds(), contenders);
    sheet.rates(taken, "a second");
    for (String way : ways) {
      sheet.atLeast(8, way + " / plain", taken.ratio(way, PlainTable.NAME));
    }
  }

  private double sealing(
      SampleBureau bureau, Drafts drafts, int threads, int size, long milliseconds)
      throws Exception {
    Gate gate = bureau.house().gate();
    double rate = Callers.rate(threads, milliseconds, caller -> caller(gate, drafts, size));
    bureau.house().seal().sequence();
    return rate;
  }

  private Callers.Caller caller(Gate gate, Drafts drafts, int size) {
    return () -> {
      List<Draft> batch = batch(drafts, size);
      gate.passAll(batch).forEach(GateBench::requirePassed);
      return batch.size();
    };
  }

  private List<Draft> batch(Drafts drafts, int size) {
    Instant now = InstantSource.system().instant();
    List<Draft> batch = new ArrayList<>();
    while (batch.size() < size) {
      long matter = matters.incrementAndGet();
      Instant claimed = now.minus(Duration.ofDays(matter % DAYS));
      batch.addAll(drafts.matter(matter, Origin.HISTORIC, claimed));
    }
    return batch;
  }
}

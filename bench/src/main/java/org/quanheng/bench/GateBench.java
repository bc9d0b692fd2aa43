package org.quanheng.bench;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicLong;
import org.quanheng.gate.Draft;
import org.quanheng.gate.Gate;
import org.quanheng.gate.Origin;
import org.quanheng.gate.Outcome;
import org.quanheng.gate.Passed;
import org.quanheng.ground.Sql;

/// Acts one by one, each durable when it is answered, every check on.
final class GateBench implements Bench {

  private static final String BYTES = Sql.of(GateBench.class, "act_bytes.sql");
  private static final String SEALED = "gate, with the ledger sealing";
  private static final String ALONE = "gate, the ledger at rest";
  private static final InstantSource CLOCK = InstantSource.system();

  private final AtomicLong matters = new AtomicLong();

  @Override
  public String name() {
    return "gate";
  }

  @Override
  public String question() {
    return "durable acts one by one against plain inserts of the same bytes";
  }

  @Override
  public void run(Setting setting, Sheet sheet) throws Exception {
    try (SampleBureau bureau =
        SampleBureau.found(setting.workshop(), setting.checkout().resolve("packs/anhui"))) {
      Drafts drafts = drafts(bureau);
      int bytes = bytesOfAnAct(bureau, drafts);
      sheet.line("an act writes rows of %,d bytes, and so does each plain insert", bytes);
      try (PlainTable plain = new PlainTable(bureau, bytes)) {
        long milliseconds = setting.of(100, 1_500, 4_000);
        for (int callers : new int[] {1, 8, 32}) {
          measure(bureau, drafts, plain, callers, milliseconds, setting.rounds(), sheet);
        }
      }
    }
  }

  static Drafts drafts(SampleBureau bureau) {
    return new Drafts(
        bureau.house().list().freshLaw(),
        bureau.house().office().freshRoll(),
        CLOCK.instant().atZone(bureau.house().zone()).toLocalDate());
  }

  int bytesOfAnAct(SampleBureau bureau, Drafts drafts) throws Exception {
    Callers.Caller caller = caller(bureau.house().gate(), drafts);
    for (int i = 0; i < 200; i++) {
      caller.ask();
    }
    bureau.house().seal().sequence();
    return bureau.jdbc("gate").sql(BYTES).query(Integer.class).single();
  }

  private void measure(
      SampleBureau bureau,
      Drafts drafts,
      PlainTable plain,
      int callers,
      long milliseconds,
      int rounds,
      Sheet sheet)
      throws Exception {
    SequencedMap<String, Rounds.Turn> contenders = new LinkedHashMap<>();
    contenders.put(PlainTable.NAME, () -> plain.rate(callers, milliseconds));
    Rounds.Turn gate = () -> rate(bureau.house().gate(), drafts, callers, milliseconds);
    contenders.put(
        SEALED,
        () -> {
          double rate = gate.rate();
          bureau.house().seal().sequence();
          return rate;
        });
    contenders.put(ALONE, () -> bureau.whileTheLedgerRests(gate::rate));
    Rounds taken = Rounds.take(rounds, contenders);
    sheet.line("%d callers", callers);
    sheet.rates(taken, "a second");
    sheet.atLeast(0.5, SEALED + " / plain", taken.ratio(SEALED, PlainTable.NAME));
    sheet.ratio(ALONE + " / plain", taken.ratio(ALONE, PlainTable.NAME));
  }

  private double rate(Gate gate, Drafts drafts, int callers, long milliseconds) throws Exception {
    return Callers.rate(callers, milliseconds, caller -> caller(gate, drafts));
  }

  /// Takes one matter after the other through its steps.
  private Callers.Caller caller(Gate gate, Drafts drafts) {
    Deque<Draft> waiting = new ArrayDeque<>();
    return () -> {
      if (waiting.isEmpty()) {
        waiting.addAll(drafts.matter(matters.incrementAndGet(), Origin.LIVE, CLOCK.instant()));
      }
      requirePassed(gate.pass(waiting.removeFirst()));
      return 1;
    };
  }

  static void requirePassed(Outcome outcome) {
    if (!(outcome instanceof Passed)) {
      throw new AssertionError("a good draft was refused: " + outcome);
    }
  }
}

package org.quanheng.bench;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.quanheng.bench.Rounds.Ratio;
import org.quanheng.ledger.Verdict;
import org.quanheng.ledger.Verifier;

/// Checking a whole log in memory, entry by entry.
final class VerifyBench implements Bench {

  private static final double MILLION = 1e6;
  private static final int SHORT = 100;

  /// About as long as the leaf of an act.
  private static final int LONG = 800;

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String question() {
    return "checking every entry of a log against a million entries a CPU second";
  }

  @Override
  public void run(Setting setting, Sheet sheet) throws Exception {
    measure(setting, sheet, setting.of(3_000, 200_077, 1_048_653), SHORT);
    measure(setting, sheet, setting.of(1_000, 50_077, 262_221), LONG);
  }

  private static void measure(Setting setting, Sheet sheet, int entries, int bytes)
      throws Exception {
    MadeLog log = new MadeLog(entries, bytes);
    long compressions = Compressions.ofTree(entries, bytes);
    String verified = "verify, entries of " + bytes + " bytes";
    SequencedMap<String, Rounds.Turn> contenders = new LinkedHashMap<>();
    contenders.put(
        Compressions.NAME, () -> Compressions.rate(compressions) * entries / compressions);
    contenders.put(verified, () -> Cpu.rate(entries, () -> verify(log, entries)));
    Rounds rounds = Rounds.take(setting.rounds(), contenders);
    sheet.line("%,d entries of %d bytes", entries, bytes);
    sheet.rates(rounds, "entries a CPU second");
    double rate = rounds.median(verified);
    if (bytes == SHORT) {
      sheet.atLeast(1, verified + " / a million a second", Ratio.of(rate / MILLION));
    }
    sheet.ratio(verified + " / raw SHA-256", rounds.ratio(verified, Compressions.NAME));
  }

  private static void verify(MadeLog log, long entries) {
    Verdict verdict = Verifier.of(log.key()).verify(log);
    if (!(verdict instanceof Verdict.Sound sound && sound.entries() == entries)) {
      throw new AssertionError("a sound log was found to be " + verdict);
    }
  }
}

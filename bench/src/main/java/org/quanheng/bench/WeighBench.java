package org.quanheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import org.quanheng.bench.Rounds.Ratio;
import org.quanheng.discretion.Benchmark;
import org.quanheng.discretion.BenchmarkFile;
import org.quanheng.discretion.Cells;
import org.quanheng.discretion.Columns;
import org.quanheng.discretion.Proof;
import org.quanheng.discretion.Prover;
import org.quanheng.discretion.Reweighing;

/// Weighing by a proven table, one case at a time and many under two versions, and proving it.
final class WeighBench implements Bench {

  private static final Path EXAMPLE =
      Path.of("discretion/src/test/resources/org/quanheng/discretion/adulteration.md");
  private static final List<String> FACTS = List.of("value", "prior", "harm", "fault", "remedy");
  private static final String HAND = "if-chain by hand";
  private static final String TABLE = "proven table";
  private static final double TEN_MILLION = 1e7;
  private static final int BATCH = 1 << 16;

  /// Keeps the compiler from leaving out what is measured.
  private long kept;

  @Override
  public String name() {
    return "weigh";
  }

  @Override
  public String question() {
    return "weighing by a proven table against the same rules by hand; proofs and re-weighing";
  }

  @Override
  public void run(Setting setting, Sheet sheet) throws Exception {
    Benchmark benchmark = benchmark(setting.checkout());
    Cells cells = Prover.prove(benchmark).sound();
    Cells heavier = Prover.prove(withoutTheCap(benchmark)).table().orElseThrow();
    int cases = setting.of(2_000, 500_000, 4_000_000);
    long[][] rows = rows(Math.min(cases, BATCH));
    agree(cells, rows);
    SequencedMap<String, Rounds.Turn> contenders = new LinkedHashMap<>();
    contenders.put(HAND, () -> Cpu.rate(cases, () -> byHand(rows, cases)));
    contenders.put(TABLE, () -> Cpu.rate(cases, () -> byTable(cells, rows, cases)));
    contenders.put(
        "under two versions", () -> Cpu.rate(cases, () -> twice(heavier, cells, rows, cases)));
    Rounds rounds = Rounds.take(setting.rounds(), contenders);
    sheet.rates(rounds, "cases a CPU second");
    sheet.atLeast(1.0 / 3, TABLE + " / " + HAND, rounds.ratio(TABLE, HAND));
    double bulk = rounds.median("under two versions") / TEN_MILLION;
    sheet.atLeast(1, "under two versions / ten million a second", Ratio.of(bulk));
    prove(setting, sheet, benchmark);
  }

  private void prove(Setting setting, Sheet sheet, Benchmark benchmark) throws Exception {
    int proofs = setting.of(2, 20, 100);
    SequencedMap<String, Rounds.Turn> contenders = new LinkedHashMap<>();
    contenders.put("proof of 24 rows", () -> Cpu.rate(proofs, () -> prove(benchmark, proofs)));
    sheet.rates(Rounds.take(setting.rounds(), contenders), "proofs a CPU second");
  }

  private void prove(Benchmark benchmark, int proofs) {
    for (int i = 0; i < proofs; i++) {
      Proof proof = Prover.prove(benchmark);
      kept += proof.cells();
    }
  }

  private void byHand(long[][] rows, int cases) {
    for (int i = 0; i < cases; i++) {
      long[] it = rows[i % rows.length];
      kept += ByHand.tier(it[0], it[1], it[2], it[3], it[4]);
    }
  }

  private void byTable(Cells cells, long[][] rows, int cases) {
    for (int i = 0; i < cases; i++) {
      kept += cells.outcome(rows[i % rows.length]);
    }
  }

  private void twice(Cells before, Cells after, long[][] rows, int cases) {
    long[][] columns = new long[FACTS.size()][rows.length];
    for (int row = 0; row < rows.length; row++) {
      for (int fact = 0; fact < columns.length; fact++) {
        columns[fact][row] = rows[row][fact];
      }
    }
    Reweighing reweighing = new Reweighing(before, after, 0);
    for (int left = cases; left > 0; left -= rows.length) {
      Columns batch = new Columns(FACTS, columns, new int[0], Math.min(left, rows.length));
      reweighing.add(batch, (number, was, is, fen, fenAfter) -> kept++);
    }
    kept += reweighing.fenAfter();
  }

  private static void agree(Cells cells, long[][] rows) {
    for (long[] it : rows) {
      int table = cells.outcomes().get(cells.outcome(it)).heaviest();
      if (table != ByHand.tier(it[0], it[1], it[2], it[3], it[4])) {
        throw new AssertionError("the table and the hand disagree");
      }
    }
  }

  private static long[][] rows(int size) {
    Random random = new Random(1);
    long[][] rows = new long[size][];
    for (int i = 0; i < size; i++) {
      rows[i] =
          new long[] {
            (long) Math.exp(random.nextDouble() * 18),
            random.nextInt(2),
            random.nextInt(3),
            random.nextInt(3),
            random.nextInt(3)
          };
    }
    return rows;
  }

  private static Benchmark withoutTheCap(Benchmark it) {
    return new Benchmark(
        it.heading(),
        it.facts(),
        it.ladder(),
        it.frames(),
        it.base(),
        new Benchmark.Rules(List.of(), List.of()),
        it.measures());
  }

  private static Benchmark benchmark(Path checkout) throws IOException {
    String text = Files.readString(checkout.resolve(EXAMPLE));
    return BenchmarkFile.read("adulteration.md", text).benchmark().orElseThrow();
  }
}

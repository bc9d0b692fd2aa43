package org.quanheng.bench;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.quanheng.ledger.Bundle;
import org.quanheng.ledger.Growth;
import org.quanheng.ledger.Piece;

/// Growing the tree, with every tile and every entry bundle written to memory.
final class TreeBench implements Bench {

  private static final int BYTES = 100;
  private static final int CUT = 1 << 16;
  private static final String GROWN = "tree of 100-byte leaves, tiles and bundles";

  @Override
  public String name() {
    return "tree";
  }

  @Override
  public String question() {
    return "growing the tree against the machine's raw SHA-256";
  }

  @Override
  public void run(Setting setting, Sheet sheet) throws Exception {
    long leaves = setting.of(5_000, 1_000_000, 10_000_000);
    long compressions = Compressions.ofTree(leaves, BYTES);
    SequencedMap<String, Rounds.Turn> contenders = new LinkedHashMap<>();
    contenders.put(Compressions.NAME, () -> Compressions.rate(compressions));
    contenders.put(GROWN, () -> Cpu.rate(compressions, () -> grow(leaves)));
    Rounds rounds = Rounds.take(setting.rounds(), contenders);
    sheet.line("%,d leaves, %,d compressions", leaves, compressions);
    sheet.rates(rounds, "compressions a CPU second");
    sheet.line(
        "%-44s %,14.0f leaves a CPU second", "", rounds.median(GROWN) * leaves / compressions);
    sheet.atLeast(0.65, "tree / raw SHA-256", rounds.ratio(GROWN, Compressions.NAME));
  }

  private static void grow(long leaves) {
    Growth growth = Growth.empty();
    ByteBuffer leaf = ByteBuffer.allocate(BYTES);
    byte[] bundle = new byte[Piece.FULL * (2 + BYTES)];
    long bytes = 0;
    int at = 0;
    for (long i = 0; i < leaves; i++) {
      leaf.putLong(0, i);
      growth.append(leaf.array());
      at = Bundle.put(leaf.array(), 0, BYTES, bundle, at);
      if (at == bundle.length || i == leaves - 1) {
        bytes += bundle.clone().length;
        at = 0;
      }
      if (growth.size() % CUT == 0 || i == leaves - 1) {
        bytes += growth.cut().tiles().stream().mapToLong(it -> it.hashes().length).sum();
      }
    }
    if (bytes < leaves * (BYTES + 32)) {
      throw new AssertionError("only " + bytes + " bytes were written for " + leaves + " leaves");
    }
  }
}

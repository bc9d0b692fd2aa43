package org.quanheng.bench;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.quanheng.bench.Rounds.Ratio;
import org.quanheng.draw.Declaration;
import org.quanheng.draw.Draw;
import org.quanheng.draw.Inspector;
import org.quanheng.draw.Lists;
import org.quanheng.draw.Randomness;
import org.quanheng.draw.Source;
import org.quanheng.draw.Subject;

/// Drawing one in twenty of all enterprises of a province, from lists that have been read.
final class DrawBench implements Bench {

  private static final String DRAWN = "draw, one subject in twenty";
  private static final int LIMIT_SECONDS = 2;
  private static final int INSPECTORS = 20;

  /// Of a ticket: "risk", the seed, a name of 18 bytes and a number, each with its length.
  private static final int TICKET_BYTES = 4 * 4 + 4 + 32 + 18 + 4;

  private static final Instant AT = Instant.parse("2026-07-01T02:00:00Z");

  /// Dice, and a commitment to 32 bytes of zero.
  private static final List<String> SOURCES =
      List.of(
          "dice 20 " + AT,
          "commitment 66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925 " + AT);

  private static final List<String> VALUES = List.of("20237331128159211123", "00".repeat(32));

  @Override
  public String name() {
    return "draw";
  }

  @Override
  public String question() {
    return "drawing 40,000 of 800,000 against two CPU seconds";
  }

  @Override
  public void run(Setting setting, Sheet sheet) throws Exception {
    int size = setting.of(2_000, 80_000, 800_000);
    Lists lists = lists(size);
    Declaration declaration = declaration(lists, size / 20);
    long hashes = size + lists.tickets() + (long) INSPECTORS * declaration.size().drawn();
    long compressions = hashes * Compressions.of(TICKET_BYTES);
    SequencedMap<String, Rounds.Turn> contenders = new LinkedHashMap<>();
    contenders.put(Compressions.NAME, () -> Compressions.rate(compressions) * size / compressions);
    contenders.put(DRAWN, () -> Cpu.rate(size, () -> draw(declaration, lists)));
    Rounds rounds = Rounds.take(setting.rounds(), contenders);
    sheet.line("%,d subjects, %,d tickets, %,d hashes", size, lists.tickets(), hashes);
    sheet.rates(rounds, "subjects a CPU second");
    double seconds = 800_000 / rounds.median(DRAWN);
    sheet.atMost(LIMIT_SECONDS, DRAWN + ", CPU seconds of 800,000", Ratio.of(seconds));
    sheet.ratio(DRAWN + " / raw SHA-256", rounds.ratio(DRAWN, Compressions.NAME));
  }

  private static void draw(Declaration declaration, Lists lists) {
    Draw.Outcome outcome = Draw.of(declaration, lists, Randomness.of(declaration, VALUES));
    if (!(outcome instanceof Draw.Outcome.Drawn drawn
        && drawn.result().places().size() == declaration.size().drawn())) {
      throw new AssertionError("the draw came to " + outcome);
    }
  }

  private static Declaration declaration(Lists lists, int drawn) {
    List<Source> sources = SOURCES.stream().map(text -> Source.of(text).orElseThrow()).toList();
    Declaration.Size size = new Declaration.Size(drawn, drawn / 5, 2, drawn, 10);
    return new Declaration("bench", "x", size, lists.digests(), sources, AT.plusSeconds(1));
  }

  /// Of ten enterprises seven have one ticket, the others two, three and four.
  private static Lists lists(int size) {
    Random random = new Random(1);
    List<Subject> subjects =
        IntStream.range(0, size)
            .mapToObj(i -> new Subject("91340100MA%08X".formatted(i), weight(random)))
            .toList();
    List<Inspector> inspectors =
        IntStream.range(0, INSPECTORS)
            .mapToObj(i -> Inspector.of("inspector-" + i, List.of("x")))
            .toList();
    return Lists.of(subjects, inspectors, List.of()).good().orElseThrow();
  }

  private static int weight(Random random) {
    int ten = random.nextInt(10);
    return Math.max(1, ten - 5);
  }
}

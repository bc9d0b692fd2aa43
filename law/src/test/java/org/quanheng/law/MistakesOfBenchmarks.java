package org.quanheng.law;

import java.util.List;

/// Packs whose benchmark cannot be read, leaves a case without an answer, or weighs nothing.
final class MistakesOfBenchmarks {

  private static final String FILE = "benchmarks/smoke.md";
  private static final String SOUND =
      """
      ---
      code: CJ-PEN-001
      power: LP-PEN-001
      names: {en: Smoking lamps, zh-Hans: 冒烟灯火, zh-Hant: 冒煙燈火}
      in-force: {from: 2012-01-01}
      boundary: {above: inclusive, below: inclusive}
      shape: grid
      facts:
        lamps:
          kind: count
          names: {en: lamps, zh-Hans: 灯数, zh-Hant: 燈數}
          evidence: {en: a count, zh-Hans: 清点, zh-Hant: 清點}
          severity: rising
      frames:
        party:
          unit: yuan
          range: "[100, 500]"
          basis: {statute: soot-law, article: 8, paragraph: 2}
      ---

      ## Tiers

      | tier | nature | party |
      |---|---|---|
      | lenient | within | [100, 300] |
      | severe | within | [300, 500] |

      ## Rows

      | row | lamps | tier |
      |---|---|---|
      | 1 | ≤ 3 | lenient |
      | 2 | ≥ 4 | severe |

      ## English

      So much for each lamp.
      """;

  static final List<Mistake> ALL =
      List.of(
          new Mistake(
              "benchmark without front matter",
              lamps -> lamps.with(FILE, "nothing\n"),
              FILE,
              "nothing",
              Rule.WRONG_BENCHMARK),
          new Mistake(
              "benchmark with a tier nobody knows",
              lamps -> lamps.with(FILE, SOUND.replace("≥ 4 | severe", "≥ 4 | grave")),
              FILE,
              "grave",
              Rule.WRONG_BENCHMARK),
          new Mistake(
              "benchmark that leaves out four lamps",
              lamps -> lamps.with(FILE, SOUND.replace("≥ 4", "≥ 5")),
              FILE,
              "",
              Rule.UNSOUND_BENCHMARK),
          new Mistake(
              "benchmark of a power nobody has",
              lamps -> lamps.with(FILE, SOUND.replace("LP-PEN-001", "LP-PEN-999")),
              FILE,
              "",
              Rule.BENCHMARK_WITHOUT_POWER));

  private MistakesOfBenchmarks() {}
}

package org.quanheng.law;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quanheng.discretion.Benchmark;
import org.quanheng.discretion.BenchmarkFile;
import org.quanheng.discretion.Finding;

/// Every benchmark can be read, weighs a power of the pack, and is proven over every case there can
/// be (處罰法 34; the eight binding rules of the room discretion).
final class BenchmarksAreSound {

  private static final String FOLDER = "benchmarks/";

  private BenchmarksAreSound() {}

  static void check(Shelves law, Report report) {
    law.bytes.entrySet().parallelStream()
        .filter(file -> file.getKey().startsWith(FOLDER))
        .forEach(file -> check(file.getKey(), file.getValue(), law, report));
  }

  private static void check(String path, byte[] bytes, Shelves law, Report report) {
    BenchmarkFile.Reading reading =
        BenchmarkFile.read(path, new String(bytes, StandardCharsets.UTF_8));
    for (org.quanheng.discretion.Problem problem : reading.problems()) {
      String detail = problem.message(Locale.ENGLISH);
      Map<String, String> facts = Map.of("broken", problem.rule().slug(), "detail", detail);
      report.tell(path, problem.line(), Rule.WRONG_BENCHMARK, facts, detail);
    }
    reading.benchmark().ifPresent(benchmark -> check(path, benchmark, law, report));
  }

  private static void check(String path, Benchmark benchmark, Shelves law, Report report) {
    String code = benchmark.heading().power();
    Optional<Power> power =
        law.powers.values().values().stream().filter(it -> it.code().equals(code)).findFirst();
    if (power.isEmpty() && law.powers.isWhole()) {
      report.tell(path, 1, Rule.BENCHMARK_WITHOUT_POWER, Map.of("code", code), code);
    }
    for (Finding finding : org.quanheng.discretion.Prover.prove(benchmark).findings()) {
      if (finding.property().isBinding()) {
        String broken = finding.property().code() + " " + finding.key();
        String shown = finding.explain(benchmark, Locale.ENGLISH);
        report.tell(path, 1, Rule.UNSOUND_BENCHMARK, Map.of("broken", broken), shown);
      }
    }
  }
}

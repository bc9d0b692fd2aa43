package org.quanheng.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// `./quanheng bench [--size tiny|small|full] [--rounds N] [name …]`: runs the benches named, or
/// all of them.
public final class Benches {

  static final List<Bench> ALL =
      List.of(
          new TreeBench(),
          new VerifyBench(),
          new DrawBench(),
          new GateBench(),
          new BatchBench(),
          new ProveBench(),
          new WeighBench(),
          new ReplayBench(),
          new DemoBench());

  private static final int ROUNDS = 5;

  private Benches() {}

  /// What the words of the command ask for.
  private record Asked(List<Bench> benches, Setting.Size size, int rounds) {}

  public static void main(String[] words) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Optional<Asked> asked = asked(List.of(words));
    if (asked.isEmpty()) {
      usage(out);
      System.exit(2);
      return;
    }
    Path checkout = Path.of(System.getProperty("quanheng.checkout", ""));
    Path workshop = Workshop.open(Files.createTempDirectory("quanheng-bench-"));
    try {
      run(asked.get(), checkout.toAbsolutePath(), workshop, out);
    } finally {
      remove(workshop);
    }
  }

  private static void run(Asked asked, Path checkout, Path workshop, PrintStream out)
      throws Exception {
    Sheet sheet = new Sheet(out);
    Machine.facts(workshop).forEach(sheet::line);
    for (Bench bench : asked.benches()) {
      sheet.heading(bench);
      Path room = Workshop.open(Files.createDirectory(workshop.resolve(bench.name())));
      bench.run(new Setting(asked.size(), asked.rounds(), checkout, room), sheet);
      sheet.line("load %s", Machine.load());
    }
  }

  private static Optional<Asked> asked(List<String> words) {
    List<Bench> benches = new ArrayList<>();
    Setting.Size size = Setting.Size.FULL;
    int rounds = ROUNDS;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      Optional<Bench> bench = ALL.stream().filter(it -> it.name().equals(word)).findFirst();
      if (bench.isPresent()) {
        benches.add(bench.get());
      } else if (word.equals("--size") && next.matches("tiny|small|full")) {
        size = Setting.Size.valueOf(next.toUpperCase(Locale.ROOT));
        i++;
      } else if (word.equals("--rounds") && next.matches("[1-9][0-9]?")) {
        rounds = Integer.parseInt(next);
        i++;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new Asked(benches.isEmpty() ? ALL : benches, size, rounds));
  }

  private static void usage(PrintStream out) {
    out.println("./quanheng bench [--size tiny|small|full] [--rounds N] [name …]");
    ALL.forEach(bench -> out.printf("  %-8s %s%n", bench.name(), bench.question()));
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The facts of one case, in the order of a benchmark's facts: fen, counts, places in a list.
///
/// @param missing the facts that could not be found out and stand at the value the benchmark
///   declares for that
public record Case(List<Long> values, List<String> missing) {

  public Case {
    values = List.copyOf(values);
    missing = List.copyOf(missing);
  }

  /// What came of reading facts: the case, or everything wrong with them.
  public record Reading(Optional<Case> facts, List<Problem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /// Reads facts as officers write them, by the slug of each; a fact that is absent or empty counts
  /// as not found out.
  public static Reading read(Benchmark benchmark, Map<String, String> written) {
    return read(benchmark, written, "facts", 1);
  }

  static Reading read(Benchmark benchmark, Map<String, String> written, String file, int line) {
    Notes notes = new Notes(file);
    for (String name : written.keySet()) {
      if (benchmark.placeOf(name) < 0) {
        RuleForm.unknownFact(name, benchmark.facts(), line, notes);
      }
    }
    List<Long> values = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Fact fact : benchmark.facts()) {
      String text = written.getOrDefault(fact.slug(), "").strip();
      if (!text.isEmpty()) {
        values.add(value(fact, text, line, notes));
      } else if (fact.missing().isPresent()) {
        values.add(fact.missing().getAsLong());
        missing.add(fact.slug());
      } else {
        notes.tell(line, Rule.MISSING_FACT, "fact", fact.slug(), "domain", domain(fact));
      }
    }
    return notes.isClean()
        ? new Reading(Optional.of(new Case(values, missing)), List.of())
        : new Reading(Optional.empty(), notes.problems());
  }

  static Case of(long[] values) {
    List<Long> list = new ArrayList<>();
    for (long value : values) {
      list.add(value);
    }
    return new Case(list, List.of());
  }

  long[] array() {
    return values.stream().mapToLong(Long::longValue).toArray();
  }

  private static long value(Fact fact, String text, int line, Notes notes) {
    Cell cell = new Cell(fact, new Heading.Words(true, true));
    return cell.value(text)
        .orElseGet(() -> {
          notes.tell(
              line, Rule.OUT_OF_DOMAIN, "fact", fact.slug(), "found", text, "domain", domain(fact));
          return fact.range().low();
        });
  }

  /// What the fact may be, in a few signs: `0 … 1000000`, `none, minor, serious`.
  static String domain(Fact fact) {
    Cell cell = new Cell(fact, new Heading.Words(true, true));
    return fact.domain() instanceof Domain.Choice || fact.domain() instanceof Domain.Flag
        ? cell.write(Ranges.of(fact.range().low(), fact.range().high()))
        : cell.write(fact.range().low()) + " … " + cell.write(fact.range().high());
  }
}

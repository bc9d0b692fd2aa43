package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Benchmarks as DMN 1.5 (OMG formal/2024-01-01), for readers with tools of their own. Out goes
/// what DMN can say; in comes what can be proven. Everything else is refused by name, never changed
/// into something near it.
public final class Dmn {

  static final String MODEL = "https://www.omg.org/spec/DMN/20230324/MODEL/";

  private Dmn() {}

  /// What came of writing: the document, or everything DMN cannot say.
  public record Writing(Optional<String> document, List<Problem> problems) {
    public Writing {
      problems = List.copyOf(problems);
    }
  }

  /// Writes a benchmark. Tiers are numbers, from 0 for the mildest of the ladder; the decisions
  /// `mildest` and `heaviest` give the permitted ones, `share` the sum of weights. Amounts are
  /// yuan.
  public static Writing write(Benchmark benchmark) {
    Notes notes = new Notes(benchmark.heading().slug());
    for (Adjustment adjustment : benchmark.rules().adjustments()) {
      boolean said =
          switch (adjustment.effect()) {
            case Effect.Cap _, Effect.Floor _, Effect.Permit _ -> true;
            case Effect.Shift _, Effect.Pin _, Effect.Scale _ -> false;
          };
      if (!said) {
        notes.tell(adjustment.line(), Rule.OUTSIDE_DMN, "what", adjustment.slug());
      }
    }
    if (benchmark.base() instanceof Base.Heaviest(List<Row> rows)) {
      for (Row row : rows) {
        if (row.mildest() != row.heaviest()) {
          notes.tell(row.line(), Rule.OUTSIDE_DMN, "what", "row " + row.id());
        }
      }
    }
    return notes.isClean()
        ? new Writing(Optional.of(new DmnWriter(benchmark).document()), List.of())
        : new Writing(Optional.empty(), notes.problems());
  }

  /// The benchmark with the one decision table of this document in the place of its own.
  public static BenchmarkFile.Reading read(Benchmark head, String file, String document) {
    Notes notes = new Notes(file);
    Optional<Base> base = new DmnReader(head, notes).read(document);
    return notes.isClean() && base.isPresent()
        ? new BenchmarkFile.Reading(Optional.of(Tables.with(head, base.get())), new ArrayList<>())
        : new BenchmarkFile.Reading(Optional.empty(), notes.problems());
  }

  /// The name of a fact in FEEL, where a hyphen would be a minus.
  static String name(Fact fact) {
    return fact.slug().replace('-', '_');
  }
}

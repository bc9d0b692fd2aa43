package org.quanheng.discretion;

import java.util.List;
import java.util.Optional;

/// A discretion benchmark 裁量基準: from the facts of a case to the fine it deserves, over every case
/// there can be. Reading gives one; only a [Proof] says that it is sound.
///
/// @param frames what the statute allows, by subject; none where it knows no fine
public record Benchmark(
    Heading heading,
    List<Fact> facts,
    Ladder ladder,
    List<Frame> frames,
    Base base,
    Rules rules,
    List<Measure> measures) {

  /// What comes after the table, and what the whole must keep.
  public record Rules(List<Adjustment> adjustments, List<Clause> clauses) {
    public Rules {
      adjustments = List.copyOf(adjustments);
      clauses = List.copyOf(clauses);
    }
  }

  public Benchmark {
    facts = List.copyOf(facts);
    frames = List.copyOf(frames);
    measures = List.copyOf(measures);
  }

  /// The place of the fact of this name; −1 where there is none.
  public int placeOf(String fact) {
    for (int i = 0; i < facts.size(); i++) {
      if (facts.get(i).slug().equals(fact)) {
        return i;
      }
    }
    return -1;
  }

  /// The fact of this name.
  public Optional<Fact> fact(String slug) {
    return facts.stream().filter(fact -> fact.slug().equals(slug)).findFirst();
  }

  /// The fen one unit of the frame is for these values.
  long unitOf(Frame frame, long[] values) {
    return frame.unit().map(unit -> values[placeOf(unit)]).orElse(1L);
  }
}

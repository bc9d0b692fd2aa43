package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The nearest value of one fact at which a case would end elsewhere, all others as they are.
///
/// @param value the first such value upwards, or the last downwards
public record Turn(Fact fact, boolean upwards, long value, Outcome outcome) {

  static List<Turn> of(Benchmark benchmark, Cuts cuts, long[] values, Outcome outcome) {
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      int piece = cuts.pieceOf(i, values[i]);
      for (int up = piece + 1; up < cuts.pieces(i); up++) {
        Optional<Outcome> there = at(benchmark, values, i, cuts.start(i, up));
        if (there.isPresent() && !there.get().equals(outcome)) {
          turns.add(new Turn(benchmark.facts().get(i), true, cuts.start(i, up), there.get()));
          break;
        }
      }
      for (int down = piece - 1; down >= 0; down--) {
        Optional<Outcome> there = at(benchmark, values, i, cuts.end(i, down));
        if (there.isPresent() && !there.get().equals(outcome)) {
          turns.add(new Turn(benchmark.facts().get(i), false, cuts.end(i, down), there.get()));
          break;
        }
      }
    }
    return turns;
  }

  private static Optional<Outcome> at(Benchmark benchmark, long[] values, int fact, long value) {
    long[] other = values.clone();
    other[fact] = value;
    return Trace.of(benchmark, other).map(Trace::outcome);
  }
}

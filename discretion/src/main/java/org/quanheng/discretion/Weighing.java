package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a benchmark says of one case 裁量: the permitted tiers, the band in fen, what must and may go
/// with it, why, and how near the next step is. The same facts give the same weighing, always.
///
/// @param fines one for each frame of the benchmark
/// @param measures what goes with it, in the order of the file
/// @param turns the next boundary of each fact, in each direction
public record Weighing(
    Benchmark benchmark,
    Case facts,
    Trace trace,
    List<Fine> fines,
    List<Measure> measures,
    List<Turn> turns) {

  private static final Comparator<Weighing> LIGHTER =
      Comparator.comparingLong(Weighing::most)
          .thenComparingLong(Weighing::least)
          .thenComparingInt(weighing -> weighing.trace().outcome().heaviest())
          .thenComparingInt(weighing -> weighing.trace().outcome().mildest());

  public Weighing {
    fines = List.copyOf(fines);
    measures = List.copyOf(measures);
    turns = List.copyOf(turns);
  }

  /// What came of weighing: the weighing, or everything that stands in its way.
  public record Answer(Optional<Weighing> weighing, List<Problem> problems) {
    public Answer {
      problems = List.copyOf(problems);
    }
  }

  /// Weighs facts as officers write them, by the slug of each. Facts that are missing, unknown or
  /// out of their domain are refused before anything is weighed.
  public static Answer weigh(Benchmark benchmark, Map<String, String> written) {
    Case.Reading reading = Case.read(benchmark, written);
    return reading.facts().isPresent()
        ? weigh(benchmark, reading.facts().get())
        : new Answer(Optional.empty(), reading.problems());
  }

  /// Weighs the facts of a case. A table that is not proven may have no answer, or two.
  public static Answer weigh(Benchmark benchmark, Case facts) {
    long[] values = facts.array();
    Optional<Trace> trace = Trace.of(benchmark, values);
    if (trace.isEmpty()) {
      List<String> rows =
          benchmark.base().rows().stream()
              .filter(row -> row.when().holds(benchmark.facts(), values))
              .map(Row::id)
              .toList();
      Notes notes = new Notes(benchmark.heading().slug());
      Rule rule = rows.isEmpty() ? Rule.NO_ROW : Rule.SEVERAL_ROWS;
      notes.tell(1, rule, "rows", String.join(", ", rows));
      return new Answer(Optional.empty(), notes.problems());
    }
    Outcome outcome = trace.get().outcome();
    List<Measure> measures =
        benchmark.measures().stream()
            .filter(measure -> measure.goesWith(benchmark, values, outcome))
            .toList();
    List<Turn> turns = Turn.of(benchmark, Cuts.of(benchmark), values, outcome);
    return new Answer(
        Optional.of(
            new Weighing(
                benchmark, facts, trace.get(), fines(benchmark, values, outcome), measures, turns)),
        List.of());
  }

  static List<Fine> fines(Benchmark benchmark, long[] values, Outcome outcome) {
    List<Fine> fines = new ArrayList<>();
    for (int i = 0; i < benchmark.frames().size(); i++) {
      Frame frame = benchmark.frames().get(i);
      long base = benchmark.unitOf(frame, values);
      Stretch stretch = Stretch.of(outcome, benchmark.ladder(), frame, i);
      fines.add(new Fine(frame, stretch.smallest(base), stretch.largest(base)));
    }
    return fines;
  }

  /// The permitted tiers, from mild to severe.
  public List<Tier> tiers() {
    Outcome outcome = trace.outcome();
    return benchmark.ladder().tiers().subList(outcome.mildest(), outcome.heaviest() + 1);
  }

  /// What must go with it.
  public List<Measure> must() {
    return measures.stream().filter(it -> it.force() == Measure.Force.MUST).toList();
  }

  /// What may go with it.
  public List<Measure> may() {
    return measures.stream().filter(it -> it.force() == Measure.Force.MAY).toList();
  }

  /// Every article the result rests on: frames, adjustments, measures, each once.
  public List<Basis> articles() {
    List<Basis> articles = new ArrayList<>();
    benchmark.frames().forEach(frame -> articles.add(frame.basis()));
    trace.adjustments().forEach(adjustment -> articles.add(adjustment.basis()));
    measures.forEach(measure -> articles.add(measure.basis()));
    return articles.stream().distinct().toList();
  }

  /// The result and its reasons, one sentence a line, for a reader of this locale.
  public List<String> explain(Locale reader) {
    return new WeighingText(this, reader).lines();
  }

  /// Of two weighings of one case under two laws, which is the lighter: by the highest fine, the
  /// lowest, then the tiers. Below zero where the first is.
  public static int compareWeight(Weighing one, Weighing other) {
    return LIGHTER.compare(one, other);
  }

  private long most() {
    return fines.stream().mapToLong(Fine::highFen).sum();
  }

  private long least() {
    return fines.stream().mapToLong(Fine::lowFen).sum();
  }
}

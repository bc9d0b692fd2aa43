package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One sum in parts that costs less than whole (P10): why cases of one party and one conduct are
/// put together before weighing.
///
/// @param whole the facts of the whole
/// @param fine what it costs whole
/// @param parts into how many equal parts it is divided
/// @param part what each part costs
/// @param unbounded whether the gain grows with the sum without end
public record Splitting(
    Fact fact, Case whole, Fine fine, long parts, Fine part, boolean unbounded) {

  private static final int SHOWN = 10;
  private static final Comparator<Splitting> WORST =
      Comparator.comparingLong(Splitting::saving).reversed().thenComparingLong(Splitting::parts);

  /// How much less the parts cost at their highest than the whole at its highest.
  public long saving() {
    return fine.highFen() - parts * part.highFen();
  }

  /// The gain of splitting in one sentence.
  public String explain(Benchmark benchmark, Locale reader) {
    Terms terms = new Terms(benchmark, reader);
    long value = whole.values().get(benchmark.placeOf(fact.slug()));
    return terms.say(
        unbounded ? "splitting.unbounded" : "splitting.bounded",
        "fact",
        terms.of(fact.names()),
        "value",
        terms.money(value),
        "parts",
        Long.toString(parts),
        "low",
        terms.money(fine.lowFen()),
        "high",
        terms.money(fine.highFen()),
        "partlow",
        terms.money(parts * part.lowFen()),
        "parthigh",
        terms.money(parts * part.highFen()),
        "case",
        terms.facts(whole));
  }

  /// Where splitting pays most, worst first.
  static List<Splitting> of(Survey survey) {
    Optional<String> unit =
        survey.benchmark.frames().stream().flatMap(frame -> frame.unit().stream()).findFirst();
    if (unit.isEmpty()) {
      return List.of();
    }
    int fact = survey.benchmark.placeOf(unit.get());
    int stride = 1;
    for (int i = fact + 1; i < survey.cuts.facts(); i++) {
      stride *= survey.cuts.pieces(i);
    }
    Set<Long> seen = new HashSet<>();
    List<Splitting> found = new ArrayList<>();
    int pieces = survey.cuts.pieces(fact);
    for (int cell = 0; cell < survey.table.length; cell++) {
      int piece = cell / stride % pieces;
      for (int lower = 0; lower < piece; lower++) {
        int other = cell - (piece - lower) * stride;
        char whole = survey.table[cell];
        char part = survey.table[other];
        long pair = ((long) piece << 48) | ((long) lower << 32) | ((long) whole << 16) | part;
        if (whole != part && whole != 0 && part != 0 && !seen.contains(pair)) {
          Optional<Splitting> splitting = split(survey, fact, cell, lower, other);
          splitting.ifPresent(found::add);
          seen.add(pair);
        }
      }
    }
    found.sort(WORST);
    return found.subList(0, Math.min(SHOWN, found.size()));
  }

  private static Optional<Splitting> split(
      Survey survey, int fact, int cell, int lower, int other) {
    Benchmark benchmark = survey.benchmark;
    Case whole = survey.caseAt(cell);
    long[] values = whole.array();
    long sum = values[fact];
    long largest = survey.cuts.end(fact, lower);
    if (largest == 0) {
      return Optional.empty();
    }
    long parts = Math.ceilDiv(sum, largest);
    long each = sum / Math.max(1, parts);
    if (parts < 2 || each < survey.cuts.start(fact, lower)) {
      return Optional.empty();
    }
    Fine fine = Weighing.fines(benchmark, values, survey.outcomeAt(cell)).getFirst();
    values[fact] = each;
    Fine part = Weighing.fines(benchmark, values, survey.outcomeAt(other)).getFirst();
    int piece = survey.cuts.pieceOf(fact, sum);
    boolean last = piece == survey.cuts.pieces(fact) - 1;
    Splitting splitting =
        new Splitting(benchmark.facts().get(fact), whole, fine, parts, part, last);
    return splitting.saving() > 0 ? Optional.of(splitting) : Optional.empty();
  }
}

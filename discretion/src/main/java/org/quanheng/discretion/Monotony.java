package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.quanheng.term.Language;
import org.quanheng.term.Names;

/// P3: along every fact that weighs, the graver neighbour is never milder. Neighbours suffice, for
/// what holds from each to the next holds from the first to the last.
final class Monotony {

  private static final int TABULATED = 1_024;

  private final Survey survey;
  private final List<Outcome> outcomes;

  /// Whether one outcome is at most another: 0 not asked yet, 1 yes, 2 no.
  private final byte[][] known;

  private Monotony(Survey survey) {
    this.survey = survey;
    this.outcomes = survey.book.outcomes();
    int size = outcomes.size() <= TABULATED ? outcomes.size() : 0;
    this.known = new byte[size][size];
  }

  static List<Finding> of(Survey survey) {
    Monotony monotony = new Monotony(survey);
    List<Finding> findings = new ArrayList<>();
    int stride = survey.table.length;
    for (int fact = 0; fact < survey.cuts.facts(); fact++) {
      stride /= survey.cuts.pieces(fact);
      Fact of = survey.benchmark.facts().get(fact);
      if (of.severity() != Fact.Severity.NONE) {
        monotony.along(fact, stride).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Optional<Finding> along(int fact, int stride) {
    char[] table = survey.table;
    int pieces = survey.cuts.pieces(fact);
    Fact of = survey.benchmark.facts().get(fact);
    boolean rising = of.severity() == Fact.Severity.RISING;
    Survey.Tally wrong = new Survey.Tally();
    for (int block = 0; block < table.length; block += stride * pieces) {
      int end = block + stride * (pieces - 1);
      for (int cell = block; cell < end; cell++) {
        int milder = rising ? table[cell] : table[cell + stride];
        int graver = rising ? table[cell + stride] : table[cell];
        if (milder != graver && milder != 0 && graver != 0 && !isAtMost(milder - 1, graver - 1)) {
          wrong.add(cell);
        }
      }
    }
    return wrong.count == 0 ? Optional.empty() : Optional.of(finding(of, fact, stride, wrong));
  }

  private Finding finding(Fact of, int fact, int stride, Survey.Tally wrong) {
    long next = wrong.first + stride;
    List<String> rows = new ArrayList<>(survey.rowsAt(wrong.first));
    rows.addAll(survey.rowsAt(next));
    long value = survey.cuts.lowest(next)[fact];
    Benchmark benchmark = survey.benchmark;
    return new Finding(
        Property.MONOTONE,
        "not-monotone",
        wrong.count,
        Optional.of(survey.caseAt(wrong.first)),
        Optional.of(survey.outcomeAt(wrong.first)),
        rows,
        Map.of(
            "fact", of.names(),
            "value", inWords(terms -> terms.value(of, value), benchmark),
            "then", inWords(terms -> terms.outcome(survey.outcomeAt(next)), benchmark)));
  }

  private static Names inWords(Function<Terms, String> words, Benchmark benchmark) {
    return new Names(
        words.apply(new Terms(benchmark, Language.EN.locale())),
        words.apply(new Terms(benchmark, Language.ZH_HANS.locale())),
        words.apply(new Terms(benchmark, Language.ZH_HANT.locale())));
  }

  private boolean isAtMost(int one, int other) {
    if (known.length == 0) {
      return Weights.isAtMost(survey.benchmark, outcomes.get(one), outcomes.get(other));
    }
    if (known[one][other] == 0) {
      boolean less = Weights.isAtMost(survey.benchmark, outcomes.get(one), outcomes.get(other));
      known[one][other] = (byte) (less ? 1 : 2);
    }
    return known[one][other] == 1;
  }
}

package org.quanheng.discretion;

import java.util.List;

/// P11: where some case is punished and nothing must take its unlawful gain (處罰法 28).
final class Gain {

  private static final String INCOME = "illegal-income";

  private final Survey survey;
  private final List<Measure> measures;

  /// For each measure, fact and piece, whether the measure can go with it.
  private final boolean[][][] fits;

  private Gain(Survey survey) {
    this.survey = survey;
    this.measures =
        survey.benchmark.measures().stream()
            .filter(it -> it.confiscates() && it.force() == Measure.Force.MUST)
            .toList();
    this.fits = new boolean[measures.size()][survey.cuts.facts()][];
    for (int measure = 0; measure < fits.length; measure++) {
      for (int fact = 0; fact < survey.cuts.facts(); fact++) {
        fits[measure][fact] = fits(measures.get(measure), fact);
      }
    }
  }

  private boolean[] fits(Measure measure, int fact) {
    boolean[] pieces = new boolean[survey.cuts.pieces(fact)];
    Ranges test = measure.when().tests().get(survey.benchmark.facts().get(fact).slug());
    for (int piece = 0; piece < pieces.length; piece++) {
      pieces[piece] = test == null || test.contains(survey.cuts.start(fact, piece));
    }
    return pieces;
  }

  /// The cells in which the gain is kept.
  static Survey.Tally kept(Survey survey) {
    return new Gain(survey).walk();
  }

  private Survey.Tally walk() {
    Survey.Tally kept = new Survey.Tally();
    Ladder ladder = survey.benchmark.ladder();
    List<Outcome> outcomes = survey.book.outcomes();
    int income = survey.benchmark.placeOf(INCOME);
    int[] cell = new int[survey.cuts.facts()];
    for (int number = 0; number < survey.table.length; number++) {
      if (survey.table[number] != 0) {
        int heaviest = outcomes.get(survey.table[number] - 1).heaviest();
        boolean punished = ladder.at(heaviest).nature() != Tier.Nature.NONE;
        boolean earned = income < 0 || survey.cuts.end(income, cell[income]) > 0;
        if (punished && earned && !isTaken(cell, heaviest)) {
          kept.add(number);
        }
      }
      next(cell);
    }
    return kept;
  }

  private boolean isTaken(int[] cell, int heaviest) {
    for (int measure = 0; measure < fits.length; measure++) {
      boolean goes = measures.get(measure).mildest() <= heaviest;
      for (int fact = 0; goes && fact < cell.length; fact++) {
        goes = fits[measure][fact][cell[fact]];
      }
      if (goes) {
        return true;
      }
    }
    return false;
  }

  /// The cell after this one: the last fact counts fastest.
  private void next(int[] cell) {
    for (int fact = cell.length - 1; fact >= 0; fact--) {
      if (++cell[fact] < survey.cuts.pieces(fact)) {
        return;
      }
      cell[fact] = 0;
    }
  }
}

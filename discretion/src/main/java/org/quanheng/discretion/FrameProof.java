package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quanheng.term.Names;

/// P4 to P6: the bands against the statute's frame and against each other.
final class FrameProof {

  private final Survey survey;
  private final Benchmark benchmark;
  private final List<Tier> tiers;
  private final List<Finding> findings = new ArrayList<>();

  private FrameProof(Survey survey) {
    this.survey = survey;
    this.benchmark = survey.benchmark;
    this.tiers = benchmark.ladder().tiers();
  }

  static List<Finding> of(Survey survey) {
    FrameProof proof = new FrameProof(survey);
    for (int i = 0; i < survey.benchmark.frames().size(); i++) {
      proof.inFrame(i);
      proof.inOrder(i);
      proof.exhausted(i);
    }
    proof.reached();
    proof.points();
    return proof.findings;
  }

  private void inFrame(int number) {
    Frame frame = benchmark.frames().get(number);
    for (Tier tier : tiers) {
      Band band = tier.bands().get(number);
      boolean kept =
          switch (tier.nature()) {
            case NONE -> true;
            case REDUCED -> isBelow(band, frame.band());
            case WITHIN -> frame.band().encloses(band);
          };
      if (!kept) {
        String key = tier.nature() == Tier.Nature.WITHIN ? "outside-frame" : "not-reduced";
        tell(Property.IN_FRAME, key, frame, number, tier, tier);
      }
    }
  }

  private static boolean isBelow(Band band, Band frame) {
    int order = band.high().value().compareTo(frame.low().value());
    return order < 0 || (order == 0 && !(band.high().inclusive() && frame.low().inclusive()));
  }

  private void inOrder(int number) {
    for (int i = 1; i < tiers.size(); i++) {
      Tier lower = tiers.get(i - 1);
      Tier upper = tiers.get(i);
      if (lower.nature() == Tier.Nature.NONE) {
        continue;
      }
      Band below = lower.bands().get(number);
      Band above = upper.bands().get(number);
      Frame frame = benchmark.frames().get(number);
      boolean ascending =
          below.low().value().compareTo(above.low().value()) <= 0
              && below.high().value().compareTo(above.high().value()) <= 0;
      int meeting = below.high().value().compareTo(above.low().value());
      boolean within = lower.nature() == Tier.Nature.WITHIN;
      if (!ascending) {
        tell(Property.BANDS_IN_ORDER, "bands-descend", frame, number, lower, upper);
      } else if (meeting > 0) {
        tell(Property.BANDS_IN_ORDER, "bands-overlap", frame, number, lower, upper);
      } else if (within && meeting < 0) {
        tell(Property.BANDS_IN_ORDER, "bands-apart", frame, number, lower, upper);
      } else if (within) {
        meet(frame, number, lower, upper);
      }
    }
  }

  private void meet(Frame frame, int number, Tier lower, Tier upper) {
    boolean below = lower.bands().get(number).high().inclusive();
    boolean above = upper.bands().get(number).low().inclusive();
    Heading.Words words = benchmark.heading().words();
    if (!below && !above) {
      tell(Property.BANDS_IN_ORDER, "value-in-no-band", frame, number, lower, upper);
    } else if (below && above && !(words.aboveIncludes() && words.belowIncludes())) {
      tell(Property.BANDS_IN_ORDER, "value-in-two-bands", frame, number, lower, upper);
    }
  }

  private void exhausted(int number) {
    List<Tier> within = tiers.stream().filter(tier -> tier.nature() == Tier.Nature.WITHIN).toList();
    Frame frame = benchmark.frames().get(number);
    Tier first = within.getFirst();
    Tier last = within.getLast();
    if (!first.bands().get(number).low().equals(frame.band().low())) {
      tell(Property.FRAME_EXHAUSTED, "bottom-unused", frame, number, first, first);
    }
    if (!last.bands().get(number).high().equals(frame.band().high())) {
      tell(Property.FRAME_EXHAUSTED, "top-unused", frame, number, last, last);
    }
  }

  /// Whether some case may be fined at the top of the frame, and some at its bottom.
  private void reached() {
    Ladder ladder = benchmark.ladder();
    List<Outcome> outcomes = survey.book.outcomes();
    boolean top = outcomes.stream().anyMatch(outcome -> outcome.heaviest() == ladder.highest());
    boolean bottom =
        outcomes.stream()
            .anyMatch(outcome ->
                outcome.mildest() <= ladder.lowestWithin()
                    && outcome.heaviest() >= ladder.lowestWithin());
    if (!top) {
      unreached(ladder.at(ladder.highest()));
    }
    if (!bottom) {
      unreached(ladder.at(ladder.lowestWithin()));
    }
  }

  private void unreached(Tier tier) {
    findings.add(
        Finding.of(
            Property.FRAME_EXHAUSTED, "tier-unreached", List.of(), Map.of("tier", tier.names())));
  }

  private void points() {
    if (!survey.sums.isUsed() || survey.sums.lowestCell < 0 || benchmark.frames().isEmpty()) {
      return;
    }
    Frame frame = benchmark.frames().getFirst();
    Rational lowest = Rational.of(survey.sums.lowest, survey.sums.denominator());
    Rational highest = Rational.of(survey.sums.highest, survey.sums.denominator());
    Rational fine = lowest.times(frame.band().high().value());
    if (fine.compareTo(frame.band().low().value()) < 0) {
      findings.add(
          new Finding(
              Property.IN_FRAME,
              "points-below-frame",
              1,
              Optional.of(survey.caseAt(survey.sums.lowestCell)),
              Optional.empty(),
              List.of(),
              Map.of("sum", Finding.same(Terms.percent(lowest)))));
    }
    if (!highest.equals(Rational.ONE)) {
      findings.add(
          Finding.of(
              Property.FRAME_EXHAUSTED,
              "points-sum",
              List.of(),
              Map.of("sum", Finding.same(Terms.percent(highest)))));
    }
  }

  private void tell(
      Property property, String key, Frame frame, int number, Tier lower, Tier upper) {
    BandText text = new BandText(frame.unit().isEmpty(), benchmark.heading().words());
    Map<String, Names> words =
        Map.of(
            "lower", lower.names(),
            "upper", upper.names(),
            "lowerband", Finding.same(text.write(lower.bands().get(number))),
            "upperband", Finding.same(text.write(upper.bands().get(number))),
            "frame", Finding.same(text.write(frame.band())),
            "basis", Finding.same(frame.basis().toString()));
    findings.add(Finding.of(property, key, List.of(), words));
  }
}

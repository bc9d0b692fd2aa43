package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quanheng.term.Names;

/// Proves a benchmark over every case there can be, exactly: each fact is cut where any row,
/// adjustment or clause changes its answer, and every choice of pieces is looked at.
public final class Prover {

  /// The number that is written into proofs; it changes when a proof could come out otherwise.
  public static final int VERSION = 1;

  private final Survey survey;
  private final Benchmark benchmark;
  private final List<Finding> findings = new ArrayList<>();

  private Prover(Survey survey) {
    this.survey = survey;
    this.benchmark = survey.benchmark;
  }

  /// Proves a benchmark. A table with more than a hundred million cells is refused by a finding
  /// that names the fact with the most pieces.
  public static Proof prove(Benchmark benchmark) {
    Cuts cuts = Cuts.of(benchmark);
    if (cuts.cells() > Survey.MOST_CELLS) {
      Fact widest = benchmark.facts().get(cuts.widest());
      Names pieces = Finding.same(Integer.toString(cuts.pieces(cuts.widest())));
      Finding refused =
          Finding.of(
              Property.COMPLETE,
              "too-many-cells",
              List.of(),
              Map.of("fact", widest.names(), "pieces", pieces));
      return new Proof(
          benchmark,
          cuts.cells(),
          Map.of(),
          List.of(refused),
          new Proof.Reports(List.of(), List.of()),
          Optional.empty());
    }
    return new Prover(Survey.of(benchmark, cuts)).proof();
  }

  private Proof proof() {
    answers();
    findings.addAll(Monotony.of(survey));
    findings.addAll(FrameProof.of(survey));
    adjustments();
    clauses();
    idle();
    cells(Property.GAIN, "gain-kept", Gain.kept(survey), Map.of());
    Proof.Reports reports = new Proof.Reports(Cliff.of(survey), Splitting.of(survey));
    return new Proof(
        benchmark, survey.table.length, tiers(), findings, reports, Optional.of(new Cells(survey)));
  }

  private void answers() {
    cells(Property.COMPLETE, "gap", survey.gaps, Map.of());
    cells(Property.UNIQUE, "overlap", survey.overlaps, Map.of());
  }

  private void adjustments() {
    List<Adjustment> adjustments = benchmark.rules().adjustments();
    for (int i = 0; i < adjustments.size(); i++) {
      Adjustment adjustment = adjustments.get(i);
      boolean mitigates = adjustment.direction() == Adjustment.Direction.MITIGATING;
      cells(
          Property.MONOTONE,
          mitigates ? "mitigating-raises" : "aggravating-lowers",
          survey.misdirected[i],
          Map.of("name", adjustment.names()));
    }
    if (!benchmark.heading().prose().laterPrevails()) {
      cells(Property.UNIQUE, "conflict", survey.conflicts, Map.of());
    }
  }

  private void clauses() {
    List<Clause> clauses = benchmark.rules().clauses();
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      cells(
          Property.CLAUSES_KEPT,
          "clause",
          survey.broken[i],
          Map.of("name", clause.names(), "basis", Finding.same(clause.basis().toString())));
    }
  }

  private void idle() {
    List<String> idle = new ArrayList<>();
    List<Row> rows = benchmark.base().rows();
    for (int i = 0; i < rows.size(); i++) {
      if (!survey.deciding.get(i)) {
        idle.add(rows.get(i).id());
      }
    }
    if (benchmark.base() instanceof Base.Points points) {
      PointSums.idle(benchmark, points).stream()
          .forEach(i -> idle.add(points.levels().get(i).fact()));
    }
    List<Adjustment> adjustments = benchmark.rules().adjustments();
    for (int i = 0; i < adjustments.size(); i++) {
      if (!survey.fired.get(i)) {
        idle.add(adjustments.get(i).slug());
      }
    }
    if (!idle.isEmpty()) {
      findings.add(Finding.of(Property.NOTHING_IDLE, "idle", idle, Map.of()));
    }
  }

  private void cells(Property property, String key, Survey.Tally tally, Map<String, Names> words) {
    if (tally.count > 0) {
      boolean answered = survey.table[(int) tally.first] != 0;
      findings.add(
          new Finding(
              property,
              key,
              tally.count,
              Optional.of(survey.caseAt(tally.first)),
              answered ? Optional.of(survey.outcomeAt(tally.first)) : Optional.empty(),
              survey.rowsAt(tally.first),
              words));
    }
  }

  private Map<String, Long> tiers() {
    Map<String, Long> tiers = new LinkedHashMap<>();
    benchmark.ladder().tiers().forEach(tier -> tiers.put(tier.slug(), 0L));
    long[] counts = survey.book.counts();
    for (int i = 0; i < counts.length; i++) {
      int heaviest = survey.book.outcomes().get(i).heaviest();
      tiers.merge(benchmark.ladder().at(heaviest).slug(), counts[i], Long::sum);
    }
    return tiers;
  }
}

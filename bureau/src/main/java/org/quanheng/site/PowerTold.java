package org.quanheng.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quanheng.face.Beam;
import org.quanheng.face.Chart;
import org.quanheng.face.Visit;
import org.quanheng.law.Citation;
import org.quanheng.law.Duty;
import org.quanheng.law.Power;
import org.quanheng.law.Procedure;
import org.quanheng.law.Statute;
import org.quanheng.law.StatutoryTerm;
import org.quanheng.law.Step;
import org.quanheng.ledger.Hash;

/// One power as its page tells it.
///
/// @param versions all versions of the power, in order
/// @param entry the entry of the ledger that proclaimed this version
record PowerTold(
    Reading reading, Power power, List<Power> versions, Practice practice, Optional<Hash> entry) {

  /// So many neighbours are shown.
  private static final int NEIGHBOURS = 8;

  /// A place of the law that gives the power.
  ///
  /// @param text the day of the text in force, and the days it is in force
  record Ground(String citation, Reading.Way statute, String text, List<Reading.Way> others) {}

  /// One step of the procedure.
  ///
  /// @param acts how often it was taken so far
  record Stage(int place, Step step, List<Reading.Holding> holders, long acts) {}

  /// One term, with the beam on which its promise hangs.
  record Limit(String from, String to, String law, String promised, Beam beam, String basis) {}

  /// Another version of the power, or this one.
  record Version(String days, String address, boolean shown, Optional<String> endedBy) {}

  String name() {
    return reading.name(power);
  }

  boolean isInForce() {
    return power.isInForce(reading.day());
  }

  /// Why it is not in force on the day.
  String whyNot() {
    return reading.day().isBefore(power.life().validity().from())
        ? reading.visit().say("power.not-yet", power.life().validity().from())
        : reading.visit().say("power.no-longer", power.life().validity().until());
  }

  Sense sense() {
    return Sense.of(power.page().sense(), reading.visit().language());
  }

  List<Ground> grounds() {
    return power.basis().stream().map(this::ground).toList();
  }

  private Ground ground(Citation citation) {
    Statute statute = reading.statute(citation.statute());
    Visit visit = reading.visit();
    String text =
        statute
            .version(reading.day())
            .map(it -> visit.say("statute.text", it.text(), reading.days(it.validity())))
            .orElse(visit.say("statute.no-text"));
    List<Reading.Way> others =
        reading.pack().inForce(reading.day()).stream()
            .filter(it -> !it.code().equals(power.code()))
            .filter(it -> it.basis().stream().anyMatch(citation::equals))
            .map(reading::way)
            .toList();
    return new Ground(
        reading.citation(citation),
        reading.wayToArticle(citation),
        text,
        others.subList(0, Math.min(NEIGHBOURS, others.size())));
  }

  Procedure procedure() {
    return reading.pack().procedure(power);
  }

  List<Stage> stages() {
    List<Stage> stages = new ArrayList<>();
    for (Step step : procedure().steps()) {
      List<Reading.Holding> holders = reading.holdings(power.holders(step.lane()));
      stages.add(new Stage(stages.size() + 1, step, holders, practice.acts(step.slug())));
    }
    return stages;
  }

  List<Limit> limits() {
    return power.exercise().terms().stream().map(this::limit).toList();
  }

  private Limit limit(StatutoryTerm term) {
    int promised = term.promised().orElse(term.amount());
    return new Limit(
        step(term.step()),
        step(term.to()),
        reading.length(term.amount(), term),
        term.promised().isPresent() ? reading.length(promised, term) : "",
        new Beam(term.amount(), promised),
        reading.citation(term.basis()));
  }

  private String step(String slug) {
    return procedure().step(slug).map(it -> reading.visit().in(it.names())).orElse(slug);
  }

  List<Duty> duties(Duty.Kind kind) {
    return reading.pack().duties(power).stream().filter(it -> it.kind() == kind).toList();
  }

  /// Its acts by month.
  Chart chart() {
    return new Chart(
        reading.visit().say("power.acts"),
        practice.months().stream()
            .map(it -> new Chart.Bar(reading.visit().month(it.month()), it.acts()))
            .toList());
  }

  String fees() {
    return PowerSheet.fees(reading, power.exercise().fees());
  }

  List<Version> told() {
    return versions.reversed().stream()
        .map(it ->
            new Version(
                reading.days(it.life().validity()),
                "/powers/" + it.code() + "?day=" + it.life().validity().from(),
                it.equals(power),
                it.life().endedBy()))
        .toList();
  }

  /// Powers of the same statute, the nearest articles first.
  List<Reading.Way> neighbours() {
    Citation own = power.basis().getFirst();
    return reading.pack().inForce(reading.day()).stream()
        .filter(it -> !it.code().equals(power.code()))
        .filter(it -> it.basis().getFirst().statute().equals(own.statute()))
        .sorted(
            Comparator.comparingInt(
                it -> Math.abs(it.basis().getFirst().article() - own.article())))
        .limit(NEIGHBOURS)
        .map(it ->
            new Reading.Way(
                reading.to(it),
                reading
                    .visit()
                    .say(
                        "power.neighbour", reading.place(it.basis().getFirst()), reading.name(it))))
        .toList();
  }

  /// The address of the list of the statute it rests on first.
  String statuteList() {
    return "/powers?statute=" + power.basis().getFirst().statute();
  }
}

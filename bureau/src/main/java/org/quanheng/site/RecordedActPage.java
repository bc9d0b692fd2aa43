package org.quanheng.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.quanheng.face.Shown;
import org.quanheng.face.Timeline;
import org.quanheng.face.Visit;
import org.quanheng.law.Pack;
import org.quanheng.seal.Seal;
import org.quanheng.web.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One act: what was done, what it rests on, the course of its matter, and the proof.
@Controller
class RecordedActPage {

  private final Supplier<Pack> pack;
  private final Acts acts;
  private final Matters matters;
  private final Seal seal;

  RecordedActPage(Supplier<Pack> pack, Acts acts, Matters matters, Seal seal) {
    this.pack = pack;
    this.acts = acts;
    this.matters = matters;
    this.seal = seal;
  }

  /// The page.
  ///
  /// @param power the name of the power
  /// @param what the step and how it ended
  /// @param rests the acts it rests on, and those that rest on it
  /// @param leaf nothing while it waits for the next checkpoint
  record ActView(
      Acts.Full act,
      String power,
      String what,
      List<Fact> facts,
      Rests rests,
      Timeline timeline,
      Optional<Leaf> leaf) {

    ActView {
      facts = List.copyOf(facts);
    }

    String address() {
      return Addresses.act(act.line().act());
    }

    String matter() {
      return Addresses.matter(act.line().matter());
    }
  }

  /// What an act rests on, and what rests on it.
  record Rests(List<ActsPage.Row> on, List<ActsPage.Row> under) {

    Rests {
      on = List.copyOf(on);
      under = List.copyOf(under);
    }
  }

  @GetMapping("/acts/{id}")
  Shown act(Visit visit, @PathVariable("id") String id) {
    Acts.Full act = acts.find(Ids.parse(id)).orElseThrow(Missing::page);
    Telling telling = new Telling(visit, pack.get());
    ActLine line = act.line();
    LocalDate day = telling.day(line.claimed());
    return visit.show(
        "site/act.jte",
        new ActView(
            act,
            telling.power(line.use().power(), day),
            telling.what(line.use(), line.outcome(), day),
            facts(act, telling),
            new Rests(rows(acts.all(act.because()), telling), rows(acts.restingOn(line), telling)),
            Courses.timeline(matters.course(line.matter()), line.act(), telling),
            Leaf.find(seal, line.act())));
  }

  private static List<ActsPage.Row> rows(List<ActLine> lines, Telling telling) {
    return lines.stream().map(line -> ActsPage.Row.of(line, telling)).toList();
  }

  private static List<Fact> facts(Acts.Full act, Telling telling) {
    Visit visit = telling.visit();
    ActLine line = act.line();
    List<Fact> facts = new ArrayList<>(Cited.facts(line.use(), line.claimed(), telling));
    facts.add(
        Fact.of(visit.say("done.outcome"), telling.outcome(line.outcome()))
            .member("outcome", line.outcome()));
    facts.add(Fact.of(visit.say("done.officers"), officers(act, telling)));
    facts.add(
        Fact.of(visit.say("done.matter"), line.matter())
            .member("matter", line.matter())
            .at(Addresses.matter(line.matter())));
    facts.add(
        Fact.of(visit.say("done.claimed"), visit.time(line.claimed()))
            .quietly("claimed", machine(line.claimed())));
    facts.add(
        Fact.of(visit.say("done.recorded"), visit.time(act.recorded()))
            .quietly("t", machine(act.recorded())));
    facts.add(
        Fact.of(visit.say("done.origin"), telling.origin(line.origin()))
            .quietly("origin", line.origin()));
    facts.add(
        Fact.of(visit.say("done.id"), line.act().toString()).member("act", line.act().toString()));
    return facts;
  }

  /// How many took it, beside how many it needs at least.
  private static String officers(Acts.Full act, Telling telling) {
    Visit visit = telling.visit();
    LocalDate day = telling.day(act.line().claimed());
    return telling
        .find(act.line().use(), day)
        .map(step -> visit.say("done.officers.of", act.officers(), step.officers()))
        .orElseGet(() -> visit.say("done.officers.some", act.officers()));
  }

  /// A moment as the leaves write it.
  static String machine(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}

package org.quanheng.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.law.Pack;
import org.quanheng.seal.Seal;
import org.quanheng.web.Asked;
import org.quanheng.web.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What was attempted and refused, and by which rules. Who attempted it, and the words of the
/// reasons, which may name people, are shown to nobody here.
@Controller
class RefusalsPage {

  private static final int LINES = 50;

  private final Supplier<Pack> pack;
  private final Refusals refusals;
  private final Tally tally;
  private final Seal seal;

  RefusalsPage(Supplier<Pack> pack, Refusals refusals, Tally tally, Seal seal) {
    this.pack = pack;
    this.refusals = refusals;
    this.tally = tally;
    this.seal = seal;
  }

  /// The list.
  ///
  /// @param older the address of the page after this one
  record RefusalList(long all, List<Row> rows, Optional<String> older, boolean first) {

    RefusalList {
      rows = List.copyOf(rows);
    }
  }

  /// One refused draft.
  record Row(
      Refusals.Line line, LocalDate day, String power, String step, String post, String why) {

    String address() {
      return Addresses.refusal(line.refusal());
    }

    String matter() {
      return Addresses.matter(line.matter());
    }

    private static Row of(Refusals.Line line, Telling telling) {
      LocalDate day = telling.day(line.claimed());
      Use use = line.use();
      return new Row(
          line,
          telling.day(line.recorded()),
          telling.power(use.power(), day),
          telling.step(use, day),
          telling.post(use.post()),
          telling.rules(line.rules()));
    }
  }

  /// One refusal with its proof.
  record RefusalView(Row row, List<Fact> facts, List<Ground> grounds, Optional<Leaf> leaf) {

    RefusalView {
      facts = List.copyOf(facts);
      grounds = List.copyOf(grounds);
    }
  }

  /// A rule that was broken: its name, what it says and what it rests on.
  record Ground(String rule, String said, String instead, Optional<String> basis) {}

  @GetMapping("/refusals")
  Shown refusals(Visit visit, HttpServletRequest request) {
    Asked asked = Asked.ofPage(request, "after");
    Optional<String> place = asked.text("after");
    Optional<Cursor> after = place.flatMap(Cursor::parse);
    if (place.isPresent() && after.isEmpty()) {
      asked.wrong("after", "no-such-choice");
    }
    asked.requireGood();
    Telling telling = new Telling(visit, pack.get());
    List<Refusals.Line> found = refusals.newest(after.orElse(Cursor.NEWEST), LINES + 1);
    List<Refusals.Line> lines = found.subList(0, Math.min(LINES, found.size()));
    Optional<String> older =
        found.size() > LINES ? Optional.of(older(lines.getLast())) : Optional.empty();
    return visit.show(
        "site/refusals.jte",
        new RefusalList(
            tally.counts().refusals(),
            lines.stream().map(line -> Row.of(line, telling)).toList(),
            older,
            after.isEmpty()));
  }

  private static String older(Refusals.Line last) {
    Cursor line = new Cursor(last.recorded(), last.refusal());
    return "/refusals?after=" + Addresses.value(line.toString());
  }

  @GetMapping("/refusals/{id}")
  Shown refusal(Visit visit, @PathVariable("id") String id) {
    Refusals.Line line = refusals.find(Ids.parse(id)).orElseThrow(Missing::page);
    Telling telling = new Telling(visit, pack.get());
    return visit.show(
        "site/refusal.jte",
        new RefusalView(
            Row.of(line, telling),
            facts(line, telling),
            line.rules().stream().map(rule -> ground(rule, telling)).toList(),
            Leaf.find(seal, line.refusal())));
  }

  private static Ground ground(String rule, Telling telling) {
    Visit visit = telling.visit();
    String key = "rule." + rule + ".instead";
    String instead = visit.words().has(key) ? visit.say(key) : "";
    return new Ground(rule, telling.rule(rule), instead, telling.basis(rule));
  }

  private static List<Fact> facts(Refusals.Line line, Telling telling) {
    Visit visit = telling.visit();
    List<Fact> facts = new ArrayList<>(Cited.facts(line.use(), line.claimed(), telling));
    facts.add(
        Fact.of(visit.say("done.matter"), line.matter())
            .member("matter", line.matter())
            .at(Addresses.matter(line.matter())));
    facts.add(
        Fact.of(visit.say("done.claimed"), visit.time(line.claimed()))
            .quietly("claimed", RecordedActPage.machine(line.claimed())));
    facts.add(
        Fact.of(visit.say("refusal.recorded"), visit.time(line.recorded()))
            .quietly("t", RecordedActPage.machine(line.recorded())));
    facts.add(
        Fact.of(visit.say("done.origin"), telling.origin(line.origin()))
            .quietly("origin", line.origin()));
    return facts;
  }
}

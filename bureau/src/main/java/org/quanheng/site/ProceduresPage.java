package org.quanheng.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.law.Pack;
import org.quanheng.law.Power;
import org.quanheng.law.Procedure;
import org.quanheng.law.Step;
import org.quanheng.web.Asked;
import org.quanheng.web.Problem;
import org.quanheng.web.Wrong;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The procedures 程序 by which powers are used.
@Controller
class ProceduresPage {

  private final Supplier<Pack> pack;

  ProceduresPage(Supplier<Pack> pack) {
    this.pack = pack;
  }

  /// All procedures.
  record Page(Reading reading) {

    List<Procedure> procedures() {
      return List.copyOf(reading.pack().procedures().values());
    }

    int powers(Procedure procedure) {
      return by(reading, procedure).size();
    }
  }

  /// One procedure as its page tells it.
  record Told(Reading reading, Procedure procedure) {

    List<Reading.Way> basis() {
      return procedure.basis().stream()
          .map(it -> new Reading.Way(reading.wayToArticle(it).address(), reading.citation(it)))
          .toList();
    }

    /// Pairs of lanes no one may hold both of.
    List<String> apart() {
      return procedure.apart().stream()
          .map(it ->
              reading
                  .visit()
                  .say("procedure.pair", reading.lane(it.one()), reading.lane(it.other())))
          .toList();
    }

    List<Power> powers() {
      return by(reading, procedure);
    }

    /// Where a matter goes after an outcome, where that is not the next step.
    Optional<String> leads(Step step, String outcome) {
      Visit visit = reading.visit();
      return Optional.ofNullable(step.then().get(outcome))
          .map(target ->
              procedure
                  .step(target)
                  .map(it -> visit.say("procedure.leads", visit.in(it.names())))
                  .orElseGet(() -> visit.say("procedure.over")));
    }

    /// How a step may end, in the reader's words where there are some.
    String outcome(String slug) {
      String key = "outcome." + slug;
      Visit visit = reading.visit();
      return visit.words().has(key) ? visit.say(key) : slug;
    }
  }

  private static List<Power> by(Reading reading, Procedure procedure) {
    return reading.pack().inForce(reading.day()).stream()
        .filter(it -> it.procedure().equals(procedure.slug()))
        .toList();
  }

  @GetMapping("/procedures")
  Shown procedures(Visit visit, HttpServletRequest request) {
    return visit.show("site/procedures.jte", new Page(reading(visit, request)));
  }

  @GetMapping("/procedures/{slug}")
  Shown procedure(Visit visit, @PathVariable("slug") String slug, HttpServletRequest request) {
    Reading reading = reading(visit, request);
    Procedure procedure = reading.pack().procedures().get(slug);
    if (procedure == null) {
      throw Problem.of(Wrong.NOT_FOUND).asException();
    }
    return visit.show("site/procedure.jte", new Told(reading, procedure));
  }

  private Reading reading(Visit visit, HttpServletRequest request) {
    return Reading.asked(Asked.ofPage(request, "day"), visit, pack.get());
  }
}

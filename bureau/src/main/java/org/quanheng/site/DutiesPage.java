package org.quanheng.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.law.Citation;
import org.quanheng.law.Duty;
import org.quanheng.law.Pack;
import org.quanheng.law.Power;
import org.quanheng.web.Asked;
import org.quanheng.web.Problem;
import org.quanheng.web.Wrong;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The duty list 責任清單: what those who hold power owe, in business and in integrity.
@Controller
class DutiesPage {

  private final Supplier<Pack> pack;

  DutiesPage(Supplier<Pack> pack) {
    this.pack = pack;
  }

  /// One duty and how many powers bring it.
  record Line(Duty duty, Reading.Way way, List<String> owedBy, int powers) {}

  /// The duties of one kind.
  record Kind(Duty.Kind kind, List<Line> lines) {}

  /// All duties.
  record Page(Reading reading, List<Kind> kinds) {}

  /// One duty as its page tells it.
  record Told(Reading reading, Duty duty) {

    List<Reading.Holding> owedBy() {
      return reading.holdings(duty.owedBy());
    }

    List<Reading.Way> basis() {
      return duty.basis().stream().map(this::basis).toList();
    }

    private Reading.Way basis(Citation citation) {
      return new Reading.Way(reading.wayToArticle(citation).address(), reading.citation(citation));
    }

    /// When it is owed: by a step, named as the procedures name it, or always.
    String stage() {
      return duty.stage().map(this::step).orElse(reading.visit().say("duty.always"));
    }

    private String step(String slug) {
      return reading.pack().procedures().values().stream()
          .flatMap(it -> it.step(slug).stream())
          .map(it -> reading.visit().in(it.names()))
          .findFirst()
          .orElse(slug);
    }

    List<Power> powers() {
      return with(reading, duty);
    }
  }

  private static List<Power> with(Reading reading, Duty duty) {
    return reading.pack().inForce(reading.day()).stream()
        .filter(it -> it.exercise().duties().contains(duty.slug()))
        .toList();
  }

  @GetMapping("/duties")
  Shown duties(Visit visit, HttpServletRequest request) {
    Reading reading = reading(visit, request);
    List<Kind> kinds =
        Stream.of(Duty.Kind.values()).map(kind -> new Kind(kind, lines(reading, kind))).toList();
    return visit.show("site/duties.jte", new Page(reading, kinds));
  }

  private static List<Line> lines(Reading reading, Duty.Kind kind) {
    return reading.pack().duties().values().stream()
        .filter(it -> it.kind() == kind)
        .map(it -> line(reading, it))
        .sorted((one, other) -> reading.collator().compare(one.way().name(), other.way().name()))
        .toList();
  }

  private static Line line(Reading reading, Duty duty) {
    List<String> owedBy =
        reading.holdings(duty.owedBy()).stream().map(Reading.Holding::kind).toList();
    return new Line(duty, reading.way(duty), owedBy, with(reading, duty).size());
  }

  @GetMapping("/duties/{slug}")
  Shown duty(Visit visit, @PathVariable("slug") String slug, HttpServletRequest request) {
    Reading reading = reading(visit, request);
    Duty duty = reading.pack().duties().get(slug);
    if (duty == null) {
      throw Problem.of(Wrong.NOT_FOUND).asException();
    }
    return visit.show("site/duty.jte", new Told(reading, duty));
  }

  private Reading reading(Visit visit, HttpServletRequest request) {
    return Reading.asked(Asked.ofPage(request, "day"), visit, pack.get());
  }
}

package org.quanheng.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.law.Citation;
import org.quanheng.law.Duty;
import org.quanheng.law.Pack;
import org.quanheng.law.Power;
import org.quanheng.law.Procedure;
import org.quanheng.law.Statute;
import org.quanheng.term.Counting;
import org.quanheng.term.Unit;
import org.quanheng.web.Asked;
import org.quanheng.web.Problem;
import org.quanheng.web.Wrong;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The laws, regulations, rules and norms that powers and duties rest on.
@Controller
class StatutesPage {

  private final Supplier<Pack> pack;

  StatutesPage(Supplier<Pack> pack) {
    this.pack = pack;
  }

  /// One statute and how much rests on it.
  record Line(Statute statute, Reading.Way way, int powers) {}

  /// The statutes of one rank.
  record Rank(Statute.Kind kind, List<Line> lines) {}

  /// All statutes, by rank.
  record Page(Reading reading, List<Rank> ranks) {}

  /// What rests on one article.
  record Article(
      int number,
      List<Reading.Way> powers,
      List<Reading.Way> duties,
      List<Reading.Way> procedures) {

    /// Whether nothing rests on it on this day, though something once did or will.
    boolean isIdle() {
      return powers.isEmpty() && duties.isEmpty() && procedures.isEmpty();
    }
  }

  /// One statute as its page tells it.
  record Told(Reading reading, Statute statute, List<Article> articles) {

    String list() {
      return "/powers?statute=" + statute.slug();
    }

    /// How it counts terms of days.
    List<String> counting() {
      return statute.counting().map(it -> StatutesPage.counting(reading, it)).orElse(List.of());
    }
  }

  @GetMapping("/statutes")
  Shown statutes(Visit visit, HttpServletRequest request) {
    Reading reading = reading(visit, request);
    List<Rank> ranks = new ArrayList<>();
    for (Statute.Kind kind : Statute.Kind.values()) {
      List<Line> lines =
          reading.pack().statutes().values().stream()
              .filter(it -> it.kind() == kind)
              .map(it -> line(reading, it))
              .sorted((one, other) -> Integer.compare(other.powers(), one.powers()))
              .toList();
      if (!lines.isEmpty()) {
        ranks.add(new Rank(kind, lines));
      }
    }
    return visit.show("site/statutes.jte", new Page(reading, ranks));
  }

  private static Line line(Reading reading, Statute statute) {
    long powers =
        reading.pack().inForce(reading.day()).stream()
            .filter(power -> cites(power.basis(), statute.slug()))
            .count();
    return new Line(statute, reading.wayToStatute(statute.slug()), Math.toIntExact(powers));
  }

  private static boolean cites(List<Citation> citations, String statute) {
    return citations.stream().anyMatch(it -> it.statute().equals(statute));
  }

  @GetMapping("/statutes/{slug}")
  Shown statute(Visit visit, @PathVariable("slug") String slug, HttpServletRequest request) {
    Reading reading = reading(visit, request);
    Statute statute = reading.pack().statutes().get(slug);
    if (statute == null) {
      throw Problem.of(Wrong.NOT_FOUND).asException();
    }
    return visit.show("site/statute.jte", new Told(reading, statute, articles(reading, statute)));
  }

  private Reading reading(Visit visit, HttpServletRequest request) {
    return Reading.asked(Asked.ofPage(request, "day"), visit, pack.get());
  }

  private static List<Article> articles(Reading reading, Statute statute) {
    SortedMap<Integer, List<Reading.Way>> powers = new TreeMap<>();
    SortedMap<Integer, List<Reading.Way>> duties = new TreeMap<>();
    gather(reading.pack().inForce(reading.day()), Power::basis, reading::way, statute, powers);
    gather(reading.pack().duties().values(), Duty::basis, reading::way, statute, duties);
    SortedMap<Integer, List<Reading.Way>> procedures = new TreeMap<>();
    gather(
        reading.pack().procedures().values(), Procedure::basis, reading::way, statute, procedures);
    // powers of other days lead here too, so their articles are shown, if only to say so
    SortedMap<Integer, List<Reading.Way>> ever = new TreeMap<>();
    gather(reading.pack().powers(), Power::basis, reading::way, statute, ever);
    ever.keySet().forEach(number -> powers.putIfAbsent(number, List.of()));
    duties.keySet().forEach(number -> powers.putIfAbsent(number, List.of()));
    procedures.keySet().forEach(number -> powers.putIfAbsent(number, List.of()));
    return powers.entrySet().stream()
        .map(it ->
            new Article(
                it.getKey(),
                it.getValue(),
                duties.getOrDefault(it.getKey(), List.of()),
                procedures.getOrDefault(it.getKey(), List.of())))
        .toList();
  }

  private static <T> void gather(
      Iterable<T> norms,
      Function<T, List<Citation>> basis,
      Function<T, Reading.Way> way,
      Statute statute,
      Map<Integer, List<Reading.Way>> articles) {
    for (T norm : norms) {
      basis.apply(norm).stream()
          .filter(it -> it.statute().equals(statute.slug()))
          .map(Citation::article)
          .distinct()
          .forEach(number ->
              articles.computeIfAbsent(number, _ -> new ArrayList<>()).add(way.apply(norm)));
    }
  }

  private static List<String> counting(Reading reading, Counting counting) {
    Visit visit = reading.visit();
    List<String> said = new ArrayList<>();
    boolean working = counting.days() == Unit.WORKING_DAY;
    said.add(visit.say(working ? "statute.all-working" : "statute.calendar"));
    if (!counting.working().isEmpty()) {
      List<String> lengths = counting.working().stream().sorted().map(visit::number).toList();
      said.add(visit.say("statute.working-for", String.join(visit.say("reading.and"), lengths)));
    }
    if (counting.upTo() > 0) {
      said.add(visit.say("statute.working-up-to", counting.upTo()));
    }
    said.add(visit.say(counting.rolls() ? "statute.rolls" : "statute.stays"));
    said.add(
        counting.article().isPresent()
            ? visit.say("statute.says-so", counting.article().getAsInt())
            : visit.say("statute.silent"));
    return said;
  }
}

package org.quanheng.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.law.Category;
import org.quanheng.law.Organ;
import org.quanheng.law.Pack;
import org.quanheng.law.Post;
import org.quanheng.law.PostKind;
import org.quanheng.law.Power;
import org.quanheng.law.SampleOfficer;
import org.quanheng.law.Step;
import org.quanheng.web.Asked;
import org.quanheng.web.Problem;
import org.quanheng.web.Wrong;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The units 機構 of the bureau and the posts 崗位 in them: who may do what, and what each post owes.
@Controller
class UnitsPage {

  private final Supplier<Pack> pack;

  UnitsPage(Supplier<Pack> pack) {
    this.pack = pack;
  }

  /// A unit and those below it.
  record Branch(Organ organ, Reading.Way way, int posts, int powers, List<Branch> below) {}

  /// All units.
  record Page(Reading reading, List<Branch> roots) {}

  /// How many powers of one category a unit takes part in, and where they stand.
  record Share(String category, int powers, String address) {}

  /// A post of a unit and in how many powers it takes part.
  record Seat(Reading.Way way, PostKind kind, int powers) {}

  /// One unit as its page tells it.
  record Told(Reading reading, Organ organ, List<Share> shares, List<Seat> seats) {

    Optional<Reading.Way> above() {
      return organ.parent().map(it -> reading.way(reading.organ(it)));
    }

    String list() {
      return "/powers?unit=" + organ.slug();
    }
  }

  /// A power and the steps of it that a post may take.
  record Held(Power power, List<String> steps) {}

  /// One post as its page tells it.
  record Desk(Reading reading, Post post, PostKind kind, List<Held> held) {

    Reading.Way unit() {
      return reading.way(reading.organ(post.organ()));
    }

    /// Kinds of post nobody may hold beside this one in the same matter.
    List<String> apart() {
      return kind.apart().stream().map(reading::kind).toList();
    }

    /// Who holds it on the day, where that is public: the invented officers of a sample are.
    List<SampleOfficer> holders() {
      if (!reading.pack().bureau().sample()) {
        return List.of();
      }
      return reading.pack().establishment().officers().stream()
          .filter(it ->
              it.holds().stream()
                  .anyMatch(holding ->
                      holding.post().equals(post) && holding.validity().contains(reading.day())))
          .toList();
    }
  }

  @GetMapping("/units")
  Shown units(Visit visit, HttpServletRequest request) {
    Reading reading = reading(visit, request);
    return visit.show("site/units.jte", new Page(reading, branches(reading, Optional.empty())));
  }

  private static List<Branch> branches(Reading reading, Optional<String> parent) {
    List<Branch> branches = new ArrayList<>();
    for (Organ organ : reading.pack().establishment().organs().values()) {
      if (organ.parent().equals(parent)) {
        branches.add(
            new Branch(
                organ,
                reading.way(organ),
                organ.posts().size(),
                powers(reading, organ).size(),
                branches(reading, Optional.of(organ.slug()))));
      }
    }
    return branches;
  }

  private static List<Power> powers(Reading reading, Organ organ) {
    return reading.pack().inForce(reading.day()).stream()
        .filter(
            power -> reading.posts(power).stream().anyMatch(it -> it.organ().equals(organ.slug())))
        .toList();
  }

  @GetMapping("/units/{unit}")
  Shown unit(Visit visit, @PathVariable("unit") String unit, HttpServletRequest request) {
    Reading reading = reading(visit, request);
    Organ organ = organ(reading, unit);
    return visit.show(
        "site/unit.jte", new Told(reading, organ, shares(reading, organ), seats(reading, organ)));
  }

  private static Organ organ(Reading reading, String slug) {
    Organ organ = reading.pack().establishment().organs().get(slug);
    if (organ == null) {
      throw Problem.of(Wrong.NOT_FOUND).asException();
    }
    return organ;
  }

  private static List<Share> shares(Reading reading, Organ organ) {
    List<Power> powers = powers(reading, organ);
    List<Share> shares = new ArrayList<>();
    for (Category category : Category.values()) {
      long here = powers.stream().filter(it -> it.category() == category).count();
      if (here > 0) {
        String address = "/powers?category=" + category.slug() + "&unit=" + organ.slug();
        shares.add(new Share(reading.category(category), Math.toIntExact(here), address));
      }
    }
    return shares;
  }

  private static List<Seat> seats(Reading reading, Organ organ) {
    return organ.posts().stream()
        .map(kind -> new Post(organ.slug(), kind))
        .map(post ->
            new Seat(
                new Reading.Way(reading.way(post).address(), reading.kind(post.kind())),
                reading.postKind(post.kind()),
                held(reading, post).size()))
        .toList();
  }

  @GetMapping("/posts/{unit}/{kind}")
  Shown post(
      Visit visit,
      @PathVariable("unit") String unit,
      @PathVariable("kind") String kind,
      HttpServletRequest request) {
    Reading reading = reading(visit, request);
    if (!organ(reading, unit).posts().contains(kind)) {
      throw Problem.of(Wrong.NOT_FOUND).asException();
    }
    Post post = new Post(unit, kind);
    return visit.show(
        "site/post.jte", new Desk(reading, post, reading.postKind(kind), held(reading, post)));
  }

  /// The powers in which a post takes part, with its steps.
  private static List<Held> held(Reading reading, Post post) {
    List<Held> held = new ArrayList<>();
    for (Power power : reading.pack().inForce(reading.day())) {
      List<String> steps = new ArrayList<>();
      for (Step step : reading.pack().procedure(power).steps()) {
        if (reading.pack().holders(power, step).contains(post)) {
          steps.add(reading.visit().in(step.names()));
        }
      }
      if (!steps.isEmpty()) {
        held.add(new Held(power, steps));
      }
    }
    return held;
  }

  private Reading reading(Visit visit, HttpServletRequest request) {
    return Reading.asked(Asked.ofPage(request, "day"), visit, pack.get());
  }
}

package org.quanheng.site;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.quanheng.face.Shown;
import org.quanheng.face.Timeline;
import org.quanheng.face.Visit;
import org.quanheng.law.Pack;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One matter: what was done in it and what was refused, and how the terms of the law stand.
@Controller
class MatterPage {

  private final Supplier<Pack> pack;
  private final Matters matters;

  MatterPage(Supplier<Pack> pack, Matters matters) {
    this.pack = pack;
    this.matters = matters;
  }

  /// The page.
  ///
  /// @param powers the powers used in it, by code, and their names
  /// @param cut whether only the first part of its course is told
  record MatterView(
      String code,
      Map<String, String> powers,
      List<MatterClocks.TermClock> clocks,
      Timeline timeline,
      long acts,
      long refusals,
      boolean cut) {

    MatterView {
      clocks = List.copyOf(clocks);
    }

    String export() {
      return "/acts?matter=" + Addresses.value(code);
    }

    String power(String power) {
      return Addresses.power(power);
    }
  }

  @GetMapping("/matters/{code}")
  Shown matter(Visit visit, @PathVariable("code") String code) {
    List<Matters.Event> course = matters.course(code);
    if (course.isEmpty()) {
      throw Missing.page();
    }
    Telling telling = new Telling(visit, pack.get());
    Map<String, String> powers = new LinkedHashMap<>();
    for (Matters.Event event : course) {
      LocalDate day = telling.day(event.claimed());
      if (telling.find(event.use().power(), day).isPresent()) {
        powers.putIfAbsent(event.use().power(), telling.power(event.use().power(), day));
      }
    }
    long acts = course.stream().filter(Matters.Event::passed).count();
    return visit.show(
        "site/matter.jte",
        new MatterView(
            code,
            powers,
            new MatterClocks(telling, course, visit.setting().today()).all(),
            Courses.timeline(course, telling),
            acts,
            course.size() - acts,
            course.size() == Matters.MOST));
  }
}

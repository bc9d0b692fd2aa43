package org.quanheng.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanheng.desk.Deeds.Deed;
import org.quanheng.desk.Desk.Sitting;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.gate.Reason;
import org.quanheng.term.Names;
import org.quanheng.web.Posted;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What an officer did and what he was refused.
@Controller
class MyActs {

  private static final int PAGE = 40;
  private static final int LONGEST = 120;
  private static final String REFUSED = "refused";

  private final Desk desk;
  private final Deeds deeds;
  private final Powers powers;

  MyActs(Desk desk, Deeds deeds, Powers powers) {
    this.desk = desk;
    this.deeds = deeds;
    this.powers = powers;
  }

  /// One line of the list.
  ///
  /// @param act the id of an act; nothing for a refusal
  /// @param reasons why it was refused; none for an act
  record Line(
      @Nullable UUID act,
      Deeds.Cited cited,
      Names power,
      Names step,
      Instant at,
      String outcome,
      List<Reason> reasons) {}

  /// @param older the address of the next page, or nothing
  record Mine(
      Sitting sitting,
      boolean refused,
      String power,
      String matter,
      List<Line> lines,
      @Nullable String older) {}

  @GetMapping("/desk/acts")
  Shown list(Visit visit, HttpServletRequest request) {
    Posted asked = Posted.of(request);
    Sitting sitting = desk.sitting(visit);
    String officer = sitting.person().officer();
    boolean refused = asked.typed("kind").equals(REFUSED);
    String power = asked.line("power", LONGEST);
    String matter = asked.line("matter", LONGEST);
    Deeds.Asked which =
        new Deeds.Asked(officer, orNothing(power), orNothing(matter), before(asked), PAGE + 1);
    List<Line> lines =
        refused
            ? deeds.refusals(which).stream().map(it -> line(it, visit)).toList()
            : deeds.acts(which, desk.roll().postsEver(officer)).stream().map(this::line).toList();
    String older = null;
    if (lines.size() > PAGE) {
      lines = lines.subList(0, PAGE);
      older =
          "/desk/acts?kind=%s&power=%s&matter=%s&before=%s"
              .formatted(refused ? REFUSED : "", value(power), value(matter), lines.getLast().at());
    }
    Mine mine = new Mine(sitting, refused, power, matter, lines, older);
    return visit.show("desk/acts.jte", mine);
  }

  private static @Nullable String orNothing(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String value(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static @Nullable Instant before(Posted asked) {
    try {
      return asked.has("before") ? Instant.parse(asked.typed("before")) : null;
    } catch (DateTimeException notAnInstant) {
      return null;
    }
  }

  private Line line(Deed deed) {
    Deeds.Cited cited = deed.cited();
    return new Line(
        deed.act(),
        cited,
        powers.named(cited.power(), deed.day()),
        powers.named(cited.power(), cited.step(), deed.day()),
        deed.claimed(),
        deed.outcome(),
        List.of());
  }

  private Line line(Deeds.Refusal refusal, Visit visit) {
    Deeds.Cited cited = refusal.cited();
    return new Line(
        null,
        cited,
        powers.named(cited.power(), visit.setting().today()),
        powers.named(cited.power(), cited.step(), visit.setting().today()),
        refusal.recorded(),
        "",
        refusal.reasons());
  }
}

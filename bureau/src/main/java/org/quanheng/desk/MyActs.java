package org.quanheng.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quanheng.desk.Deeds.Deed;
import org.quanheng.desk.Desk.Person;
import org.quanheng.desk.Desk.Seat;
import org.quanheng.desk.Desk.Sitting;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.gate.Reason;
import org.quanheng.ledger.Tree;
import org.quanheng.list.StepInForce;
import org.quanheng.seal.Receipt;
import org.quanheng.seal.Seal;
import org.quanheng.term.Names;
import org.quanheng.web.Posted;
import org.quanheng.web.Problem;
import org.quanheng.web.Wrong;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What an officer did and what he was refused, and the receipt of each of his acts.
@Controller
class MyActs {

  private static final int PAGE = 40;
  private static final int LONGEST = 120;
  private static final String REFUSED = "refused";
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Desk desk;
  private final Deeds deeds;
  private final Powers powers;
  private final People people;
  private final Seal seal;

  MyActs(Desk desk, Deeds deeds, Powers powers, People people, Seal seal) {
    this.desk = desk;
    this.deeds = deeds;
    this.powers = powers;
    this.people = people;
    this.seal = seal;
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

  /// @param leaf the hash of its leaf (RFC 6962), once it is in the ledger
  /// @param index its place there
  record Sealed(String leaf, long index) {}

  /// An act with its receipt.
  record Done(
      Sitting sitting,
      Line line,
      Seat seat,
      List<Person> officers,
      Instant recorded,
      @Nullable Sealed sealed,
      List<Powers.Way> next) {}

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

  @GetMapping("/desk/acts/{act}")
  Shown act(Visit visit, @PathVariable("act") String id) {
    Sitting sitting = desk.sitting(visit);
    // another's act and none at all are answered alike
    Deed deed =
        Optional.of(id)
            .filter(it -> UUID_TEXT.matcher(it).matches())
            .flatMap(it -> deeds.act(UUID.fromString(it), sitting.person().officer()))
            .orElseThrow(() -> Problem.of(Wrong.NOT_FOUND).asException());
    Done done =
        new Done(
            sitting,
            line(deed),
            desk.seat(deed.cited().post()),
            people.named(deeds.officers(deed.act())),
            deed.recorded(),
            seal.receipt(deed.act()).map(MyActs::sealed).orElse(null),
            next(deed, sitting));
    return visit.show("desk/receipt.jte", done);
  }

  private static @Nullable Sealed sealed(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Pending _ -> null;
      case Receipt.Sealed sealed ->
          new Sealed(Tree.leafHash(sealed.entry().leaf()).hex(), sealed.entry().index());
    };
  }

  /// The step that may follow; from a post of the officer's, if one may take it.
  private List<Powers.Way> next(Deed deed, Sitting sitting) {
    List<Powers.Way> next = new ArrayList<>();
    powers
        .law()
        .inForce(deed.cited().power(), sitting.day())
        .flatMap(it -> Powers.after(it, deed.cited().step()))
        .ifPresent(step -> next.add(way(step, deed.cited().power(), sitting)));
    return next;
  }

  private Powers.Way way(StepInForce step, String power, Sitting sitting) {
    String post = sitting.posts().stream().filter(step::heldBy).findFirst().orElse("");
    return new Powers.Way(step.step(), powers.named(power, step.step(), sitting.day()), post);
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

package org.quanheng.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanheng.desk.Changes.Offer;
import org.quanheng.desk.Changes.Wish;
import org.quanheng.desk.Desk.Seat;
import org.quanheng.desk.Desk.Sitting;
import org.quanheng.face.Shown;
import org.quanheng.face.Typed;
import org.quanheng.face.Visit;
import org.quanheng.law.Effect;
import org.quanheng.office.Appointment;
import org.quanheng.office.Directory;
import org.quanheng.office.Officer;
import org.quanheng.office.StandingPost;
import org.quanheng.office.Unit;
import org.quanheng.web.Posted;
import org.quanheng.web.Problem;
import org.quanheng.web.Wrong;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Who holds which post: by unit and post on any day, by officer, and by post through all days.
/// Appointments change by acts, and the pages lead to their forms.
@Controller
class OfficersPage {

  private static final int LONGEST = 120;

  private final Desk desk;
  private final Directory directory;
  private final Changes changes;

  OfficersPage(Desk desk, Directory directory, Changes changes) {
    this.desk = desk;
    this.directory = directory;
    this.changes = changes;
  }

  /// @param day the day that is looked at; today when none was named
  /// @param unreadable what was typed for a day and is none
  record Listed(
      Sitting sitting,
      LocalDate day,
      String unreadable,
      String unit,
      String text,
      List<Unit> units,
      List<Group> groups) {}

  /// The posts of one unit.
  record Group(Unit unit, List<Held> posts) {}

  /// A post and who holds it on the day.
  record Held(Seat seat, List<Holding> holders) {}

  /// An officer in a post.
  record Holding(Officer officer, Seat seat, Appointment appointment) {}

  /// One officer.
  ///
  /// @param now the posts he holds today, each with the ways to end that
  /// @param offers the ways to give him another
  record Told(
      Sitting sitting, Officer officer, List<Ending> now, List<Holding> all, List<Offer> offers) {}

  /// A post that is held, with the ways to end that.
  record Ending(Holding holding, List<Offer> offers) {}

  /// One post through all days.
  ///
  /// @param offers the ways to fill it
  record Filled(Sitting sitting, Seat seat, List<Holding> all, List<Offer> offers) {}

  @GetMapping("/desk/officers")
  Shown officers(Visit visit, HttpServletRequest request) {
    Posted asked = Posted.of(request);
    Sitting sitting = desk.sitting(visit);
    Optional<LocalDate> day =
        asked.has("day") ? Typed.day(asked.typed("day")) : Optional.of(sitting.day());
    String unit = asked.code("unit", LONGEST);
    String text = asked.line("find", LONGEST);
    List<Unit> units =
        directory.units().stream()
            .sorted(Comparator.comparing((Unit it) -> it.parent().isPresent()))
            .toList();
    LocalDate looked = day.orElse(sitting.day());
    Listed listed =
        new Listed(
            sitting,
            looked,
            day.isEmpty() ? asked.typed("day") : "",
            unit,
            text,
            units,
            groups(looked, unit, text.toLowerCase(Locale.ROOT), units));
    return visit.show("desk/officers.jte", listed, day.isEmpty() ? 422 : 200);
  }

  private List<Group> groups(LocalDate day, String unit, String sought, List<Unit> units) {
    Map<String, List<Holding>> holders = new HashMap<>();
    for (Holding holding : holdings(directory.appointments())) {
      if (holding.appointment().valid().contains(day)) {
        holders.computeIfAbsent(holding.seat().code(), post -> new ArrayList<>()).add(holding);
      }
    }
    List<StandingPost> posts =
        directory.posts().stream().filter(it -> it.valid().contains(day)).toList();
    List<Group> groups = new ArrayList<>();
    for (Unit each : units) {
      List<Held> held =
          posts.stream()
              .filter(it -> it.unit().equals(each.unit()))
              .filter(it -> unit.isEmpty() || it.unit().equals(unit))
              .map(it -> new Held(desk.seat(it.post()), holders.getOrDefault(it.post(), List.of())))
              .filter(it -> has(it, sought))
              .toList();
      if (!held.isEmpty()) {
        groups.add(new Group(each, held));
      }
    }
    return groups;
  }

  private static boolean has(Held held, String sought) {
    Seat seat = held.seat();
    Stream<String> ofThePost =
        Stream.of(seat.code(), seat.kind().en(), seat.kind().zhHans(), seat.kind().zhHant());
    Stream<String> ofTheHolders =
        held.holders().stream()
            .map(Holding::officer)
            .flatMap(it ->
                Stream.of(it.officer(), it.names().en(), it.names().zhHans(), it.names().zhHant()));
    return Stream.concat(ofThePost, ofTheHolders)
        .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(sought));
  }

  private List<Holding> holdings(List<Appointment> appointments) {
    Map<String, Officer> officers = new HashMap<>();
    directory.officers().forEach(it -> officers.put(it.officer(), it));
    Map<String, Seat> seats = new HashMap<>();
    List<Holding> holdings = new ArrayList<>();
    for (Appointment appointment : appointments) {
      Officer officer = officers.get(appointment.officer());
      if (officer != null) {
        Seat seat = seats.computeIfAbsent(appointment.post(), desk::seat);
        holdings.add(new Holding(officer, seat, appointment));
      }
    }
    return holdings;
  }

  @GetMapping("/desk/officers/{officer}")
  Shown officer(Visit visit, @PathVariable("officer") String code) {
    Sitting sitting = desk.sitting(visit);
    Officer officer =
        directory.officers().stream()
            .filter(it -> it.officer().equals(code))
            .findFirst()
            .orElseThrow(() -> Problem.of(Wrong.NOT_FOUND).asException());
    List<Holding> all =
        holdings(
            directory.appointments().stream().filter(it -> it.officer().equals(code)).toList());
    List<Ending> now =
        all.stream()
            .filter(it -> it.appointment().valid().contains(sitting.day()))
            .map(it -> new Ending(it, endings(sitting, it)))
            .toList();
    List<Offer> offers = new ArrayList<>();
    Map<String, String> facts = Map.of("officer", code, "from", tomorrow(sitting));
    offers.addAll(changes.offers(sitting, wish(Effect.Kind.APPOINT, code, sitting, facts)));
    offers.addAll(changes.offers(sitting, wish(Effect.Kind.DEPUTISE, code, sitting, facts)));
    return visit.show("desk/officer.jte", new Told(sitting, officer, now, all, offers));
  }

  private List<Offer> endings(Sitting sitting, Holding holding) {
    String officer = holding.officer().officer();
    Map<String, String> facts =
        Map.of(
            "officer", officer,
            "post", holding.seat().code(),
            "until", tomorrow(sitting));
    return changes.offers(sitting, wish(Effect.Kind.END_APPOINTMENT, officer, sitting, facts));
  }

  @GetMapping("/desk/posts/{unit}/{kind}")
  Shown post(Visit visit, @PathVariable("unit") String unit, @PathVariable("kind") String kind) {
    Sitting sitting = desk.sitting(visit);
    String code = unit + "/" + kind;
    if (directory.posts().stream().noneMatch(it -> it.post().equals(code))) {
      throw Problem.of(Wrong.NOT_FOUND).asException();
    }
    List<Holding> all =
        holdings(directory.appointments().stream().filter(it -> it.post().equals(code)).toList())
            .stream()
            .sorted(
                Comparator.comparing((Holding it) -> it.appointment().valid().from()).reversed())
            .toList();
    Map<String, String> facts = Map.of("post", code, "from", tomorrow(sitting));
    List<Offer> offers = new ArrayList<>();
    offers.addAll(changes.offers(sitting, wish(Effect.Kind.APPOINT, null, sitting, facts)));
    offers.addAll(changes.offers(sitting, wish(Effect.Kind.DEPUTISE, null, sitting, facts)));
    return visit.show("desk/post.jte", new Filled(sitting, desk.seat(code), all, offers));
  }

  private static String tomorrow(Sitting sitting) {
    return sitting.day().plusDays(1).toString();
  }

  /// @param officer whom it concerns; nothing when that is still to be said
  private static Wish wish(
      Effect.Kind kind, @Nullable String officer, Sitting sitting, Map<String, String> facts) {
    String day = sitting.day().toString().replace("-", "");
    String matter = officer == null ? "" : "personnel-" + day + "-" + officer;
    return new Wish(kind, matter, officer == null ? "" : officer, facts);
  }
}

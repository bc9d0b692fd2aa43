package org.quanheng.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quanheng.desk.Powers.Taking;
import org.quanheng.face.Field;
import org.quanheng.face.Typed;
import org.quanheng.face.Visit;
import org.quanheng.gate.Draft;
import org.quanheng.gate.DraftForm.Mistake;
import org.quanheng.law.Form;
import org.quanheng.ledger.Json;
import org.quanheng.web.Posted;
import org.springframework.stereotype.Component;

/// Turns what an officer typed into the form of a draft, and a draft back into a form.
@Component
class Sheets {

  private static final int SHORT = 120;
  private static final int LONG = 20_000;
  private static final int CAUSES = 10;

  private static final Set<String> FIELDS =
      Set.of("matter", "subject", "claimed", "outcome", "reasons");

  private final Desk desk;
  private final People people;
  private final Powers powers;
  private final Deeds deeds;

  Sheets(Desk desk, People people, Powers powers, Deeds deeds) {
    this.desk = desk;
    this.people = people;
    this.powers = powers;
    this.deeds = deeds;
  }

  /// One line of a draft for review.
  ///
  /// @param open whether everybody may read it; the rest is sealed as a commitment
  record Line(String label, List<String> values, boolean open) {}

  /// The form of a draft as the gate reads it. The officer who is signed in acts first.
  Json.Obj json(Visit visit, Posted form, Taking taking) {
    List<String> officers = new ArrayList<>(List.of(Desk.officer(visit)));
    officers.addAll(form.all("officer"));
    Json.Builder json =
        Json.object()
            .put("act", form.code("act", SHORT))
            .put("power", form.code("power", SHORT))
            .put("step", form.code("step", SHORT))
            .put("post", form.code("post", SHORT))
            .put("officers", Json.texts(officers))
            .put("matter", form.code("matter", SHORT))
            .put("subject", form.text("subject", SHORT))
            .put("because", Json.texts(form.all("because")))
            .put("outcome", form.code("outcome", SHORT))
            .put("facts", Facts.read(form, taking.step().form()))
            .put("reasons", form.lines("reasons", LONG));
    claimed(visit, form).ifPresent(it -> json.put("claimed", it.toString()));
    return json.build();
  }

  private static Optional<Instant> claimed(Visit visit, Posted form) {
    String typed = form.line("claimed", SHORT);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDateTime> moment = Typed.moment(typed);
    if (moment.isEmpty()) {
      form.wrong("claimed", "not-a-moment");
    }
    return moment.map(it -> it.atZone(visit.setting().zone()).toInstant());
  }

  /// The form as it is shown, with what was typed and what is wrong with it.
  Sheet sheet(Visit visit, Posted form, Taking taking, String post) {
    String matter =
        form.has("act") || form.has("matter") ? form.typed("matter") : fresh(visit, post);
    List<Field> fields = fields(visit, form, taking, matter);
    Set<String> shown = new HashSet<>(FIELDS);
    Optional<Form> asks = taking.step().form();
    List<Sheet.Fact> facts = asks.isPresent() ? List.of() : Facts.rows(visit, form);
    List<Sheet.Asked> asked = asks.map(it -> Facts.asked(visit, form, it)).orElse(List.of());
    asked.forEach(it -> shown.add(it.field().name()));
    facts.forEach(it -> shown.addAll(List.of(it.name().name(), it.value().name())));
    List<String> others =
        form.mistakes().stream()
            .filter(it -> !shown.contains(it.field()))
            .map(it -> said(visit, it))
            .toList();
    return new Sheet(
        form.has("act") ? form.typed("act") : UUID.randomUUID().toString(),
        fields,
        colleagues(visit, form, post),
        causes(form, matter, visit.setting().today()),
        facts,
        asked,
        others);
  }

  private static String said(Visit visit, Mistake mistake) {
    return mistake.field() + ": " + Posted.sentence(visit, mistake.kind());
  }

  /// A code for a new matter, derived from nobody: the unit, the day, and some digits at random.
  private static String fresh(Visit visit, String post) {
    String unit = post.substring(0, post.indexOf('/'));
    String random = UUID.randomUUID().toString().substring(0, 4);
    return "%s-%s-%s".formatted(unit, visit.setting().today().toString().replace("-", ""), random);
  }

  private static List<Field> fields(Visit visit, Posted form, Taking taking, String matter) {
    List<Field.Option> outcomes =
        taking.step().outcomes().stream()
            .map(it -> new Field.Option(it, outcome(visit, it)))
            .toList();
    return List.of(
        form.shown(
                visit,
                Field.line("matter", visit.say("draft.matter"))
                    .hinted(visit.say("draft.matter.hint")))
            .filled(matter),
        form.shown(
            visit,
            Field.line("subject", visit.say("draft.subject"))
                .hinted(visit.say("draft.subject.hint"))),
        form.shown(
            visit,
            Field.line("claimed", visit.say("draft.claimed"))
                .hinted(visit.say("draft.claimed.hint"))
                .optional()),
        form.shown(
            visit,
            Field.line("outcome", visit.say("draft.outcome")).as(new Field.Kind.Pick(outcomes))),
        form.shown(
            visit,
            Field.line("reasons", visit.say("draft.reasons"))
                .as(new Field.Kind.Area(5, LONG))
                .hinted(visit.say("draft.reasons.hint"))));
  }

  /// An outcome as people read it; where the product has no words for it, its slug without hyphens.
  static String outcome(Visit visit, String slug) {
    String key = "outcome." + slug;
    if (visit.words().has(key)) {
      return visit.say(key);
    }
    String words = slug.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private List<Sheet.Colleague> colleagues(Visit visit, Posted form, String post) {
    List<String> chosen = form.all("officer");
    List<String> others =
        desk.roll().officersOn(visit.setting().today()).getOrDefault(post, List.of()).stream()
            .filter(it -> !it.equals(Desk.officer(visit)))
            .toList();
    return people.named(others).stream()
        .map(it -> new Sheet.Colleague(it, chosen.contains(it.officer())))
        .toList();
  }

  private List<Sheet.Cause> causes(Posted form, String matter, LocalDate today) {
    List<Deeds.Deed> acts = matter.isBlank() ? List.of() : deeds.inMatter(matter.strip());
    List<String> chosen = form.all("because");
    List<Sheet.Cause> causes = new ArrayList<>();
    for (Deeds.Deed deed : acts.stream().limit(CAUSES).toList()) {
      // what was done last has most likely led here
      boolean ticked = form.has("act") ? chosen.contains(deed.act().toString()) : causes.isEmpty();
      causes.add(
          new Sheet.Cause(
              deed.act(),
              powers.named(deed.cited().power(), deed.cited().step(), today),
              deed.outcome(),
              deed.claimed(),
              ticked));
    }
    return causes;
  }

  /// A draft as it is reviewed.
  List<Line> lines(Visit visit, Draft draft, Taking taking) {
    List<String> officers =
        people.named(draft.officers()).stream()
            .map(it -> visit.in(it.names()) + " (" + it.officer() + ")")
            .toList();
    List<String> facts = Facts.reviewed(visit, draft.content().facts(), taking.step().form());
    List<String> because = draft.matter().because().stream().map(UUID::toString).toList();
    return List.of(
        new Line(visit.say("draft.officers"), officers, false),
        new Line(visit.say("draft.matter"), List.of(draft.matter().matter()), true),
        new Line(visit.say("draft.subject"), List.of(draft.matter().subject()), false),
        new Line(visit.say("draft.claimed"), List.of(visit.time(draft.claimedAt())), true),
        new Line(visit.say("draft.because"), because, true),
        new Line(
            visit.say("draft.outcome"), List.of(outcome(visit, draft.content().outcome())), true),
        new Line(visit.say("draft.facts"), facts, false),
        new Line(visit.say("draft.reasons"), draft.content().reasons().lines().toList(), false));
  }
}

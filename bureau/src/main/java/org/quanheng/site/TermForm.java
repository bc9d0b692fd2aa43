package org.quanheng.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quanheng.face.Field;
import org.quanheng.face.Field.Kind;
import org.quanheng.face.Field.Option;
import org.quanheng.face.Typed;
import org.quanheng.face.Visit;
import org.quanheng.law.Pack;
import org.quanheng.law.Statute;
import org.quanheng.term.Deadline;
import org.quanheng.term.Extension;
import org.quanheng.term.Problem;
import org.quanheng.term.Suspension;
import org.quanheng.term.Term;
import org.quanheng.term.Unit;

/// The form that asks when a term of the law ends: what was typed, what is wrong with it, and the
/// question it makes when nothing is.
final class TermForm {

  static final int STOPS = 3;

  /// The unit of days as the statute counts them.
  private static final String DAYS = "day";

  private static final int LONGEST = 64;

  /// How the arithmetic names a day of a stop.
  private static final Pattern STOP = Pattern.compile("suspensions\\[(\\d+)]\\.(notified|result)");

  private final Visit visit;
  private final Pack pack;
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final List<String> others = new ArrayList<>();

  /// The rows of the form that the stops of the question came from.
  private final List<Integer> stopRows = new ArrayList<>();

  private TermForm(Visit visit, Pack pack) {
    this.visit = visit;
    this.pack = pack;
    put(Field.choice("statute", say("statute"), statutes()).optional());
    put(Field.line("amount", say("amount")).as(new Kind.Line("numeric", LONGEST)));
    put(Field.choice("unit", say("unit"), units()));
    put(day("from").hinted(visit.say("terms.field.from.hint")));
    put(day("at").optional().hinted(visit.say("terms.field.at.hint")));
    for (int stop = 1; stop <= STOPS; stop++) {
      put(Field.choice("stop" + stop, say("stop"), kinds()).optional());
      put(day("notified" + stop, "notified").optional());
      put(day("result" + stop, "result").optional());
    }
    put(Field.line("more", say("more")).as(new Kind.Line("numeric", LONGEST)).optional());
    put(day("approved").optional());
  }

  /// The empty form.
  static TermForm empty(Visit visit, Pack pack) {
    TermForm form = new TermForm(visit, pack);
    form.fill("unit", DAYS);
    form.fill("from", visit.setting().today().toString());
    return form;
  }

  /// The form as it was sent.
  static TermForm read(Visit visit, Pack pack, HttpServletRequest request) {
    TermForm form = new TermForm(visit, pack);
    for (String name : List.copyOf(form.fields.keySet())) {
      form.fill(name, Optional.ofNullable(request.getParameter(name)).orElse(""));
    }
    return form;
  }

  private String say(String field) {
    return visit.say("terms.field." + field);
  }

  private Field day(String name) {
    return day(name, name);
  }

  private Field day(String name, String label) {
    return Field.line(name, say(label)).as(new Kind.Line("text", LONGEST));
  }

  private List<Option> statutes() {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", visit.say("terms.no-statute")));
    pack.statutes()
        .values()
        .forEach(it -> options.add(new Option(it.slug(), visit.in(it.title().full()))));
    return options;
  }

  private List<Option> units() {
    return Stream.concat(Stream.of(DAYS), Arrays.stream(Unit.values()).map(Unit::slug))
        .map(slug -> new Option(slug, visit.say("terms.unit." + slug)))
        .toList();
  }

  private List<Option> kinds() {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", visit.say("terms.no-stop")));
    for (Suspension.Kind kind : Suspension.Kind.values()) {
      options.add(new Option(kind.slug(), visit.say("terms.stop." + kind.slug())));
    }
    return options;
  }

  private void put(Field field) {
    fields.put(field.name(), field);
  }

  Field field(String name) {
    Field field = fields.get(name);
    if (field == null) {
      throw new IllegalArgumentException("no such field: " + name);
    }
    return field;
  }

  private void fill(String name, String value) {
    put(field(name).filled(value));
  }

  private void refuse(String name, String key, Object... values) {
    put(field(name).refused(visit.say("terms.wrong." + key, values)));
  }

  private String typed(String name) {
    return Typed.plain(field(name).value());
  }

  List<Field> fields() {
    return List.copyOf(fields.values());
  }

  /// What is wrong and belongs to no one field.
  List<String> others() {
    return List.copyOf(others);
  }

  boolean isGood() {
    return others.isEmpty() && fields.values().stream().allMatch(Field::isGood);
  }

  /// Whether anything was said of stops and extensions.
  boolean isLong() {
    return fields.keySet().stream()
        .filter(name -> name.matches("(stop|notified|result)\\d|more|approved"))
        .anyMatch(name -> !field(name).value().isBlank() || !field(name).isGood());
  }

  /// The day on which to look at the term.
  LocalDate at() {
    return Typed.day(field("at").value()).orElseGet(visit.setting()::today);
  }

  /// The answer; nothing when something is wrong, which the fields then say.
  Optional<Deadline> answer() {
    Optional<Statute> statute = statute();
    Optional<Integer> amount = amount("amount", true);
    Optional<Unit> unit = unit(statute, amount);
    boolean hours = unit.filter(Unit.HOUR::equals).isPresent();
    Optional<LocalDateTime> from = from(hours);
    if (!field("at").value().isBlank() && Typed.day(field("at").value()).isEmpty()) {
      refuse("at", "day");
    }
    List<Suspension> stops = stops();
    List<Extension> extensions = extensions();
    from.ifPresent(start -> statute.ifPresent(law -> requireInForce(law, start.toLocalDate())));
    if (!isGood() || unit.isEmpty() || amount.isEmpty() || from.isEmpty()) {
      return Optional.empty();
    }
    Term term = StatuteTerm.of(amount.get(), unit.get(), statute);
    ZonedDateTime start = from.get().atZone(visit.setting().zone());
    Deadline deadline = Deadline.of(term, start, pack.calendar(), stops, extensions);
    if (deadline instanceof Deadline.Refused refused) {
      refused.problems().forEach(this::refuse);
      return Optional.empty();
    }
    return Optional.of(deadline);
  }

  private Optional<Statute> statute() {
    String slug = typed("statute");
    Optional<Statute> statute = Optional.ofNullable(pack.statutes().get(slug));
    if (!slug.isEmpty() && statute.isEmpty()) {
      refuse("statute", "choice");
    }
    return statute;
  }

  private Optional<Integer> amount(String name, boolean required) {
    String typed = typed(name);
    if (typed.isEmpty()) {
      if (required) {
        refuse(name, "empty");
      }
      return Optional.empty();
    }
    OptionalInt number = Typed.number(typed);
    if (number.isEmpty()) {
      refuse(name, "number");
    }
    return number.stream().boxed().findFirst();
  }

  private Optional<Unit> unit(Optional<Statute> statute, Optional<Integer> amount) {
    String slug = typed("unit");
    if (!slug.equals(DAYS)) {
      Optional<Unit> unit = Unit.of(slug);
      if (unit.isEmpty()) {
        refuse("unit", "choice");
      }
      return unit;
    }
    if (statute.isEmpty()) {
      refuse("unit", "no-statute");
      return Optional.empty();
    }
    if (statute.get().counting().isEmpty()) {
      refuse("unit", "no-counting", visit.in(statute.get().title().inShort()));
      return Optional.empty();
    }
    return amount.flatMap(length -> statute.get().counting().map(it -> it.unitOf(length)));
  }

  private Optional<LocalDateTime> from(boolean hours) {
    String typed = typed("from");
    Optional<LocalDateTime> moment = Typed.moment(typed);
    Optional<LocalDateTime> found = moment.or(() -> Typed.day(typed).map(LocalDate::atStartOfDay));
    if (typed.isEmpty()) {
      refuse("from", "empty");
    } else if (found.isEmpty()) {
      refuse("from", "day");
    } else if (hours && moment.isEmpty()) {
      refuse("from", "moment");
    }
    return found;
  }

  private void requireInForce(Statute statute, LocalDate day) {
    if (statute.version(day).isEmpty()) {
      refuse(
          "from",
          "not-in-force",
          visit.in(statute.title().inShort()),
          statute.versions().getFirst().validity().from());
    }
  }

  private List<Suspension> stops() {
    List<Suspension> stops = new ArrayList<>();
    for (int stop = 1; stop <= STOPS; stop++) {
      String slug = typed("stop" + stop);
      Optional<LocalDate> notified = day(stop, "notified");
      Optional<LocalDate> result = day(stop, "result");
      Optional<Suspension.Kind> kind = Suspension.Kind.of(slug);
      boolean dated = !typed("notified" + stop).isEmpty() || !typed("result" + stop).isEmpty();
      if (kind.isPresent()) {
        stops.add(new Suspension(kind.get(), notified, result));
        stopRows.add(stop);
      } else if (!slug.isEmpty()) {
        refuse("stop" + stop, "choice");
      } else if (dated) {
        refuse("stop" + stop, "stop");
      }
    }
    return stops;
  }

  private Optional<LocalDate> day(int stop, String name) {
    String typed = typed(name + stop);
    Optional<LocalDate> day = Typed.day(typed);
    if (!typed.isEmpty() && day.isEmpty()) {
      refuse(name + stop, "day");
    }
    return day;
  }

  private List<Extension> extensions() {
    Optional<Integer> more = amount("more", false);
    String typed = typed("approved");
    Optional<LocalDate> approved = Typed.day(typed);
    if (!typed.isEmpty() && approved.isEmpty()) {
      refuse("approved", "day");
    }
    if (more.isPresent() && typed.isEmpty()) {
      refuse("approved", "empty");
    }
    if (approved.isPresent() && typed("more").isEmpty()) {
      refuse("more", "empty");
    }
    return more.isPresent() && approved.isPresent()
        ? List.of(new Extension(more.get(), approved.get()))
        : List.of();
  }

  /// What the arithmetic refuses, at the field it speaks of.
  private void refuse(Problem problem) {
    String name = fieldOf(problem.where());
    Locale locale = visit.language().locale();
    if (name.isEmpty()) {
      others.add(problem.explain(locale));
    } else {
      Problem told = new Problem(problem.rule(), field(name).label(), problem.facts());
      put(field(name).refused(told.explain(locale)));
    }
  }

  private String fieldOf(String where) {
    Matcher stop = STOP.matcher(where);
    if (stop.matches()) {
      return stop.group(2) + stopRows.get(Integer.parseInt(stop.group(1)));
    }
    return switch (where) {
      case "amount" -> "amount";
      case "start" -> "from";
      case "extensions[0].amount" -> "more";
      case "extensions[0].approved" -> "approved";
      default -> "";
    };
  }
}

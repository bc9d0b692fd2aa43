package org.quanheng.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quanheng.law.Pack;
import org.quanheng.law.Statute;
import org.quanheng.term.Calendar;
import org.quanheng.term.Counting;
import org.quanheng.term.Deadline;
import org.quanheng.term.Extension;
import org.quanheng.term.Names;
import org.quanheng.term.Suspension;
import org.quanheng.term.Term;
import org.quanheng.term.Unit;
import picocli.CommandLine.Option;

/// What is asked of `quanheng term`, apart from where the law is found.
final class TermQuestion {

  @Option(names = "--days", paramLabel = "N", descriptionKey = "term.days", order = 2)
  private Optional<String> days = Optional.empty();

  @Option(names = "--months", paramLabel = "N", descriptionKey = "term.months", order = 3)
  private Optional<String> months = Optional.empty();

  @Option(names = "--hours", paramLabel = "N", descriptionKey = "term.hours", order = 4)
  private Optional<String> hours = Optional.empty();

  @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "term.unit", order = 5)
  private Optional<String> unit = Optional.empty();

  @Option(names = "--amount", paramLabel = "N", descriptionKey = "term.amount", order = 6)
  private Optional<String> amount = Optional.empty();

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DAY",
      descriptionKey = "term.from",
      order = 7)
  private String from = "";

  @Option(
      names = "--stop",
      paramLabel = "KIND:NOTICE:RESULT",
      descriptionKey = "term.stop",
      order = 8)
  private List<String> stops = new ArrayList<>();

  @Option(names = "--extend", paramLabel = "N:APPROVED", descriptionKey = "term.extend", order = 9)
  private List<String> extensions = new ArrayList<>();

  @Option(names = "--no-roll", descriptionKey = "term.no-roll", order = 10)
  private boolean noRoll;

  @Option(names = "--as-of", paramLabel = "DAY", descriptionKey = "term.as-of", order = 11)
  private Optional<String> asOf = Optional.empty();

  @Option(names = "--known-on", paramLabel = "DAY", descriptionKey = "term.known-on", order = 12)
  private Optional<String> knownOn = Optional.empty();

  /// How long the term is.
  ///
  /// @param option the option that says so
  /// @param unit empty for days as the statute counts them
  private record Length(String option, int amount, Optional<Unit> unit) {}

  /// Understands the question by the law of a pack, and works out the answer.
  ///
  /// @param found the statute; empty when `reading` has been told why there is none
  /// @throws Refused with everything that is wrong with the question
  TermAnswer answer(Pack pack, Optional<Statute> found, Reading reading) throws Refused {
    ZoneId zone = pack.bureau().seat().zone();
    Length length = length(reading);
    Optional<Moment> start = moment("--from", from, reading);
    Optional<Moment> at = asOf.flatMap(text -> moment("--as-of", text, reading));
    Optional<LocalDate> known = reading.day("--known-on", knownOn);
    List<Suspension> suspensions = stops.stream().map(text -> stop(text, reading)).toList();
    List<Extension> extended = extensions.stream().map(text -> extension(text, reading)).toList();
    start.ifPresent(
        moment -> found.ifPresent(statute -> requireInForce(statute, moment.day(zone), reading)));
    Optional<Term> term = found.map(statute -> term(length, statute, reading));
    if (length.unit().equals(Optional.of(Unit.HOUR))
        && at.flatMap(a -> a.instant(zone)).isEmpty()) {
      at.ifPresent(day -> reading.refuse("term.as-of-instant", day.day(zone)));
    }
    reading.end();
    Calendar calendar = known.map(pack.calendar()::asKnownOn).orElse(pack.calendar());
    Optional<ZonedDateTime> instant = start.flatMap(moment -> moment.instant(zone));
    LocalDate day = start.orElseThrow().day(zone);
    Deadline deadline =
        instant.isPresent()
            ? Deadline.of(term.orElseThrow(), instant.get(), calendar, suspensions, extended)
            : Deadline.of(term.orElseThrow(), day, calendar, suspensions, extended);
    TermAnswer.Asked asked = new TermAnswer.Asked(length.option(), known, at, zone);
    return new TermAnswer(found.orElseThrow(), deadline, asked);
  }

  private Length length(Reading reading) {
    List<Length> given = new ArrayList<>();
    days.ifPresent(n -> given.add(length("--days", n, Optional.empty(), reading)));
    months.ifPresent(n -> given.add(length("--months", n, Optional.of(Unit.MONTH), reading)));
    hours.ifPresent(n -> given.add(length("--hours", n, Optional.of(Unit.HOUR), reading)));
    if (unit.isPresent() || amount.isPresent()) {
      given.add(unitAndAmount(reading));
    }
    if (given.size() != 1) {
      reading.refuse("term.one-length", given.size());
    }
    return given.isEmpty() ? new Length("--days", 1, Optional.empty()) : given.getFirst();
  }

  private static Length length(String option, String n, Optional<Unit> unit, Reading reading) {
    return new Length(option, reading.number(option, n), unit);
  }

  private Length unitAndAmount(Reading reading) {
    if (unit.isEmpty() || amount.isEmpty()) {
      reading.refuse("term.unit-and-amount");
    }
    Stream<String> units = Stream.of(Unit.values()).map(Unit::slug);
    Optional<Unit> named =
        unit.flatMap(text -> reading.oneOf("--unit", text, Unit.of(text), units));
    return length("--amount", amount.orElse("1"), named, reading);
  }

  private Term term(Length length, Statute statute, Reading reading) {
    Names name = statute.title().inShort();
    Optional<Counting> counting = statute.counting();
    if (length.unit().isEmpty() && counting.isEmpty()) {
      reading.refuse("term.no-counting", statute.slug());
    }
    Counting counted = counting.orElseGet(Counting::allCalendar);
    Unit asked = length.unit().orElseGet(() -> counted.unitOf(length.amount()));
    Term term =
        isAgainst(counting, asked, length.amount())
            ? Term.of(length.amount(), asked)
            : Term.of(length.amount(), asked, counted, name);
    return noRoll ? term.withoutRoll() : term;
  }

  /// Whether days are asked for in another unit than the statute counts them: then no article of it
  /// may be named for the answer.
  private static boolean isAgainst(Optional<Counting> counting, Unit asked, int amount) {
    boolean days = asked == Unit.WORKING_DAY || asked == Unit.CALENDAR_DAY;
    return days && counting.filter(said -> said.unitOf(amount) != asked).isPresent();
  }

  private static void requireInForce(Statute statute, LocalDate day, Reading reading) {
    if (statute.version(day).isEmpty()) {
      reading.refuse(
          "term.not-in-force",
          statute.slug(),
          day,
          statute.versions().getFirst().validity().from());
    }
  }

  private static Optional<Moment> moment(String option, String text, Reading reading) {
    try {
      return Optional.of(Moment.parse(text));
    } catch (DateTimeException _) {
      reading.refuse("reading.moment", option, Reading.shown(text));
      return Optional.empty();
    }
  }

  /// `KIND:NOTICE:RESULT`; an absent result is awaited, an absent notice was never given.
  private static Suspension stop(String text, Reading reading) {
    String[] parts = text.split(":", -1);
    if (parts.length > 3) {
      reading.refuse("term.stop-form", Reading.shown(text));
    }
    Stream<String> kinds = Stream.of(Suspension.Kind.values()).map(Suspension.Kind::slug);
    Suspension.Kind kind =
        reading
            .oneOf("--stop", parts[0], Suspension.Kind.of(parts[0]), kinds)
            .orElse(Suspension.Kind.HEARING);
    return new Suspension(kind, part(parts, 1, reading), part(parts, 2, reading));
  }

  private static Optional<LocalDate> part(String[] parts, int index, Reading reading) {
    return parts.length <= index || parts[index].isEmpty()
        ? Optional.empty()
        : Optional.of(reading.day("--stop", parts[index]));
  }

  /// `N:APPROVED`.
  private static Extension extension(String text, Reading reading) {
    String[] parts = text.split(":", 2);
    if (parts.length < 2) {
      reading.refuse("term.extend-form", Reading.shown(text));
      return new Extension(1, LocalDate.EPOCH);
    }
    return new Extension(reading.number("--extend", parts[0]), reading.day("--extend", parts[1]));
  }
}

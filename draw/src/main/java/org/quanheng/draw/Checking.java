package org.quanheng.draw;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.quanheng.draw.Check.Kind;
import org.quanheng.draw.Check.State;
import org.quanheng.draw.Check.Step;

/// The work of a [Check]: reads the files, draws again, compares.
final class Checking {

  private static final Duration LEAST = Duration.ofHours(1);

  private final Map<Part, byte[]> files;
  private final Check.Witnessed witnessed;
  private final List<Step> steps = new ArrayList<>();

  Checking(Map<Part, byte[]> files, Check.Witnessed witnessed) {
    this.files = files;
    this.witnessed = witnessed;
  }

  List<Step> steps() {
    Optional<Declaration> declaration = declaration();
    Optional<Lists> lists = lists(declaration);
    Optional<List<byte[]>> values = values(declaration);
    Optional<Result> published = published();
    compare(drawn(declaration, lists, values), published, lists, declaration);
    punctual(declaration);
    return List.copyOf(steps);
  }

  private Optional<Declaration> declaration() {
    Optional<Declaration> declaration = read(Kind.DECLARATION, Part.DECLARATION, Declaration::read);
    declaration.ifPresent(it ->
        hold(
            Kind.DECLARATION,
            it.id(),
            it.size().drawn(),
            it.size().floor(),
            it.size().team(),
            it.size().cap(),
            it.hex()));
    declaration.ifPresentOrElse(this::witnessed, () -> skip(Kind.WITNESSED));
    return declaration;
  }

  /// Nobody can have known the randomness when the declaration was on record.
  private void witnessed(Declaration declaration) {
    Instant first = declaration.firstSource();
    if (witnessed.declaration().isEmpty()) {
      add(Kind.WITNESSED, State.OPEN, first);
      return;
    }
    Instant at = witnessed.declaration().get();
    boolean before = !at.plus(LEAST).isAfter(first);
    add(Kind.WITNESSED, before ? State.HOLDS : State.FAILS, at, first, LEAST.toHours());
  }

  private Optional<Lists> lists(Optional<Declaration> declaration) {
    Problems missing = new Problems();
    byte[] subjects = bytes(Part.SUBJECTS, missing);
    byte[] inspectors = bytes(Part.INSPECTORS, missing);
    byte[] recusals = bytes(Part.RECUSALS, missing);
    if (!missing.isEmpty()) {
      steps.add(Step.broken(Kind.LISTS, missing.list()));
      return Optional.empty();
    }
    Optional<Lists> read = good(Kind.LISTS, Lists.read(subjects, inspectors, recusals));
    if (read.isEmpty() || declaration.isEmpty()) {
      read.ifPresent(_ -> skip(Kind.LISTS));
      return Optional.empty();
    }
    Lists lists = read.get();
    List<Problem> undeclared = Draw.undeclared(declaration.get(), lists);
    if (!undeclared.isEmpty()) {
      steps.add(Step.broken(Kind.LISTS, undeclared));
      return Optional.empty();
    }
    hold(
        Kind.LISTS,
        lists.subjects().size(),
        lists.tickets(),
        lists.inspectors().size(),
        lists.recusals().size());
    return read;
  }

  /// The values of all sources, if each is what it must be.
  private Optional<List<byte[]>> values(Optional<Declaration> declaration) {
    Optional<Randomness> read = read(Kind.RANDOMNESS, Part.RANDOMNESS, Randomness::read);
    if (read.isEmpty() || declaration.isEmpty()) {
      read.ifPresent(_ -> skip(Kind.RANDOMNESS));
      skip(Kind.VALUE);
      return Optional.empty();
    }
    Randomness randomness = read.get();
    List<Problem> wrong = randomness.misfits(declaration.get());
    if (!wrong.isEmpty()) {
      steps.add(Step.broken(Kind.RANDOMNESS, wrong));
      skip(Kind.VALUE);
      return Optional.empty();
    }
    hold(Kind.RANDOMNESS, randomness.values().size());
    List<Parsed<byte[]>> values = randomness.read(declaration.get());
    for (int i = 0; i < values.size(); i++) {
      value(declaration.get().sources().get(i), randomness.values().get(i), values.get(i));
    }
    List<byte[]> good = values.stream().flatMap(it -> it.good().stream()).toList();
    return Optional.of(good).filter(it -> it.size() == values.size());
  }

  private void value(Source source, String written, Parsed<byte[]> value) {
    State state = source.kind().isProven() ? State.HOLDS : State.OPEN;
    good(Kind.VALUE, value).ifPresent(_ -> add(Kind.VALUE, state, source.text(), written));
  }

  private Optional<Result> published() {
    Optional<Result> published = read(Kind.RESULT, Part.RESULT, Result::read);
    published.ifPresent(it -> hold(Kind.RESULT, it.places().size(), it.reserves().size()));
    return published;
  }

  private static Optional<Result> drawn(
      Optional<Declaration> declaration, Optional<Lists> lists, Optional<List<byte[]>> values) {
    return declaration.flatMap(
        declared -> lists.flatMap(box -> values.map(given -> Draw.of(declared, box, given))));
  }

  private void compare(
      Optional<Result> drawn,
      Optional<Result> published,
      Optional<Lists> lists,
      Optional<Declaration> declaration) {
    if (drawn.isEmpty() || published.isEmpty()) {
      List.of(Kind.SEED, Kind.FLOOR, Kind.RISK, Kind.TEAMS, Kind.RESERVES).forEach(this::skip);
      return;
    }
    Result right = drawn.get();
    Result found = published.get();
    List<String> seeds = List.of(right.declaration(), right.seed());
    same(Kind.SEED, seeds, List.of(found.declaration(), found.seed()), right.seed());
    Lists box = lists.orElseThrow();
    same(
        Kind.FLOOR,
        subjects(right, Result.Stratum.FLOOR),
        subjects(found, Result.Stratum.FLOOR),
        right.places(Result.Stratum.FLOOR).size(),
        box.subjects().size());
    same(
        Kind.RISK,
        subjects(right, Result.Stratum.RISK),
        subjects(found, Result.Stratum.RISK),
        right.places(Result.Stratum.RISK).size(),
        box.tickets());
    same(
        Kind.TEAMS,
        right.places().stream().map(Checking::sent).toList(),
        found.places().stream().map(Checking::sent).toList(),
        right.places().size(),
        right.unfilled(declaration.orElseThrow().size().team()).size());
    same(Kind.RESERVES, right.reserves(), found.reserves(), right.reserves().size());
  }

  private void punctual(Optional<Declaration> declaration) {
    if (declaration.isEmpty()) {
      skip(Kind.PUNCTUAL);
      return;
    }
    Instant by = declaration.get().resultBy();
    if (witnessed.result().isEmpty()) {
      add(Kind.PUNCTUAL, State.OPEN, by);
      return;
    }
    Instant at = witnessed.result().get();
    add(Kind.PUNCTUAL, at.isAfter(by) ? State.FAILS : State.HOLDS, at, by);
  }

  /// Two rows that must be the same: says how many there are, or where they part first.
  private void same(Kind kind, List<String> right, List<String> found, Object... facts) {
    if (right.equals(found)) {
      hold(kind, facts);
      return;
    }
    int at = 0;
    while (at < right.size() && at < found.size() && right.get(at).equals(found.get(at))) {
      at++;
    }
    add(
        kind,
        State.FAILS,
        at + 1,
        at < found.size() ? found.get(at) : "–",
        at < right.size() ? right.get(at) : "–");
  }

  private static List<String> subjects(Result result, Result.Stratum stratum) {
    return result.places(stratum).stream().map(Result.Place::subject).toList();
  }

  private static String sent(Result.Place place) {
    return place.subject()
        + ": "
        + String.join(",", place.team())
        + " / "
        + String.join(",", place.standBys());
  }

  private <T> Optional<T> read(Kind kind, Part part, Function<byte[], Parsed<T>> reader) {
    Problems missing = new Problems();
    byte[] bytes = bytes(part, missing);
    if (!missing.isEmpty()) {
      steps.add(Step.broken(kind, missing.list()));
      return Optional.empty();
    }
    return good(kind, reader.apply(bytes));
  }

  private byte[] bytes(Part part, Problems missing) {
    byte[] bytes = files.get(part);
    if (bytes == null) {
      missing.add(Problem.Rule.PART_MISSING, part);
      return new byte[0];
    }
    return bytes;
  }

  private <T> Optional<T> good(Kind kind, Parsed<T> reading) {
    return switch (reading) {
      case Parsed.Good<T>(T value) -> Optional.of(value);
      case Parsed.Refused<T>(List<Problem> problems) -> {
        steps.add(Step.broken(kind, problems));
        yield Optional.empty();
      }
    };
  }

  private void hold(Kind kind, Object... facts) {
    add(kind, State.HOLDS, facts);
  }

  private void skip(Kind kind) {
    add(kind, State.NOT_DONE);
  }

  private void add(Kind kind, State state, Object... facts) {
    steps.add(Step.of(kind, state, facts));
  }
}

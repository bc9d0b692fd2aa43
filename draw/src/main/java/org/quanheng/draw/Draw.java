package org.quanheng.draw;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The verifiable draw `qh-draw-1`: the same declaration, lists and randomness give the same result
/// to everybody, for ever. It knows integers and SHA-256 and nothing else.
///
/// 1. By pure chance: all subjects by H("floor", S, id); the first are drawn.
/// 2. By risk: a subject of weight w has w tickets, H("risk", S, id, t) for t from 0 to w − 1; its
///    smallest is its place. The first of the others are drawn, the next are reserves.
/// 3. Inspectors: for each subject in the order of drawing those with the skill and without an
///    interest, by H("inspector", S, subject, inspector); the first under the cap go, the next
///    stand by.
public final class Draw {

  private static final Comparator<Subject> BY_ID = Comparator.comparing(Subject::id, Row.BY_BYTES);

  private final Declaration declaration;
  private final Lists lists;
  private final byte[] seed;

  /// What came of a draw.
  public sealed interface Outcome {

    /// The result.
    record Drawn(Result result) implements Outcome {}

    /// Nothing is drawn: everything that is wrong.
    record Refused(List<Problem> problems) implements Outcome {

      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  private Draw(Declaration declaration, Lists lists, byte[] seed) {
    this.declaration = declaration;
    this.lists = lists;
    this.seed = seed;
  }

  /// Draws.
  public static Outcome of(Declaration declaration, Lists lists, Randomness randomness) {
    Problems problems = new Problems();
    problems.addAll(declaration.problems());
    problems.addAll(undeclared(declaration, lists));
    problems.addAll(randomness.misfits(declaration));
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems.list());
    }
    List<Parsed<byte[]>> values = randomness.read(declaration);
    values.forEach(value -> problems.addAll(value.problems()));
    return problems.isEmpty()
        ? new Outcome.Drawn(
            of(declaration, lists, values.stream().flatMap(it -> it.good().stream()).toList()))
        : new Outcome.Refused(problems.list());
  }

  /// Draws with the values of sources that have been read.
  static Result of(Declaration declaration, Lists lists, List<byte[]> values) {
    return new Draw(declaration, lists, Randomness.seed(declaration, values)).result();
  }

  /// What is wrong with lists under a declaration: they are not the declared ones, or do not fit
  /// what is to be drawn from them.
  public static List<Problem> undeclared(Declaration declaration, Lists lists) {
    Problems problems = new Problems();
    Lists.Digests declared = declaration.lists();
    Lists.Digests found = lists.digests();
    same(Part.SUBJECTS, found.subjects(), declared.subjects(), problems);
    same(Part.INSPECTORS, found.inspectors(), declared.inspectors(), problems);
    same(Part.RECUSALS, found.recusals(), declared.recusals(), problems);
    Declaration.Size size = declaration.size();
    for (int i = 0; i < lists.subjects().size(); i++) {
      Subject subject = lists.subjects().get(i);
      if (subject.weight() > size.heaviest()) {
        problems.at(
            Problem.Rule.WEIGHT_ABOVE_DECLARED,
            Part.SUBJECTS,
            i + 1,
            subject.id(),
            subject.weight(),
            size.heaviest());
      }
    }
    if (lists.subjects().size() < size.drawn()) {
      problems.add(
          Problem.Rule.TOO_FEW_SUBJECTS, Part.SUBJECTS, lists.subjects().size(), size.drawn());
    }
    return problems.list();
  }

  private static void same(Part part, String found, String declared, Problems problems) {
    if (!found.equals(declared)) {
      problems.add(Problem.Rule.LIST_NOT_DECLARED, part, found, declared);
    }
  }

  private Result result() {
    Declaration.Size size = declaration.size();
    List<Subject> floor = byChance(size.floor());
    Set<Subject> drawn = new HashSet<>(floor);
    List<Subject> others = lists.subjects().stream().filter(it -> !drawn.contains(it)).toList();
    List<Subject> ranked = byTickets(others, seed, size.byRisk() + size.drawn());
    List<Subject> risk = ranked.subList(0, size.byRisk());
    return new Result(
        declaration.hex(),
        HexFormat.of().formatHex(seed),
        places(floor, risk),
        ranked.subList(size.byRisk(), ranked.size()).stream().map(Subject::id).toList());
  }

  private List<Subject> byChance(int count) {
    Smallest<Subject> smallest = new Smallest<>(count, BY_ID);
    Parts parts = new Parts("floor").bytes(seed);
    int mark = parts.mark();
    byte[] hash = new byte[Sha256.BYTES];
    for (Subject subject : lists.subjects()) {
      parts.backTo(mark).text(subject.id()).hash(hash);
      smallest.see(hash, subject);
    }
    return smallest.inOrder();
  }

  /// So many subjects in the order of their smallest tickets.
  static List<Subject> byTickets(Collection<Subject> subjects, byte[] seed, int count) {
    Smallest<Subject> smallest = new Smallest<>(count, BY_ID);
    Parts parts = new Parts("risk").bytes(seed);
    int mark = parts.mark();
    byte[] ticket = new byte[Sha256.BYTES];
    byte[] best = new byte[Sha256.BYTES];
    for (Subject subject : subjects) {
      int named = parts.backTo(mark).text(subject.id()).mark();
      Arrays.fill(best, (byte) 0xff);
      for (int t = 0; t < subject.weight(); t++) {
        parts.backTo(named).word(t).hash(ticket);
        if (Arrays.compareUnsigned(ticket, best) < 0) {
          System.arraycopy(ticket, 0, best, 0, best.length);
        }
      }
      smallest.see(best, subject);
    }
    return smallest.inOrder();
  }

  private List<Result.Place> places(List<Subject> floor, List<Subject> risk) {
    Sending sending = new Sending(declaration, lists, seed);
    Stream<Result.Place> byChance =
        floor.stream().map(subject -> sending.place(Result.Stratum.FLOOR, subject.id()));
    Stream<Result.Place> byRisk =
        risk.stream().map(subject -> sending.place(Result.Stratum.RISK, subject.id()));
    return Stream.concat(byChance, byRisk).toList();
  }
}

package org.quanheng.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// What rows of the lists must keep. Notes everything that is wrong and goes on.
final class ListRules {

  static final int HEAVIEST = 10;

  private final Problems problems = new Problems();

  /// The lists of these rows.
  Parsed<Lists> lists(List<Subject> subjects, List<Inspector> inspectors, List<Recusal> recusals) {
    for (int i = 0; i < subjects.size(); i++) {
      subject(subjects.get(i), i + 1);
    }
    for (int i = 0; i < inspectors.size(); i++) {
      inspector(inspectors.get(i), i + 1);
    }
    order(Part.SUBJECTS, subjects.stream().map(Subject::id).toList());
    order(Part.INSPECTORS, inspectors.stream().map(Inspector::id).toList());
    recusals(subjects, inspectors, recusals);
    return problems.isEmpty()
        ? new Parsed.Good<>(new Lists(subjects, inspectors, recusals))
        : new Parsed.Refused<>(problems.list());
  }

  /// Reads the rows of a file.
  ///
  /// @param row reads one row, from its cells and its number
  <T> List<T> rows(Part part, byte[] bytes, BiFunction<List<String>, Integer, Optional<T>> row) {
    List<String> lines = Lines.of(part, bytes, problems).lines();
    List<T> rows = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      row.apply(List.of(lines.get(i).split("\t", -1)), i + 1).ifPresent(rows::add);
    }
    return rows;
  }

  Optional<Subject> subject(List<String> cells, int line) {
    Optional<Integer> weight =
        cells.size() == 2 ? Fields.decimal(cells.getLast(), 1, HEAVIEST) : Optional.empty();
    if (weight.isEmpty()) {
      wrongRow(Part.SUBJECTS, line, cells);
    }
    return weight.map(tickets -> new Subject(cells.getFirst(), tickets));
  }

  Optional<Inspector> inspector(List<String> cells, int line) {
    return pair(Part.INSPECTORS, cells, line)
        .map(row -> new Inspector(row.getFirst(), List.of(row.getLast().split(",", -1))));
  }

  Optional<Recusal> recusal(List<String> cells, int line) {
    return pair(Part.RECUSALS, cells, line).map(row -> new Recusal(row.getFirst(), row.getLast()));
  }

  private Optional<List<String>> pair(Part part, List<String> cells, int line) {
    if (cells.size() != 2) {
      wrongRow(part, line, cells);
      return Optional.empty();
    }
    return Optional.of(cells);
  }

  private void wrongRow(Part part, int line, List<String> cells) {
    problems.at(Problem.Rule.WRONG_ROW, part, line, String.join("⇥", cells));
  }

  private void subject(Subject subject, int line) {
    name(Part.SUBJECTS, line, subject.id());
    if (subject.weight() < 1 || subject.weight() > HEAVIEST) {
      problems.at(Problem.Rule.WRONG_NUMBER, Part.SUBJECTS, line, subject.weight(), 1, HEAVIEST);
    }
  }

  private void inspector(Inspector inspector, int line) {
    name(Part.INSPECTORS, line, inspector.id());
    inspector.skills().forEach(skill -> name(Part.INSPECTORS, line, skill));
    if (!inspector
        .skills()
        .equals(inspector.skills().stream().distinct().sorted(Row.BY_BYTES).toList())) {
      problems.at(
          Problem.Rule.SKILLS_OUT_OF_ORDER,
          Part.INSPECTORS,
          line,
          String.join(",", inspector.skills()));
    }
  }

  private void recusals(
      List<Subject> subjects, List<Inspector> inspectors, List<Recusal> recusals) {
    Set<String> known =
        recusals.isEmpty()
            ? Set.of()
            : subjects.stream().map(Subject::id).collect(Collectors.toSet());
    Set<String> people = new HashSet<>(inspectors.stream().map(Inspector::id).toList());
    for (int i = 0; i < recusals.size(); i++) {
      Recusal recusal = recusals.get(i);
      if (!known.contains(recusal.subject())) {
        problems.at(Problem.Rule.UNKNOWN_SUBJECT, Part.RECUSALS, i + 1, recusal.subject());
      }
      if (!people.contains(recusal.inspector())) {
        problems.at(Problem.Rule.UNKNOWN_INSPECTOR, Part.RECUSALS, i + 1, recusal.inspector());
      }
    }
    order(Part.RECUSALS, recusals.stream().map(Recusal::row).toList());
  }

  private void order(Part part, List<String> keys) {
    for (int i = 1; i < keys.size(); i++) {
      int compared = Row.BY_BYTES.compare(keys.get(i - 1), keys.get(i));
      if (compared == 0) {
        problems.at(Problem.Rule.ROW_TWICE, part, i + 1, keys.get(i));
      } else if (compared > 0) {
        problems.at(Problem.Rule.ROW_OUT_OF_ORDER, part, i + 1, keys.get(i), keys.get(i - 1));
      }
    }
  }

  private void name(Part part, int line, String name) {
    if (!Names.isName(name)) {
      problems.at(Problem.Rule.WRONG_NAME, part, line, name);
    }
  }
}

package org.quanheng.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Gathers what is wrong, so that it can be said at once. Of a list of a million wrong rows the
/// first are told and the others counted.
final class Problems {

  private static final int MOST = 100;
  private static final int LONGEST_FACT = 80;

  private final List<Problem> found = new ArrayList<>();
  private int more;

  /// Notes a problem of a part as a whole.
  void add(Problem.Rule rule, Part part, Object... facts) {
    add(rule, part.file(), facts);
  }

  /// Notes a problem of a line, counted from 1.
  void at(Problem.Rule rule, Part part, int line, Object... facts) {
    add(rule, part.file() + ":" + line, facts);
  }

  private void add(Problem.Rule rule, String where, Object... facts) {
    if (found.size() < MOST) {
      found.add(new Problem(rule, where, Stream.of(facts).map(Problems::shown).toList()));
    } else {
      more++;
    }
  }

  void addAll(List<Problem> problems) {
    found.addAll(problems);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Problem> list() {
    List<Problem> all = new ArrayList<>(found);
    if (more > 0) {
      all.add(
          new Problem(
              Problem.Rule.MORE_PROBLEMS,
              found.getLast().where().split(":", 2)[0],
              List.of(Integer.toString(more))));
    }
    return List.copyOf(all);
  }

  /// A foreign text on one line: short, without control characters.
  private static String shown(Object fact) {
    String text = fact.toString();
    String head = text.length() > LONGEST_FACT ? text.substring(0, LONGEST_FACT) + "…" : text;
    return head.replaceAll("\\p{Cntrl}", "?");
  }
}

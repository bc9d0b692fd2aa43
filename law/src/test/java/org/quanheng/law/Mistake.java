package org.quanheng.law;

import java.util.function.UnaryOperator;

/// One mistake made in the sound pack, and where it must be told.
///
/// @param at what the line of the problem holds, once in the file; empty for line 1
record Mistake(String name, UnaryOperator<Lamps> edit, String file, String at, Rule rule) {

  Lamps made(Lamps lamps) {
    return edit.apply(lamps);
  }

  int line(Lamps wrong) {
    if (at.isEmpty()) {
      return 1;
    }
    String text = wrong.text(file);
    int first = text.indexOf(at);
    if (first < 0 || text.indexOf(at, first + 1) >= 0) {
      throw new AssertionError("not once in " + file + ": " + at);
    }
    return 1 + Math.toIntExact(text.substring(0, first).chars().filter(c -> c == '\n').count());
  }

  @Override
  public String toString() {
    return rule.slug() + ": " + name;
  }
}

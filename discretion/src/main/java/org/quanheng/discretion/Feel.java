package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of FEEL in which the cells of a decision table are written: literals, comparisons,
/// intervals, lists of them, and `not`. Numbers of an amount are yuan.
final class Feel {

  private static final Pattern INTERVAL =
      Pattern.compile("([\\[(\\]])\\s*(\\S+?)\\s*\\.\\.\\s*(\\S+?)\\s*([])\\[])");
  private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(\\S+)");

  /// A comma outside of quotes.
  private static final String BETWEEN = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

  private static final Rational FEN = Rational.of(100);

  private final Fact fact;

  Feel(Fact fact) {
    this.fact = fact;
  }

  /// What a cell tests; nothing where it is anything.
  String write(Ranges ranges) {
    List<String> tests = new ArrayList<>();
    for (Range part : ranges.parts()) {
      switch (fact.domain()) {
        case Domain.Amount _, Domain.Count _ -> tests.add(write(part));
        case Domain.Choice(List<Value> values) -> {
          for (long value = part.low(); value <= part.high(); value++) {
            tests.add("\"" + values.get(Math.toIntExact(value)).slug() + "\"");
          }
        }
        case Domain.Flag _ -> tests.add(part.low() == part.high() ? flag(part.low()) : "-");
      }
    }
    return String.join(", ", tests);
  }

  private static String flag(long value) {
    return value == 1 ? "true" : "false";
  }

  private String write(Range part) {
    if (part.low() == part.high()) {
      return number(part.low());
    }
    if (part.low() == fact.range().low()) {
      return "<= " + number(part.high());
    }
    return part.high() == fact.range().high()
        ? ">= " + number(part.low())
        : "[" + number(part.low()) + ".." + number(part.high()) + "]";
  }

  private String number(long value) {
    return fact.domain() instanceof Domain.Amount ? Cell.yuan(value) : Long.toString(value);
  }

  /// The condition as an expression that is true or false.
  static String condition(Condition condition, List<Fact> facts) {
    List<String> tests = new ArrayList<>();
    for (Fact fact : facts) {
      Ranges test = condition.tests().get(fact.slug());
      if (test != null) {
        List<String> parts = new ArrayList<>();
        for (Range part : test.parts()) {
          String written = new Feel(fact).write(new Ranges(List.of(part)));
          boolean compares = written.startsWith("<") || written.startsWith(">");
          parts.add(
              compares ? Dmn.name(fact) + " " + written : Dmn.name(fact) + " in (" + written + ")");
        }
        tests.add("(" + String.join(" or ", parts) + ")");
      }
    }
    return tests.isEmpty() ? "true" : String.join(" and ", tests);
  }

  /// The values a cell names; empty where it uses anything else.
  Optional<Ranges> read(String text) {
    String cell = text.strip();
    if (cell.equals("-")) {
      return Optional.of(Ranges.of(fact.range().low(), fact.range().high()));
    }
    if (cell.startsWith("not(") && cell.endsWith(")")) {
      return read(cell.substring(4, cell.length() - 1))
          .map(ranges -> ranges.complement(fact.range()));
    }
    List<Range> parts = new ArrayList<>();
    for (String test : cell.split(BETWEEN, -1)) {
      Optional<Ranges> ranges = one(test.strip());
      if (ranges.isEmpty()) {
        return Optional.empty();
      }
      parts.addAll(ranges.get().parts());
    }
    return Optional.of(Ranges.of(parts));
  }

  private Optional<Ranges> one(String test) {
    return switch (fact.domain()) {
      case Domain.Flag _ ->
          test.equals("true") || test.equals("false")
              ? point(test.equals("true") ? 1L : 0L)
              : Optional.empty();
      case Domain.Choice(List<Value> values) -> choice(test, values);
      case Domain.Amount _, Domain.Count _ -> number(test);
    };
  }

  private static Optional<Ranges> choice(String test, List<Value> values) {
    if (test.length() > 2 && test.startsWith("\"") && test.endsWith("\"")) {
      for (int i = 0; i < values.size(); i++) {
        if (values.get(i).slug().equals(test.substring(1, test.length() - 1))) {
          return point(i);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Ranges> number(String test) {
    Matcher interval = INTERVAL.matcher(test);
    if (interval.matches()) {
      Optional<Rational> low = literal(interval.group(2));
      Optional<Rational> high = literal(interval.group(3));
      return low.flatMap(from ->
          high.map(to ->
              whole(
                  Optional.of(new Bound(from, interval.group(1).equals("["))),
                  Optional.of(new Bound(to, interval.group(4).equals("]"))))));
    }
    Matcher comparison = COMPARISON.matcher(test);
    if (comparison.matches()) {
      String sign = comparison.group(1);
      return literal(comparison.group(2))
          .map(value -> {
            Optional<Bound> bound = Optional.of(new Bound(value, sign.endsWith("=")));
            return sign.startsWith("<")
                ? whole(Optional.empty(), bound)
                : whole(bound, Optional.empty());
          });
    }
    return literal(test)
        .map(value -> whole(Optional.of(Bound.closed(value)), Optional.of(Bound.closed(value))));
  }

  private Ranges whole(Optional<Bound> low, Optional<Bound> high) {
    return new Intervals.Stretch(low, high).whole(fact.range());
  }

  private Optional<Rational> literal(String text) {
    Optional<Rational> number =
        text.matches("-?[0-9]+(\\.[0-9]+)?") ? Rational.parse(text) : Optional.empty();
    return fact.domain() instanceof Domain.Amount ? number.map(FEN::times) : number;
  }

  private static Optional<Ranges> point(long value) {
    return Optional.of(Ranges.of(value, value));
  }
}

package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quanheng.term.Language;

/// One cell of a table: the values of a fact, as text and back.
///
/// Amounts are written in yuan, whole or with two places. Several stretches are divided by
/// semicolons, several values by commas.
record Cell(Fact fact, Heading.Words words) {

  static final String ANY = "–";

  private static final List<String> ANYTHING = List.of("", "-", "–", "—", "*", "/", "不限", "任意");
  private static final List<String> YES = List.of("yes", "是", "有");
  private static final List<String> NO = List.of("no", "否", "无", "無");
  private static final Rational FEN = Rational.of(100);

  /// What came of reading a cell.
  sealed interface Read {}

  /// It says these values.
  record Values(Ranges ranges) implements Read {}

  /// It says any value, so it tests nothing.
  record Anything() implements Read {}

  /// It cannot be read, or names nothing of the domain.
  record Wrong(Rule rule) implements Read {}

  Read read(String text) {
    if (ANYTHING.contains(text.strip())) {
      return new Anything();
    }
    List<Range> parts = new ArrayList<>();
    for (String part : parts(text)) {
      Optional<Ranges> ranges = part(part.strip());
      if (ranges.isEmpty()) {
        return new Wrong(isChoice() ? Rule.UNKNOWN_VALUE : Rule.WRONG_CELL);
      }
      if (ranges.get().isEmpty()) {
        return new Wrong(Rule.OUT_OF_DOMAIN);
      }
      parts.addAll(ranges.get().parts());
    }
    return new Values(Ranges.of(parts));
  }

  /// One value of the fact; empty where the text is none of the domain.
  Optional<Long> value(String text) {
    if (isChoice()) {
      return choice(text);
    }
    return number(Numerals.plain(text).replace(" ", ""))
        .filter(number -> number.denominator() == 1)
        .map(Rational::numerator)
        .filter(fact.range()::contains);
  }

  /// The value as an author writes it.
  String write(long value) {
    return switch (fact.domain()) {
      case Domain.Amount _ -> yuan(value);
      case Domain.Count _ -> Long.toString(value);
      case Domain.Choice(List<Value> values) -> values.get(Math.toIntExact(value)).slug();
      case Domain.Flag _ -> value == 1 ? "yes" : "no";
    };
  }

  /// The values as an author writes them.
  String write(Ranges ranges) {
    if (isChoice()) {
      List<String> values = new ArrayList<>();
      for (Range part : ranges.parts()) {
        for (long value = part.low(); value <= part.high(); value++) {
          values.add(write(value));
        }
      }
      return String.join(", ", values);
    }
    return ranges.parts().stream().map(this::write).collect(Collectors.joining("; "));
  }

  private String write(Range range) {
    Range domain = fact.range();
    boolean money = fact.domain() instanceof Domain.Amount;
    if (range.low() == range.high()) {
      return write(range.low());
    }
    if (range.low() == domain.low()) {
      return money && range.high() < domain.high()
          ? "< " + write(range.high() + 1)
          : "≤ " + write(range.high());
    }
    if (range.high() == domain.high()) {
      return "≥ " + write(range.low());
    }
    return money
        ? "[" + write(range.low()) + ", " + write(range.high() + 1) + ")"
        : "[" + write(range.low()) + ", " + write(range.high()) + "]";
  }

  /// Fen as yuan: `12000`, `0.01`.
  static String yuan(long fen) {
    return fen % 100 == 0 ? Long.toString(fen / 100) : "%d.%02d".formatted(fen / 100, fen % 100);
  }

  private boolean isChoice() {
    return fact.domain() instanceof Domain.Choice || fact.domain() instanceof Domain.Flag;
  }

  private List<String> parts(String text) {
    return List.of(text.split(isChoice() ? "[,，、;；]" : "[;；]"));
  }

  private Optional<Ranges> part(String text) {
    if (!isChoice()) {
      return new Intervals(words, this::number).read(text).map(it -> it.whole(fact.range()));
    }
    Optional<Long> value = choice(text);
    if (value.isPresent()) {
      return value.map(at -> Ranges.of(at, at));
    }
    String sign = text.startsWith("<=") || text.startsWith(">=") ? text.substring(0, 2) : "";
    sign = text.startsWith("≤") || text.startsWith("≥") ? text.substring(0, 1) : sign;
    String rest = text.substring(sign.length()).strip();
    boolean up = sign.equals("≥") || sign.equals(">=");
    return sign.isEmpty() || fact.severity() == Fact.Severity.NONE
        ? Optional.empty()
        : choice(rest)
            .map(at -> up ? Ranges.of(at, fact.range().high()) : Ranges.of(fact.range().low(), at));
  }

  private Optional<Long> choice(String text) {
    String word = text.strip();
    if (fact.domain() instanceof Domain.Choice(List<Value> values)) {
      for (int i = 0; i < values.size(); i++) {
        if (isNamed(values.get(i), word)) {
          return Optional.of((long) i);
        }
      }
      return Optional.empty();
    }
    return YES.contains(word)
        ? Optional.of(1L)
        : NO.contains(word) ? Optional.of(0L) : Optional.empty();
  }

  private static boolean isNamed(Value value, String word) {
    boolean named = value.slug().equals(word);
    for (Language language : Language.values()) {
      named |= value.names().in(language.locale()).equals(word);
    }
    return named;
  }

  private Optional<Rational> number(String text) {
    if (fact.domain() instanceof Domain.Amount) {
      String yuan = text.endsWith("元") ? text.substring(0, text.length() - 1) : text;
      return Numerals.parse(yuan).map(FEN::times);
    }
    String count = text.replaceAll("[次个人日天年月]$", "");
    return Numerals.parse(count);
  }
}

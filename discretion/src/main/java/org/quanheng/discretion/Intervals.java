package org.quanheng.discretion;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stretches of numbers as authors write them: `[1, 3]`, `(0, 0.3]`, `< 5`, `>= 5`, `7`,
/// `一倍以上三倍以下`, `不满5万元`, `超过10万元`.
///
/// @param words whether 以上 and 以下 include their number here
/// @param number reads one number, its unit word taken off
record Intervals(Heading.Words words, Function<String, Optional<Rational>> number) {

  private static final Pattern BRACKETS =
      Pattern.compile("([\\[(\\]])\\s*(\\S+?)\\s*[,，]\\s+(\\S+?)\\s*([])\\[])");
  private static final Pattern SIGN = Pattern.compile("(<=|≤|>=|≥|<|>)\\s*(.+)");
  private static final Pattern BOTH =
      Pattern.compile("(.+?)(以上|超过|至|到|-|~)(?:至|到)?(.+?)(以下|以内|不满|以下的)?");
  private static final Pattern ABOVE = Pattern.compile("(?:(.+?)以上|(?:超过|大于|多于|高于)(.+))");
  private static final Pattern BELOW = Pattern.compile("(?:(.+?)(?:以下|以内)|(?:不满|不足|少于|低于|小于)(.+))");

  /// A stretch with an end that may be left open to the domain's.
  record Stretch(Optional<Bound> low, Optional<Bound> high) {

    static Stretch point(Rational value) {
      return new Stretch(Optional.of(Bound.closed(value)), Optional.of(Bound.closed(value)));
    }

    /// The band it is, its lower end none unless it has one; empty where it has no upper end or
    /// holds nothing.
    Optional<Band> band(boolean zeroIncluded) {
      Bound from = low.orElse(new Bound(Rational.ZERO, zeroIncluded));
      if (high.isEmpty()) {
        return Optional.empty();
      }
      int order = from.value().compareTo(high.get().value());
      boolean empty = order > 0 || (order == 0 && !(from.inclusive() && high.get().inclusive()));
      return empty ? Optional.empty() : Optional.of(new Band(from, high.get()));
    }

    /// The whole numbers in it that lie in the domain.
    Ranges whole(Range domain) {
      long from = domain.low();
      if (low.isPresent()) {
        Rational value = low.get().value();
        long next = value.ceilingOf(1);
        from = Math.max(from, low.get().inclusive() || value.floorOf(1) != next ? next : next + 1);
      }
      long to = domain.high();
      if (high.isPresent()) {
        Rational value = high.get().value();
        long last = value.floorOf(1);
        to = Math.min(to, high.get().inclusive() || value.ceilingOf(1) != last ? last : last - 1);
      }
      return from <= to ? Ranges.of(from, to) : Ranges.NONE;
    }
  }

  /// Reads one stretch; empty where the text is none.
  Optional<Stretch> read(String written) {
    String text = Numerals.plain(written);
    Matcher brackets = BRACKETS.matcher(text);
    if (brackets.matches()) {
      return both(
          brackets.group(2),
          brackets.group(1).equals("["),
          brackets.group(3),
          brackets.group(4).equals("]"));
    }
    Matcher sign = SIGN.matcher(text);
    if (sign.matches()) {
      return one(sign.group(2), sign.group(1));
    }
    return words(text.replaceAll("\\s+", ""));
  }

  private Optional<Stretch> words(String text) {
    if (number.apply(text).isPresent()) {
      return number.apply(text).map(Stretch::point);
    }
    Matcher both = BOTH.matcher(text);
    if (both.matches()) {
      boolean above =
          both.group(2).equals("以上") ? words.aboveIncludes() : !both.group(2).equals("超过");
      String end = both.group(4) == null ? "" : both.group(4);
      boolean below = end.equals("不满") ? false : end.isEmpty() || words.belowIncludes();
      String high = both.group(3);
      if (high.startsWith("不满") || high.startsWith("不足")) {
        high = high.substring(2);
        below = false;
      }
      Optional<Stretch> read = both(both.group(1), above, high, below);
      if (read.isPresent()) {
        return read;
      }
    }
    Matcher above = ABOVE.matcher(text);
    if (above.matches()) {
      return above.group(1) == null
          ? one(above.group(2), ">")
          : one(above.group(1), words.aboveIncludes() ? ">=" : ">");
    }
    Matcher below = BELOW.matcher(text);
    if (below.matches()) {
      return below.group(1) == null
          ? one(below.group(2), "<")
          : one(below.group(1), words.belowIncludes() ? "<=" : "<");
    }
    return Optional.empty();
  }

  private Optional<Stretch> both(String low, boolean lowIn, String high, boolean highIn) {
    return number
        .apply(low)
        .flatMap(from ->
            number
                .apply(high)
                .map(to ->
                    new Stretch(
                        Optional.of(new Bound(from, lowIn)), Optional.of(new Bound(to, highIn)))));
  }

  private Optional<Stretch> one(String text, String sign) {
    Optional<Rational> value = number.apply(text.strip());
    return value.map(at ->
        switch (sign) {
          case "<" -> new Stretch(Optional.empty(), Optional.of(Bound.open(at)));
          case "<=", "≤" -> new Stretch(Optional.empty(), Optional.of(Bound.closed(at)));
          case ">" -> new Stretch(Optional.of(Bound.open(at)), Optional.empty());
          default -> new Stretch(Optional.of(Bound.closed(at)), Optional.empty());
        });
  }
}

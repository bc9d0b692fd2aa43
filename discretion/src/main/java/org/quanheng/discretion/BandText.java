package org.quanheng.discretion;

import java.util.Optional;

/// The bands of a frame as text and back: sums in yuan, or multiples of an amount.
record BandText(boolean money, Heading.Words words) {

  static final String BY_SPLIT = "by split";

  private static final Rational FEN = Rational.of(100);

  /// Reads `[0.5, 3]`, `(0, 0.3]`, `五万元以上十万元以下`, `百分之五十以上三倍以下`, `二倍以下`; empty where it is none.
  Optional<Band> read(String text) {
    return new Intervals(words, this::number).read(text).flatMap(stretch -> stretch.band(false));
  }

  String write(Band band) {
    String low = write(band.low().value());
    if (band.low().value().equals(band.high().value())) {
      return low;
    }
    return (band.low().inclusive() ? "[" : "(")
        + low
        + ", "
        + write(band.high().value())
        + (band.high().inclusive() ? "]" : ")");
  }

  private String write(Rational value) {
    return money ? value.dividedBy(FEN).toString() : value.toString();
  }

  private Optional<Rational> number(String text) {
    if (money) {
      String yuan = text.endsWith("元") ? text.substring(0, text.length() - 1) : text;
      return Numerals.parse(yuan).map(FEN::times);
    }
    if (text.startsWith("百分之")) {
      return Numerals.parse(text.substring(3)).map(value -> value.dividedBy(FEN));
    }
    String times = text.endsWith("倍") ? text.substring(0, text.length() - 1) : text;
    return Numerals.parse(times);
  }
}

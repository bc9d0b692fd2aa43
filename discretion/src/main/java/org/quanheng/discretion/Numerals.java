package org.quanheng.discretion;

import java.util.Optional;

/// Numbers as statutes and spreadsheets write them: `50,000`, `５万`, `五十万`, `一百二十`.
final class Numerals {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String UNITS = "十百千";
  private static final long WAN = 10_000;
  private static final long YI = 100_000_000;

  private Numerals() {}

  /// The same text with full-width letters, digits and signs made narrow and the simplified form of
  /// the words this room reads.
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    String stripped = text.strip();
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      plain.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c == '　' ? ' ' : c);
    }
    return plain
        .toString()
        .replace('萬', '万')
        .replace('億', '亿')
        .replace('兩', '二')
        .replace('两', '二')
        .replace('零', '〇')
        .replace('滿', '满')
        .replace('過', '过')
        .replace('於', '于')
        .replace('處', '处')
        .replace('罰', '罚')
        .replace('貨', '货');
  }

  /// The number, with 万 and 亿 multiplied out; empty where it is none.
  static Optional<Rational> parse(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int yi = text.indexOf('亿');
    if (yi > 0) {
      return scaled(text, yi, YI);
    }
    int wan = text.indexOf('万');
    if (wan > 0) {
      return scaled(text, wan, WAN);
    }
    return "一二三四五六七八九〇十百千".indexOf(text.charAt(0)) >= 0
        ? small(text).map(Rational::of)
        : Rational.parse(text.replaceAll("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", ""));
  }

  private static Optional<Rational> scaled(String text, int unit, long times) {
    String rest = text.substring(unit + 1);
    Optional<Rational> high = parse(text.substring(0, unit));
    Optional<Rational> low = rest.isEmpty() ? Optional.of(Rational.ZERO) : parse(rest);
    return high.flatMap(h -> low.map(l -> h.times(Rational.of(times)).plus(l)));
  }

  /// A number below ten thousand in Chinese.
  private static Optional<Long> small(String text) {
    long sum = 0;
    long digit = -1;
    long last = Long.MAX_VALUE;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int value = DIGITS.indexOf(c);
      int unit = UNITS.indexOf(c);
      if (value >= 0) {
        if (digit > 0) {
          return Optional.empty();
        }
        digit = value;
      } else if (unit >= 0) {
        long power = unit == 0 ? 10 : unit == 1 ? 100 : 1000;
        if (power >= last) {
          return Optional.empty();
        }
        sum += (digit < 0 ? 1 : digit) * power;
        digit = -1;
        last = power;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(sum + Math.max(0, digit));
  }
}

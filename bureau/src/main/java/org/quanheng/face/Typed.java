package org.quanheng.face;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a person typed, read as it was meant: full-width letters and digits (Unicode NFKC, as
/// Chinese keyboards write them) are taken for plain ones, and stray spaces for nothing.
public final class Typed {

  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4}) ?[-/.年\u2010-\u2015\u2212] ?(\\d{1,2}) ?[-/.月\u2010-\u2015\u2212] ?(\\d{1,2}) ?日?");
  private static final Pattern SHORT_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2}) ?[:时時] ?(\\d{2}) ?分?");
  private static final Pattern MOMENT =
      Pattern.compile("(.+?)(?:[ T] ?|(?<=日))(\\d{1,2} ?[:时時] ?\\d{2} ?分?)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  /// What may be typed into a number and means nothing.
  private static final Pattern GROUPING = Pattern.compile("[ ,_]");

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  private Typed() {}

  /// The text on one line: full-width forms made plain, no space at its ends, one where there were
  /// several.
  public static String plain(String typed) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    return SPACES.matcher(plain).replaceAll(" ").strip();
  }

  /// A day written as `2026-03-02`, `2026/3/2`, `2026.3.2`, `20260302` or `2026年3月2日`.
  public static Optional<LocalDate> day(String typed) {
    String plain = plain(typed);
    Matcher day = DAY.matcher(plain);
    Matcher inShort = SHORT_DAY.matcher(plain);
    if (day.matches()) {
      return day(day);
    }
    return inShort.matches() ? day(inShort) : Optional.empty();
  }

  private static Optional<LocalDate> day(Matcher parts) {
    try {
      return Optional.of(LocalDate.of(part(parts, 1), part(parts, 2), part(parts, 3)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /// A day and a time of day, as `2026-03-02 9:30` or `2026年3月2日 9时30分`.
  public static Optional<LocalDateTime> moment(String typed) {
    Matcher moment = MOMENT.matcher(plain(typed));
    if (!moment.matches()) {
      return Optional.empty();
    }
    return day(moment.group(1)).flatMap(day -> time(moment.group(2)).map(day::atTime));
  }

  private static Optional<LocalTime> time(String text) {
    Matcher time = TIME.matcher(text);
    try {
      return time.matches()
          ? Optional.of(LocalTime.of(part(time, 1), part(time, 2)))
          : Optional.empty();
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  /// A whole number that is not negative, below a thousand million.
  public static OptionalInt number(String typed) {
    String plain = GROUPING.matcher(plain(typed)).replaceAll("");
    return NUMBER.matcher(plain).matches()
        ? OptionalInt.of(Integer.parseInt(plain))
        : OptionalInt.empty();
  }

  private static int part(Matcher parts, int place) {
    return Integer.parseInt(parts.group(place));
  }
}

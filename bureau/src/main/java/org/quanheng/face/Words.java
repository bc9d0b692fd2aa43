package org.quanheng.face;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.quanheng.term.Language;
import org.quanheng.term.Names;

/// The words of all pages in one language, and how it writes days, times and numbers. Each room
/// that has pages brings its own message files, `words_en.properties` and so on.
public final class Words {

  private final Language language;
  private final Map<String, Phrase> phrases = new HashMap<>();
  private final DateTimeFormatter days;
  private final DateTimeFormatter months;
  private final DateTimeFormatter times;

  private Words(Language language, ZoneId zone) {
    this.language = language;
    boolean english = language == Language.EN;
    this.days = pattern(english ? "d MMM yyyy" : "yyyy年M月d日");
    this.months = pattern(english ? "MMM yyyy" : "yyyy年M月");
    this.times = pattern(english ? "d MMM yyyy, HH:mm:ss" : "yyyy年M月d日 HH:mm:ss").withZone(zone);
  }

  private DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, language.locale());
  }

  /// Reads the message files of these rooms.
  ///
  /// @param zone the zone in which times are told
  /// @throws IllegalArgumentException when two rooms use one key, or a phrase cannot be read
  public static Words of(Language language, ZoneId zone, List<String> rooms) {
    Words words = new Words(language, zone);
    for (String room : rooms) {
      ResourceBundle file =
          ResourceBundle.getBundle("org.quanheng." + room + ".words", language.locale());
      for (String key : file.keySet()) {
        if (words.phrases.put(key, Phrase.of(file.getString(key))) != null) {
          throw new IllegalArgumentException("two rooms say " + key);
        }
      }
    }
    return words;
  }

  public Language language() {
    return language;
  }

  /// All keys there are.
  Set<String> keys() {
    return Set.copyOf(phrases.keySet());
  }

  /// Whether there is a sentence under this key.
  public boolean has(String key) {
    return phrases.containsKey(key);
  }

  /// The sentence under a key, its gaps filled with values as this language writes them.
  ///
  /// @throws IllegalArgumentException when there is no such sentence; a test sees to it that there
  ///   is
  public String say(String key, Object... values) {
    Phrase phrase = phrases.get(key);
    if (phrase == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    return phrase.filled(this::written, values);
  }

  private String written(Object value) {
    return switch (value) {
      case Long number -> number(number);
      case Integer number -> number(number);
      case LocalDate day -> day(day);
      case YearMonth month -> month(month);
      case Instant instant -> time(instant);
      case Names names -> names.in(language.locale());
      default -> value.toString();
    };
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(language.locale()).format(number);
  }

  public String day(LocalDate day) {
    return days.format(day);
  }

  public String month(YearMonth month) {
    return months.format(month);
  }

  /// An instant, to the second, as the clocks of the bureau show it.
  public String time(Instant instant) {
    return times.format(instant);
  }
}

package org.quanheng.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quanheng.face.Flaw;
import org.quanheng.face.Visit;
import org.quanheng.gate.DraftForm.Mistake;

/// What stands behind the question mark of an address. Every mistake is noted; [#requireGood] says
/// them all.
public final class Asked {

  private static final int LONGEST = 120;
  private static final int MOST_DIGITS = 18;
  private static final int PAGE = 100;
  private static final int LARGEST_PAGE = 1000;

  /// No list reaches further back or ahead.
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  private final Map<String, String> words = new TreeMap<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  private Asked() {}

  /// Reads the query of a request that may ask for these, for a language, and for nothing else.
  public static Asked of(HttpServletRequest request, String... allowed) {
    Asked asked = new Asked();
    Set<String> known = new HashSet<>(List.of(allowed));
    known.add(Visits.LANGUAGE);
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (!known.contains(name)) {
            asked.wrong(name, "unknown-parameter");
          } else if (values.length > 1) {
            asked.wrong(name, "given-twice");
          } else {
            asked.words.put(name, values[0]);
          }
        });
    return asked;
  }

  /// Reads the query of a page. Its form sends the fields that were left empty too, so they were
  /// not asked for; what was pasted in full width is read as what it stands for.
  public static Asked ofPage(HttpServletRequest request, String... allowed) {
    Asked asked = of(request, allowed);
    asked.words.replaceAll((_, word) -> Normalizer.normalize(word, Normalizer.Form.NFKC).strip());
    asked.words.values().removeIf(String::isEmpty);
    return asked;
  }

  public Optional<String> text(String name) {
    String text = words.getOrDefault(name, "").strip();
    if (text.length() > LONGEST) {
      wrong(name, "too-long");
    } else if (text.chars().anyMatch(Character::isISOControl)) {
      wrong(name, "control-characters");
    } else if (!text.isEmpty()) {
      return Optional.of(text);
    }
    return Optional.empty();
  }

  /// One of these words.
  public Optional<String> oneOf(String name, Collection<String> choices) {
    Optional<String> chosen = text(name);
    if (chosen.isPresent() && !choices.contains(chosen.get())) {
      wrong(name, "no-such-choice");
      return Optional.empty();
    }
    return chosen;
  }

  /// A day; the other one when none is asked for.
  public LocalDate day(String name, LocalDate otherwise) {
    return words.containsKey(name) ? parsedDay(name, words.get(name), otherwise) : otherwise;
  }

  /// A day that must be asked for.
  public LocalDate day(String name) {
    if (!words.containsKey(name) && mistakes.stream().noneMatch(it -> it.field().equals(name))) {
      wrong(name, "required");
    }
    return day(name, FIRST);
  }

  private LocalDate parsedDay(String name, @Nullable String text, LocalDate otherwise) {
    try {
      LocalDate day = LocalDate.parse(String.valueOf(text));
      if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
        return day;
      }
    } catch (DateTimeException notADay) {
      // said below, as for a day out of all bounds
    }
    wrong(name, "not-a-day");
    return otherwise;
  }

  /// The place after which a page begins: the `next` of the page before; the beginning without one.
  public long after() {
    return number("after", 0, Long.MAX_VALUE, 0);
  }

  /// How many lines a page may have.
  public int limit() {
    return Math.toIntExact(number("limit", 1, LARGEST_PAGE, PAGE));
  }

  /// A whole number in this range; the other one when none is asked for.
  public long number(String name, long least, long most, long otherwise) {
    String text = words.get(name);
    if (text == null) {
      return otherwise;
    }
    if (text.matches("0|[1-9][0-9]*") && text.length() <= MOST_DIGITS) {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    wrong(name, "not-such-a-number");
    return otherwise;
  }

  /// Notes a mistake of a kind that this room has words for.
  public void wrong(String name, String kind) {
    mistakes.add(new Mistake(name, kind));
  }

  /// What is wrong, for a page that shows the form again.
  ///
  /// @param labels the key of a field's name is this, followed by the field
  public List<Flaw> flaws(Visit visit, String labels) {
    return mistakes.stream().map(it -> flaw(it, visit, labels + it.field())).toList();
  }

  private static Flaw flaw(Mistake mistake, Visit visit, String label) {
    String field = visit.words().has(label) ? visit.say(label) : mistake.field();
    String sentence = Words.mistake(visit.language().locale(), mistake.kind());
    return new Flaw(mistake.field(), field, sentence);
  }

  /// Sees to it that nothing is wrong.
  ///
  /// @throws WrongRequest with every mistake
  public void requireGood() {
    if (!mistakes.isEmpty()) {
      throw Problem.of(Wrong.WRONG_FIELDS, mistakes).asException();
    }
  }
}

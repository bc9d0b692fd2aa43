package org.quanheng.law;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quanheng.term.Names;

/// The forms of single values.
final class Values {

  static final Names NO_NAMES = new Names("", "", "");

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}-[A-Z0-9-]{1,24}");
  private static final Pattern ORIGIN =
      Pattern.compile("[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[^\\s+]*)?");
  private static final Keys NAMES = Keys.need("en", "zh-Hans", "zh-Hant");
  private static final Keys CITATION = Keys.need("statute", "article", "paragraph").may("item");
  private static final int SHOWN = 60;
  private static final String NOTHING = "∅";

  private Values() {}

  static String text(Tree tree, Notes notes) {
    if (!(tree instanceof Tree.Scalar scalar) || !scalar.isText()) {
      return lose(tree, Rule.NOT_A_TEXT, notes, "");
    }
    return scalar.text().isBlank() ? lose(tree, Rule.EMPTY_TEXT, notes, "") : scalar.text();
  }

  static Names names(Tree tree, Notes notes) {
    return Fields.of(tree, NAMES, notes)
        .map(f -> new Names(f.text("en"), f.text("zh-Hans"), f.text("zh-Hant")))
        .orElse(NO_NAMES);
  }

  static String slug(Tree tree, Notes notes) {
    return matching(tree, notes, Rule.WRONG_SLUG, Slugs::isSlug);
  }

  static String code(Tree tree, Notes notes) {
    return matching(tree, notes, Rule.WRONG_CODE, text -> CODE.matcher(text).matches());
  }

  static String origin(Tree tree, Notes notes) {
    return matching(tree, notes, Rule.WRONG_ORIGIN, text -> ORIGIN.matcher(text).matches());
  }

  static ZoneId zone(Tree tree, Notes notes) {
    String zone = matching(tree, notes, Rule.WRONG_ZONE, ZoneId.getAvailableZoneIds()::contains);
    return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
  }

  static Holder holder(Tree tree, Notes notes) {
    String[] parts = twoSlugs(tree, notes);
    return parts.length == 2 ? new Holder(parts[0], parts[1]) : Holder.BLANK;
  }

  static Post post(Tree tree, Notes notes) {
    String[] parts = twoSlugs(tree, notes);
    return parts.length == 2 ? new Post(parts[0], parts[1]) : Post.BLANK;
  }

  static LocalDate day(Tree tree, Notes notes) {
    String text = text(tree, notes);
    if (text.isEmpty()) {
      return LocalDate.EPOCH;
    }
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      // no such day in the calendar: told below, as any other text that is no day
    }
    return lose(tree, Rule.WRONG_DAY, notes, LocalDate.EPOCH);
  }

  static ValueForm<Integer> number(int least, int most) {
    return (tree, notes) -> {
      if (!(tree instanceof Tree.Scalar scalar)
          || scalar.quoted()
          || !NUMBER.matcher(scalar.text()).matches()) {
        return lose(tree, Rule.NOT_A_NUMBER, notes, least);
      }
      int number = Integer.parseInt(scalar.text());
      if (number < least || number > most) {
        outside(tree.line(), scalar.text(), least, most, notes);
        return least;
      }
      return number;
    };
  }

  /// Tells of a number that does not lie between its bounds.
  static void outside(int line, String found, long least, long most, Notes notes) {
    Map<String, String> facts =
        Map.of("found", found, "least", Long.toString(least), "most", Long.toString(most));
    notes.lose(line, Rule.NUMBER_OUT_OF_RANGE, facts, found);
  }

  static boolean truth(Tree tree, Notes notes) {
    if (tree instanceof Tree.Scalar scalar && !scalar.quoted()) {
      if (scalar.text().equals("true")) {
        return true;
      }
      if (scalar.text().equals("false")) {
        return false;
      }
    }
    return lose(tree, Rule.NOT_TRUE_OR_FALSE, notes, false);
  }

  /// One of these constants, by its slug.
  static <E extends Enum<E>> ValueForm<E> oneOf(E[] constants) {
    return (tree, notes) -> {
      String word = text(tree, notes);
      for (E constant : constants) {
        if (Slugs.of(constant).equals(word)) {
          return constant;
        }
      }
      if (!word.isEmpty()) {
        String known = Arrays.stream(constants).map(Slugs::of).collect(Collectors.joining(", "));
        Map<String, String> facts = Map.of("found", shown(tree), "known", known);
        notes.lose(tree.line(), Rule.UNKNOWN_WORD, facts, shown(tree));
      }
      return constants[0];
    };
  }

  static Citation citation(Tree tree, Notes notes) {
    ValueForm<Integer> number = number(1, 9999);
    return Fields.of(tree, CITATION, notes)
        .map(f ->
            new Citation(
                f.read("statute", Values::slug, ""),
                f.read("article", number, 1),
                f.read("paragraph", number, 1),
                f.has("item") ? OptionalInt.of(f.read("item", number, 1)) : OptionalInt.empty()))
        .orElse(Citation.BLANK);
  }

  /// What stands there, cut short for a sentence.
  static String shown(Tree tree) {
    return switch (tree) {
      case Tree.Scalar scalar -> shown(scalar.text());
      case Tree.Sequence sequence -> "[…]";
      case Tree.Mapping mapping -> "{…}";
    };
  }

  static String shown(String text) {
    if (text.isBlank()) {
      return NOTHING;
    }
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }

  static <T> T lose(Tree tree, Rule rule, Notes notes, T blank) {
    String found = shown(tree);
    notes.lose(tree.line(), rule, Map.of("found", found), found);
    return blank;
  }

  private static String matching(Tree tree, Notes notes, Rule rule, Predicate<String> test) {
    String text = text(tree, notes);
    return text.isEmpty() || test.test(text) ? text : lose(tree, rule, notes, "");
  }

  private static String[] twoSlugs(Tree tree, Notes notes) {
    String text = text(tree, notes);
    String[] parts = text.split("/", -1);
    boolean good = parts.length == 2 && Arrays.stream(parts).allMatch(Slugs::isSlug);
    if (!good && !text.isEmpty()) {
      return lose(tree, Rule.WRONG_HOLDER, notes, new String[0]);
    }
    return good ? parts : new String[0];
  }
}

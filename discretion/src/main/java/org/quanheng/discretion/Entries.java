package org.quanheng.discretion;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.quanheng.term.Names;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A closed mapping of a front matter being read. Asking for a key that is not there gives a blank:
/// that it is missing was told when the mapping was opened.
final class Entries {

  static final Names NO_NAMES = new Names("", "", "");

  private static final Set<String> LANGUAGES = Set.of("en", "zh-Hans", "zh-Hant");
  private static final Set<String> PLACE = Set.of("statute", "article", "paragraph");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern PLACE_NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
  private static final int LONGEST_SLUG = 64;

  private final Map<String, Node> values = new LinkedHashMap<>();
  private final int line;
  private final Notes notes;

  private Entries(int line, Notes notes) {
    this.line = line;
    this.notes = notes;
  }

  /// The mapping with keys of the author's choice.
  static Entries open(Node node, Notes notes) {
    Entries entries = new Entries(lineOf(node), notes);
    if (!(node instanceof MappingNode mapping)) {
      notes.tell(lineOf(node), Rule.NOT_A_MAPPING, "found", shown(node));
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = shown(tuple.getKeyNode());
      if (entries.values.putIfAbsent(key, tuple.getValueNode()) != null) {
        notes.tell(lineOf(tuple.getKeyNode()), Rule.DUPLICATE_KEY, "key", key);
      }
    }
    return entries;
  }

  /// The mapping with these keys and, perhaps, those.
  static Entries closed(Node node, Notes notes, Set<String> needed, Set<String> allowed) {
    Entries entries = open(node, notes);
    if (!(node instanceof MappingNode)) {
      return entries;
    }
    for (Map.Entry<String, Node> entry : entries.values.entrySet()) {
      if (!needed.contains(entry.getKey()) && !allowed.contains(entry.getKey())) {
        List<String> known = new ArrayList<>(needed);
        known.addAll(allowed);
        known.sort(null);
        notes.tell(
            lineOf(entry.getValue()),
            Rule.UNKNOWN_KEY,
            "key",
            entry.getKey(),
            "known",
            String.join(", ", known));
      }
    }
    for (String key : needed.stream().sorted().toList()) {
      if (!entries.values.containsKey(key)) {
        notes.tell(entries.line, Rule.MISSING_KEY, "key", key);
      }
    }
    return entries;
  }

  Map<String, Node> all() {
    return values;
  }

  Optional<Node> node(String key) {
    return Optional.ofNullable(values.get(key));
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  int line() {
    return line;
  }

  int line(String key) {
    return node(key).map(Entries::lineOf).orElse(line);
  }

  /// The text under this key; empty where there is none.
  String text(String key) {
    return node(key).map(node -> text(node, notes)).orElse("");
  }

  String slug(String key) {
    return node(key).map(node -> slug(text(node, notes), lineOf(node), notes)).orElse("");
  }

  Names names(String key) {
    return node(key).map(node -> names(node, notes)).orElse(NO_NAMES);
  }

  boolean truth(String key) {
    String word = text(key);
    if (!word.isEmpty() && !word.equals("true") && !word.equals("false")) {
      notes.tell(line(key), Rule.NOT_TRUE_OR_FALSE, "found", word);
    }
    return word.equals("true");
  }

  /// The number under this key; none, and told, where something else stands there.
  Rational number(String key) {
    String text = text(key);
    Optional<Rational> number = Rational.parse(text);
    if (!text.isEmpty() && number.isEmpty()) {
      notes.tell(line(key), Rule.WRONG_NUMBER, "found", text);
    }
    return number.orElse(Rational.ZERO);
  }

  /// One of these constants, by its slug.
  <E extends Enum<E>> E oneOf(String key, E[] constants, E blank) {
    return node(key).map(node -> word(text(node, notes), lineOf(node), constants)).orElse(blank);
  }

  private <E extends Enum<E>> E word(String word, int at, E[] constants) {
    List<String> known = new ArrayList<>();
    for (E constant : constants) {
      if (Messages.slug(constant).equals(word)) {
        return constant;
      }
      known.add(Messages.slug(constant));
    }
    notes.tell(at, Rule.UNKNOWN_WORD, "found", word, "known", String.join(", ", known));
    return constants[0];
  }

  List<Node> list(String key) {
    return node(key).map(node -> list(node, notes)).orElse(List.of());
  }

  Period period(String key) {
    Node node = values.get(key);
    if (node == null) {
      return new Period(LocalDate.MIN, LocalDate.MAX);
    }
    Entries days = closed(node, notes, Set.of("from"), Set.of("until"));
    Period period = new Period(days.day("from", LocalDate.MIN), days.day("until", LocalDate.MAX));
    if (!period.from().isBefore(period.until())) {
      notes.tell(
          days.line("until"),
          Rule.END_BEFORE_START,
          "from",
          period.from().toString(),
          "until",
          period.until().toString());
    }
    return period;
  }

  private LocalDate day(String key, LocalDate blank) {
    if (!has(key)) {
      return blank;
    }
    String text = text(key);
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      // no such day in the calendar: told below, as any other text that is no day
    }
    notes.tell(line(key), Rule.WRONG_DAY, "found", text);
    return blank;
  }

  Basis basis(String key) {
    return node(key)
        .map(node -> basis(closed(node, notes, PLACE, Set.of("item"))))
        .orElse(new Basis("", 1, 1, OptionalInt.empty()));
  }

  private static Basis basis(Entries place) {
    OptionalInt item =
        place.has("item") ? OptionalInt.of(place.placeNumber("item")) : OptionalInt.empty();
    return new Basis(
        place.slug("statute"), place.placeNumber("article"), place.placeNumber("paragraph"), item);
  }

  private int placeNumber(String key) {
    String text = text(key);
    if (PLACE_NUMBER.matcher(text).matches()) {
      return Integer.parseInt(text);
    }
    if (has(key)) {
      notes.tell(line(key), Rule.WRONG_NUMBER, "found", text);
    }
    return 1;
  }

  static int lineOf(Node node) {
    // the front matter begins below its fence, and lines of the parser count from 0
    return 2 + node.getStartMark().map(mark -> mark.getLine()).orElse(0);
  }

  static String text(Node node, Notes notes) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    notes.tell(lineOf(node), Rule.NOT_A_TEXT, "found", shown(node));
    return "";
  }

  static List<Node> list(Node node, Notes notes) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    notes.tell(lineOf(node), Rule.NOT_A_LIST, "found", shown(node));
    return List.of();
  }

  static Names names(Node node, Notes notes) {
    Entries names = closed(node, notes, LANGUAGES, Set.of());
    return new Names(names.text("en"), names.text("zh-Hans"), names.text("zh-Hant"));
  }

  static String slug(String text, int line, Notes notes) {
    if (!SLUG.matcher(text).matches() || text.length() > LONGEST_SLUG) {
      notes.tell(line, Rule.WRONG_SLUG, "found", text);
    }
    return text;
  }

  static String shown(Node node) {
    return switch (node) {
      case ScalarNode scalar -> scalar.getValue();
      case SequenceNode _ -> "[…]";
      default -> "{…}";
    };
  }
}

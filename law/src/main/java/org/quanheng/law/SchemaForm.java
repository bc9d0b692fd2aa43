package org.quanheng.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.quanheng.ledger.Json;

/// The form of the forms of a procedure: for each of its steps a JSON Schema (2020-12) of a closed
/// subset, with the names of fields and choices in three languages.
final class SchemaForm {

  private static final Keys KEYS = Keys.need("steps");
  private static final Keys OBJECT =
      Keys.need("type", "properties", "additionalProperties").may("required");
  private static final Keys TEXT =
      Keys.need("names", "type", "minLength", "maxLength").may("hint", "pattern");
  private static final Keys DAY = Keys.need("names", "type", "format").may("hint");
  private static final Keys CHOICE = Keys.need("names", "type", "enum", "choices").may("hint");
  private static final Keys NUMBER =
      Keys.need("names", "type", "minimum", "maximum").may("hint", "unit");
  private static final Keys TRUTH = Keys.need("names", "type").may("hint");
  private static final Keys MANY =
      Keys.need("names", "type", "items", "uniqueItems", "choices").may("hint", "minItems");
  private static final Keys ITEMS = Keys.need("type", "enum");
  private static final String TYPES = "string, integer, boolean, array";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,15}");
  private static final int LONGEST = 5_000;
  private static final int MOST_OPTIONS = 50;

  private SchemaForm() {}

  /// The forms by step.
  static Optional<SortedMap<String, Form>> read(Tree tree, Notes notes) {
    return Fields.of(tree, KEYS, notes)
        .map(fields -> {
          SortedMap<String, Form> forms = new TreeMap<>();
          fields
              .each("steps", Values::slug)
              .forEach((step, form) -> forms.put(step, form(form, notes)));
          return forms;
        });
  }

  private static Form form(Tree tree, Notes notes) {
    List<Field> all = new ArrayList<>();
    Fields.of(tree, OBJECT, notes)
        .ifPresent(fields -> {
          fixed(fields, "type", "object");
          fixed(fields, "additionalProperties", "false");
          List<String> required = fields.anyList("required", Values::text);
          fields.distinct(required, "required");
          Map<String, Tree> properties = fields.each("properties", SchemaForm::name);
          properties.forEach((name, property) ->
              field(name, required.contains(name), property, notes).ifPresent(all::add));
          known(required, properties.keySet(), fields);
        });
    return new Form(all);
  }

  private static void known(List<String> required, Set<String> names, Fields fields) {
    for (int i = 0; i < required.size(); i++) {
      String name = required.get(i);
      if (!name.isEmpty() && !names.contains(name)) {
        Map<String, String> facts =
            Map.of("name", Values.shown(name), "known", Near.to(name, names));
        fields
            .notes()
            .lose(fields.lineOf("required", i), Rule.UNKNOWN_FIELD, facts, Values.shown(name));
      }
    }
  }

  private static String name(Tree tree, Notes notes) {
    String name = tree instanceof Tree.Scalar scalar ? scalar.text() : "";
    return NAME.matcher(name).matches() ? name : Values.lose(tree, Rule.WRONG_FIELD, notes, "");
  }

  /// A field, by its type; empty when it says none that is known.
  private static Optional<Field> field(String name, boolean required, Tree tree, Notes notes) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      return Values.lose(tree, Rule.NOT_A_MAPPING, notes, Optional.empty());
    }
    Map<String, Tree.Entry> entries = mapping.entries();
    Tree.Entry type = entries.get("type");
    if (type == null) {
      notes.lose(tree.line(), Rule.MISSING_KEY, Map.of("key", "type"), name);
      return Optional.empty();
    }
    String word = type.value() instanceof Tree.Scalar scalar ? scalar.text() : "";
    boolean chosen = entries.containsKey("enum") || entries.containsKey("choices");
    return switch (word) {
      case "string" ->
          chosen
              ? read(tree, CHOICE, notes, it -> choice(label(name, required, it), it))
              : entries.containsKey("format")
                  ? read(tree, DAY, notes, it -> day(label(name, required, it), it))
                  : read(tree, TEXT, notes, it -> text(label(name, required, it), it));
      case "integer" -> read(tree, NUMBER, notes, it -> number(label(name, required, it), it));
      case "boolean" -> read(tree, TRUTH, notes, it -> new Field.Truth(label(name, required, it)));
      case "array" -> read(tree, MANY, notes, it -> many(label(name, required, it), it));
      default -> {
        String found = Values.shown(type.value());
        Map<String, String> facts = Map.of("found", found, "known", TYPES);
        notes.lose(type.value().line(), Rule.UNKNOWN_WORD, facts, found);
        yield Optional.empty();
      }
    };
  }

  private static Optional<Field> read(
      Tree tree, Keys keys, Notes notes, Function<Fields, Field> form) {
    return Fields.of(tree, keys, notes).map(form);
  }

  private static Field.Label label(String name, boolean required, Fields fields) {
    return new Field.Label(
        name, fields.names("names"), fields.optional("hint", Values::names), required);
  }

  private static Field text(Field.Label label, Fields fields) {
    int least = fields.read("minLength", Values.number(1, LONGEST), 1);
    int most = fields.read("maxLength", Values.number(1, LONGEST), LONGEST);
    bounds(fields, "maxLength", least, most);
    return new Field.Text(label, least, most, fields.optional("pattern", SchemaForm::pattern));
  }

  private static TextPattern pattern(Tree tree, Notes notes) {
    String text = tree instanceof Tree.Scalar scalar && scalar.quoted() ? scalar.text() : "";
    return TextPattern.of(text)
        .orElseGet(() -> {
          Values.lose(tree, Rule.WRONG_PATTERN, notes, text);
          return TextPattern.of("^x$").orElseThrow();
        });
  }

  private static Field day(Field.Label label, Fields fields) {
    fixed(fields, "format", "date");
    return new Field.Day(label);
  }

  private static Field choice(Field.Label label, Fields fields) {
    return new Field.Choice(label, options(fields, fields));
  }

  private static Field many(Field.Label label, Fields fields) {
    fixed(fields, "uniqueItems", "true");
    List<Field.Option> options =
        fields.read(
            "items",
            (tree, notes) ->
                Fields.of(tree, ITEMS, notes)
                    .map(items -> {
                      fixed(items, "type", "string");
                      return options(items, fields);
                    })
                    .orElse(List.of()),
            List.of());
    int least = fields.read("minItems", Values.number(0, Math.max(1, options.size())), 0);
    return new Field.ManyChoices(label, options, least);
  }

  /// The values of an `enum`, each with its names under `choices`.
  private static List<Field.Option> options(Fields values, Fields names) {
    Notes notes = names.notes();
    List<String> slugs = values.set("enum", Values::slug, Rule.EMPTY_LIST);
    if (slugs.size() > MOST_OPTIONS) {
      Values.outside(values.lineOf("enum"), "" + slugs.size(), 1, MOST_OPTIONS, notes);
    }
    Map<String, Tree> named = names.each("choices", Values::slug);
    List<Field.Option> options = new ArrayList<>();
    for (int i = 0; i < slugs.size() && !notes.broken(); i++) {
      String slug = slugs.get(i);
      Tree tree = named.get(slug);
      if (tree == null) {
        notes.lose(values.lineOf("enum", i), Rule.UNNAMED_CHOICE, Map.of("name", slug), slug);
      } else {
        options.add(new Field.Option(slug, Values.names(tree, notes)));
      }
    }
    named.keySet().stream()
        .filter(slug -> !slugs.contains(slug) && !notes.broken())
        .forEach(slug -> {
          Map<String, String> facts = Map.of("name", slug, "known", Near.to(slug, slugs));
          notes.lose(names.lineOf("choices", slug), Rule.UNKNOWN_CHOICE, facts, slug);
        });
    return options;
  }

  private static Field number(Field.Label label, Fields fields) {
    long least = fields.read("minimum", SchemaForm::whole, 0L);
    long most = fields.read("maximum", SchemaForm::whole, Json.Int.MOST);
    bounds(fields, "maximum", least, most);
    if (!fields.has("unit")) {
      return new Field.WholeNumber(label, least, most);
    }
    fixed(fields, "unit", "fen");
    return new Field.Money(label, least, most);
  }

  private static long whole(Tree tree, Notes notes) {
    if (!(tree instanceof Tree.Scalar scalar)
        || scalar.quoted()
        || !WHOLE.matcher(scalar.text()).matches()) {
      return Values.lose(tree, Rule.NOT_A_NUMBER, notes, 0L);
    }
    long number = Long.parseLong(scalar.text());
    if (Math.abs(number) > Json.Int.MOST) {
      Values.outside(tree.line(), scalar.text(), -Json.Int.MOST, Json.Int.MOST, notes);
      return 0L;
    }
    return number;
  }

  private static void bounds(Fields fields, String key, long least, long most) {
    if (least > most && !fields.notes().broken()) {
      Map<String, String> facts =
          Map.of("least", Long.toString(least), "most", Long.toString(most));
      fields.notes().lose(fields.lineOf(key), Rule.BOUNDS_REVERSED, facts, least + " > " + most);
    }
  }

  /// A keyword that may have one value only.
  private static void fixed(Fields fields, String key, String needed) {
    fields.read(
        key,
        (tree, notes) -> {
          String found = tree instanceof Tree.Scalar scalar ? scalar.text() : Values.shown(tree);
          if (!found.equals(needed)) {
            String shown = Values.shown(tree);
            Map<String, String> facts = Map.of("key", key, "found", shown, "needed", needed);
            notes.lose(tree.line(), Rule.FIXED_VALUE, facts, shown);
          }
          return found;
        },
        needed);
  }
}

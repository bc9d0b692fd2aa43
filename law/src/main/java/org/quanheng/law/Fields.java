package org.quanheng.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quanheng.term.Names;

/// A closed mapping being read. Asking for a key that is not there gives a blank: that it is
/// missing was told when the mapping was opened.
final class Fields {

  private final Tree.Mapping mapping;
  private final Notes notes;

  private Fields(Tree.Mapping mapping, Notes notes) {
    this.mapping = mapping;
    this.notes = notes;
  }

  /// The mapping that stands here, its keys checked; empty, and told, when it is something else.
  static Optional<Fields> of(Tree tree, Keys keys, Notes notes) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      return Values.lose(tree, Rule.NOT_A_MAPPING, notes, Optional.empty());
    }
    keys.check(mapping, notes);
    return Optional.of(new Fields(mapping, notes));
  }

  boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  <T> T read(String key, ValueForm<T> form, T blank) {
    Tree.Entry entry = mapping.entries().get(key);
    return entry == null ? blank : form.read(entry.value(), notes);
  }

  <T> Optional<T> optional(String key, ValueForm<T> form) {
    return Optional.ofNullable(mapping.entries().get(key))
        .map(entry -> form.read(entry.value(), notes));
  }

  String text(String key) {
    return read(key, Values::text, "");
  }

  String slug(String key) {
    return read(key, Values::slug, "");
  }

  Names names(String key) {
    return read(key, Values::names, Values.NO_NAMES);
  }

  boolean truth(String key) {
    return read(key, Values::truth, false);
  }

  /// A list with at least one item; an absent one is empty.
  <T> List<T> list(String key, ValueForm<T> form) {
    return list(key, form, Rule.EMPTY_LIST);
  }

  <T> List<T> list(String key, ValueForm<T> form, Rule whenEmpty) {
    List<T> items = anyList(key, form);
    Tree.Entry entry = mapping.entries().get(key);
    if (entry != null
        && entry.value() instanceof Tree.Sequence sequence
        && sequence.items().isEmpty()) {
      notes.lose(entry.line(), whenEmpty, Map.of("key", key), "[]");
    }
    return items;
  }

  /// A list that may be empty or absent.
  <T> List<T> anyList(String key, ValueForm<T> form) {
    Tree.Entry entry = mapping.entries().get(key);
    return entry == null ? List.of() : items(entry.value(), form, notes);
  }

  /// A list of which no two items are the same.
  <T> List<T> set(String key, ValueForm<T> form, Rule whenEmpty) {
    List<T> items = list(key, form, whenEmpty);
    distinct(items, key);
    return items;
  }

  /// Tells of an item that stands twice in the list under this key.
  void distinct(List<?> items, String key) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      if (!seen.add(items.get(i)) && !notes.broken()) {
        String item = Values.shown(items.get(i).toString());
        Map<String, String> facts = Map.of("item", item, "key", key);
        notes.tell(mapping.lineOf(key, i), Rule.DUPLICATE_ENTRY, facts, item);
      }
    }
  }

  /// A mapping whose keys are slugs of the author's own choice.
  <T> Map<String, List<T>> lists(String key, ValueForm<T> form) {
    Map<String, List<T>> lists = new LinkedHashMap<>();
    Tree.Entry entry = mapping.entries().get(key);
    if (entry == null) {
      return lists;
    }
    if (!(entry.value() instanceof Tree.Mapping inner)) {
      return Values.lose(entry.value(), Rule.NOT_A_MAPPING, notes, lists);
    }
    inner
        .entries()
        .forEach((name, item) -> {
          Values.slug(new Tree.Scalar(name, true, item.line()), notes);
          Fields fields = new Fields(inner, notes);
          lists.put(name, fields.list(name, form));
        });
    return lists;
  }

  /// A mapping whose keys the author chooses, each read by a form of its own.
  Map<String, Tree> each(String key, ValueForm<String> names) {
    Map<String, Tree> values = new LinkedHashMap<>();
    Tree.Entry entry = mapping.entries().get(key);
    if (entry == null) {
      return values;
    }
    if (!(entry.value() instanceof Tree.Mapping inner)) {
      return Values.lose(entry.value(), Rule.NOT_A_MAPPING, notes, values);
    }
    inner
        .entries()
        .forEach((name, value) -> {
          names.read(new Tree.Scalar(name, true, value.line()), notes);
          values.put(name, value.value());
        });
    return values;
  }

  /// The days under the keys `from` and `until`; either may be absent where the keys allow it.
  Validity validity() {
    Validity validity =
        new Validity(
            read("from", Values::day, LocalDate.MIN), read("until", Values::day, LocalDate.MAX));
    if (validity.isEmpty() && !notes.broken()) {
      String range = validity.from() + " … " + validity.until();
      Map<String, String> facts =
          Map.of("from", validity.from().toString(), "until", validity.until().toString());
      notes.lose(mapping.lineOf("until"), Rule.EMPTY_VALIDITY, facts, range);
    }
    return validity;
  }

  int lineOf(Object... path) {
    return mapping.lineOf(path);
  }

  Notes notes() {
    return notes;
  }

  private static <T> List<T> items(Tree tree, ValueForm<T> form, Notes notes) {
    if (!(tree instanceof Tree.Sequence sequence)) {
      return Values.lose(tree, Rule.NOT_A_LIST, notes, List.of());
    }
    List<T> items = new ArrayList<>();
    sequence.items().forEach(item -> items.add(form.read(item, notes)));
    return items;
  }
}

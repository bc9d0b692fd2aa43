package org.quanheng.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The keys of one closed mapping: those it must have, each with the rule that says so, and those
/// it may have.
final class Keys {

  private final Map<String, Rule> needed = new LinkedHashMap<>();
  private final Set<String> allowed = new LinkedHashSet<>();

  static Keys need(String... keys) {
    Keys all = new Keys();
    for (String key : keys) {
      all.and(key, Rule.MISSING_KEY);
    }
    return all;
  }

  Keys and(String key, Rule whenMissing) {
    needed.put(key, whenMissing);
    return this;
  }

  Keys may(String... keys) {
    allowed.addAll(List.of(keys));
    return this;
  }

  /// Tells of keys nobody knows and of keys that are missing. A key that is nearly a missing one is
  /// told as a slip of the pen, and the missing one is not told again.
  void check(Tree.Mapping mapping, Notes notes) {
    Set<String> missing = new LinkedHashSet<>();
    for (String key : needed.keySet()) {
      if (!mapping.entries().containsKey(key)) {
        missing.add(key);
      }
    }
    for (Map.Entry<String, Tree.Entry> found : mapping.entries().entrySet()) {
      String key = found.getKey();
      if (!needed.containsKey(key) && !allowed.contains(key)) {
        unknown(key, found.getValue().line(), missing, notes);
      }
    }
    for (String key : missing) {
      Rule rule = needed.getOrDefault(key, Rule.MISSING_KEY);
      notes.lose(mapping.line(), rule, Map.of("key", key), key);
    }
  }

  private void unknown(String key, int line, Set<String> missing, Notes notes) {
    List<String> known = new ArrayList<>(needed.keySet());
    known.addAll(allowed);
    String nearest = missing.stream().filter(m -> Near.isNear(key, m)).findFirst().orElse("");
    Map<String, String> facts = Map.of("key", key, "known", String.join(", ", known));
    if (missing.remove(nearest)) {
      notes.lose(line, Rule.UNKNOWN_KEY, facts, key);
    } else {
      notes.tell(line, Rule.UNKNOWN_KEY, facts, key);
    }
  }

  /// Puts an entry into a mapping being read; the first of one key stays, the second is told.
  static void put(Map<String, Tree.Entry> entries, String key, Tree.Entry entry, Notes notes) {
    Tree.Entry first = entries.putIfAbsent(key, entry);
    if (first != null) {
      Map<String, String> facts = Map.of("key", key, "first", Integer.toString(first.line()));
      notes.tell(entry.line(), Rule.DUPLICATE_KEY, facts, key);
    }
  }
}

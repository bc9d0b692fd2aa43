package org.quanheng.law;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A parsed text, YAML or JSON, that remembers its lines.
sealed interface Tree {

  /// The line on which it begins, from 1.
  int line();

  /// A text, a number, true, false or nothing: as written; `quoted` when it can only be a text.
  record Scalar(String text, boolean quoted, int line) implements Tree {

    /// What YAML 1.2's core schema takes for something else than a text.
    private static final Pattern NO_TEXT =
        Pattern.compile(
            "|~|null|Null|NULL|true|True|TRUE|false|False|FALSE"
                + "|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
                + "|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
                + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    boolean isText() {
      return quoted || !NO_TEXT.matcher(text).matches();
    }
  }

  /// A list.
  record Sequence(List<Tree> items, int line) implements Tree {

    public Sequence {
      items = List.copyOf(items);
    }
  }

  /// A mapping with its keys in their order.
  record Mapping(Map<String, Entry> entries, int line) implements Tree {

    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /// The value of a key, and the key's line.
  record Entry(Tree value, int line) {}

  /// The line of the place this path of keys and positions leads to, or of the last place on the
  /// way that is there.
  default int lineOf(Object... path) {
    Tree tree = this;
    int line = line();
    for (Object step : path) {
      if (tree instanceof Mapping mapping
          && step instanceof String key
          && mapping.entries().get(key) instanceof Entry entry) {
        line = entry.line();
        tree = entry.value();
      } else if (tree instanceof Sequence sequence
          && step instanceof Integer position
          && position < sequence.items().size()) {
        tree = sequence.items().get(position);
        line = tree.line();
      } else {
        return line;
      }
    }
    return line;
  }
}

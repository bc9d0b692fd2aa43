package org.quanheng.law;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    /// What a scalar that is not a text may begin with; most begin otherwise and need no closer
    /// look.
    private static final String NO_TEXT_BEGINS = "~nNtTfF.+-0123456789";

    boolean isText() {
      boolean surely = !text.isEmpty() && NO_TEXT_BEGINS.indexOf(text.charAt(0)) < 0;
      return quoted || surely || !NO_TEXT.matcher(text).matches();
    }
  }

  /// A list.
  record Sequence(List<Tree> items, int line) implements Tree {

    public Sequence {
      items = List.copyOf(items);
    }

    @Nullable Entry at(int position) {
      boolean there = position < items.size();
      return there ? new Entry(items.get(position), items.get(position).line()) : null;
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
      Entry entry = tree.below(step);
      if (entry == null) {
        return line;
      }
      line = entry.line();
      tree = entry.value();
    }
    return line;
  }

  /// What stands under this key or at this position, if anything does.
  private @Nullable Entry below(Object step) {
    return switch (this) {
      case Scalar _ -> null;
      case Mapping mapping -> step instanceof String key ? mapping.entries().get(key) : null;
      case Sequence sequence -> step instanceof Integer position ? sequence.at(position) : null;
    };
  }
}

package org.quanheng.gate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.quanheng.office.Roll;

/// What the checks know of earlier acts: which exist, and who acted in which matter from which
/// kinds of post. A draft that passes is added, for those after it in its batch.
final class Past {

  private final Set<UUID> acts = new HashSet<>();
  private final Map<String, Map<String, Set<String>>> kinds = new HashMap<>();

  void add(UUID act) {
    acts.add(act);
  }

  void add(String matter, String officer, String post) {
    kinds
        .computeIfAbsent(matter, unheardOf -> new HashMap<>())
        .computeIfAbsent(officer, newcomer -> new HashSet<>())
        .add(Roll.kindOf(post));
  }

  void add(Draft draft) {
    add(draft.act());
    for (String officer : draft.officers()) {
      add(draft.matter().matter(), officer, draft.cited().post());
    }
  }

  /// The acts that exist, of those that were asked for.
  Set<UUID> acts() {
    return acts;
  }

  /// For each officer who acted in a matter, the kinds of post he acted from.
  Map<String, Set<String>> kindsIn(String matter) {
    return kinds.getOrDefault(matter, Map.of());
  }
}

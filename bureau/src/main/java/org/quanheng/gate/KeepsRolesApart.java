package org.quanheng.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.quanheng.office.Roll;

/// Nobody acts in one matter from two posts that must be apart, such as investigating and reviewing
/// (處罰法 58, 65).
final class KeepsRolesApart implements Check {

  @Override
  public List<Reason> reasons(Draft draft, Circumstances circumstances) {
    String kind = Roll.kindOf(draft.cited().post());
    Set<String> apart = circumstances.roll().apartFrom(kind);
    List<Reason> reasons = new ArrayList<>();
    for (String officer : new TreeSet<>(draft.officers())) {
      Set<String> before = circumstances.kindsInMatter().getOrDefault(officer, Set.of());
      for (String other : new TreeSet<>(before)) {
        if (apart.contains(other)) {
          reasons.add(Reason.of(Rule.ROLES_APART, officer, kind, draft.matter().matter(), other));
        }
      }
    }
    return reasons;
  }
}

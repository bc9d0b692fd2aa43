package org.quanheng.gate;

import java.util.List;

/// The earlier acts that led to this one exist.
final class KnowsItsCauses implements Check {

  @Override
  public List<Reason> reasons(Draft draft, Circumstances circumstances) {
    return draft.matter().because().stream()
        .distinct()
        .filter(act -> !circumstances.knownActs().contains(act))
        .map(act -> Reason.of(Rule.BECAUSE_UNKNOWN, act))
        .toList();
  }
}

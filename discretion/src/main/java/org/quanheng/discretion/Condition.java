package org.quanheng.discretion;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What must be true of the facts, all of it: for each fact that is named, the values it may have.
public record Condition(Map<String, Ranges> tests) {

  /// Always true.
  public static final Condition ALWAYS = new Condition(Map.of());

  public Condition {
    tests = Collections.unmodifiableMap(new LinkedHashMap<>(tests));
  }

  /// Whether it is true of these values, which stand in the order of the facts.
  public boolean holds(List<Fact> facts, long[] values) {
    for (int i = 0; i < values.length; i++) {
      Ranges test = tests.get(facts.get(i).slug());
      if (test != null && !test.contains(values[i])) {
        return false;
      }
    }
    return true;
  }

  /// The values of this fact of which it can be true.
  public Ranges of(Fact fact) {
    Ranges test = tests.get(fact.slug());
    return test == null ? Ranges.of(fact.range().low(), fact.range().high()) : test;
  }
}

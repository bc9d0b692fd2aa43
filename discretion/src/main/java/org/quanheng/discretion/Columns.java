package org.quanheng.discretion;

import java.util.List;

/// Facts of many cases, one column for each fact, so that they lie side by side in memory.
///
/// @param facts the slug of each column
/// @param values by column, then by case; fen, counts, places in a list
/// @param groups for each case the number of its office, industry or whatever it is told by; empty
///   where nobody asks
/// @param size how many cases are filled in
public record Columns(List<String> facts, long[][] values, int[] groups, int size) {

  public Columns {
    facts = List.copyOf(facts);
    if (values.length != facts.size()) {
      throw new IllegalArgumentException(values.length + " columns for " + facts);
    }
  }
}

package org.quanheng.web;

import java.util.List;
import org.quanheng.ledger.Json;

/// A page of something that only grows, in the order of the ledger.
///
/// @param after the index of the entry after which it begins
/// @param limit how many lines it has at most
record Page(long after, int limit) {

  static Page of(Asked asked) {
    return new Page(asked.after(), asked.limit());
  }

  /// The lines, and `next`: what to ask for the page after this one.
  Json json(String name, List<Json.Obj> lines) {
    long next = lines.isEmpty() ? after : lines.getLast().number("index");
    return Json.object().put(name, new Json.Arr(List.copyOf(lines))).put("next", next).build();
  }
}

package org.quanheng.law;

import java.util.List;
import java.util.Map;

/// A licence begins and ends at the one window and is handled in between 兩頭集中、中間分辦; lanes kept
/// apart are lanes.
final class ProceduresHold {

  private ProceduresHold() {}

  static void check(Shelves law, Report report) {
    for (Read<Procedure> read : law.procedures.reads()) {
      window(read, report);
      apart(read, report);
    }
  }

  private static void window(Read<Procedure> read, Report report) {
    Procedure procedure = read.value();
    Map<String, String> facts = Map.of("procedure", procedure.slug());
    if (!procedure.window()) {
      if (procedure.category() == Category.LICENCE) {
        int line = read.line("category");
        report.tell(read.file(), line, Rule.LICENCE_WITHOUT_WINDOW, facts, "window: false");
      }
      return;
    }
    List<Step> steps = procedure.steps();
    boolean between = false;
    for (int i = 0; i < steps.size(); i++) {
      boolean end = i == 0 || i == steps.size() - 1;
      boolean window = steps.get(i).lane().equals(Procedure.WINDOW);
      between |= !window;
      if (end && !window) {
        String found = steps.get(i).slug() + ": " + steps.get(i).lane();
        int line = read.line("steps", i, "lane");
        report.tell(read.file(), line, Rule.WINDOW_NOT_AT_BOTH_ENDS, facts, found);
      }
    }
    if (!between) {
      int line = read.line("steps");
      report.tell(read.file(), line, Rule.NOTHING_BETWEEN_WINDOWS, facts, "lanes: window");
    }
  }

  private static void apart(Read<Procedure> read, Report report) {
    List<String> lanes = List.copyOf(read.value().lanes());
    List<Procedure.LanePair> pairs = read.value().apart();
    for (int i = 0; i < pairs.size(); i++) {
      for (String lane : List.of(pairs.get(i).one(), pairs.get(i).other())) {
        if (!lanes.contains(lane)) {
          Map<String, String> facts = Map.of("name", lane, "known", Near.to(lane, lanes));
          report.tell(read.file(), read.line("apart", i), Rule.UNKNOWN_LANE, facts, lane);
        }
      }
    }
  }
}

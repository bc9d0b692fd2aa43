package org.quanheng.cli;

import java.util.List;

/// What a command has to say, once for people and once for programmes.
///
/// @param exit how it ended
/// @param json for programmes: one object on one line
/// @param lines for people, in their language
record Answer(Exit exit, JsonObject json, List<String> lines) {

  Answer {
    lines = List.copyOf(lines);
  }

  /// What was asked for.
  static Answer good(JsonObject json, List<String> lines) {
    return new Answer(Exit.GOOD, json, lines);
  }

  /// What was checked, and whether it is sound.
  static Answer checked(boolean sound, JsonObject json, List<String> lines) {
    return new Answer(sound ? Exit.GOOD : Exit.BAD, json, lines);
  }
}

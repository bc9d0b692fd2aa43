package org.quanheng.ground;

import java.util.List;

/// The rooms that keep something in the database, in stair order: the one place that lists them. A
/// room is a schema of its name, migrated from `classpath:db/<room>`, and a login role
/// `room_<room>`. A lower room is migrated first, so it may grant its views to the rooms above.
public final class Rooms {
  /// Lowest step first.
  public static final List<String> STAIRS =
      List.of("ground", "office", "seal", "list", "find", "gate", "effect", "web");

  private Rooms() {}

  /// The database role a room connects as.
  public static String role(String room) {
    if (!STAIRS.contains(room)) {
      throw new IllegalArgumentException(
          "There is no room '" + room + "': the rooms are " + String.join(", ", STAIRS) + ".");
    }
    return "room_" + room;
  }
}

package org.quanheng.list;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.quanheng.law.MapFiles;

/// How one pack differs from another, file by file: one file states one thing.
///
/// @param changes in the order of their paths
public record Difference(List<Change> changes) {

  public Difference {
    changes = List.copyOf(changes);
  }

  /// What a file states.
  public enum Kind {
    POWER,
    DUTY,
    OTHER
  }

  /// One file that is new, gone or another, with its two texts.
  ///
  /// @param path the file's path within the pack
  /// @param before its text in the first pack; empty when it is new
  /// @param after its text in the second; empty when it is gone
  public record Change(String path, Kind kind, Optional<String> before, Optional<String> after) {}

  /// The changes of one kind.
  public List<Change> of(Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }

  /// What is to be done to the first pack to make it the second.
  public static Difference between(MapFiles before, MapFiles after) {
    SortedSet<String> paths = new TreeSet<>(before.paths());
    paths.addAll(after.paths());
    List<Change> changes = new ArrayList<>();
    for (String path : paths) {
      byte[] one = before.files().get(path);
      byte[] other = after.files().get(path);
      if (!Arrays.equals(one, other)) {
        changes.add(
            new Change(
                path,
                kind(path),
                Optional.ofNullable(one).map(Difference::text),
                Optional.ofNullable(other).map(Difference::text)));
      }
    }
    return new Difference(changes);
  }

  private static Kind kind(String path) {
    if (path.startsWith("powers/")) {
      return Kind.POWER;
    }
    return path.startsWith("duties/") ? Kind.DUTY : Kind.OTHER;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}

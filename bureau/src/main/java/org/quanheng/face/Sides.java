package org.quanheng.face;

import java.util.ArrayList;
import java.util.List;

/// Two versions of a text side by side, line by line; long stretches that stayed the same are left
/// out.
public record Sides(List<Row> rows) {

  /// What became of a line.
  public enum Fate {
    SAME,
    GONE,
    NEW,
    CHANGED,
    /// Lines in between that stayed the same.
    SKIPPED
  }

  /// A line on both sides, or on one.
  ///
  /// @param before its number in the first text; 0 when it is not there. Of lines left out, how
  ///   many they are
  /// @param after its number in the second text; 0 when it is not there
  public record Row(Fate fate, int before, String was, int after, String is) {}

  /// So many lines are shown around each change.
  private static final int AROUND = 3;

  public Sides {
    rows = List.copyOf(rows);
  }

  /// The two texts, with what changed.
  public static Sides between(String before, String after) {
    Pairing pairing = new Pairing(lines(before), lines(after));
    return new Sides(folded(pairing.rows()));
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  /// Lines of two texts put opposite one another by their longest common subsequence.
  private static final class Pairing {

    private final List<String> old;
    private final List<String> now;
    private final List<Row> rows = new ArrayList<>();
    private final List<Integer> gone = new ArrayList<>();
    private final List<Integer> fresh = new ArrayList<>();

    Pairing(List<String> old, List<String> now) {
      this.old = old;
      this.now = now;
    }

    List<Row> rows() {
      int[][] common = Diff.common(old, now);
      int i = 0;
      int j = 0;
      while (i < old.size() || j < now.size()) {
        if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
          flush();
          rows.add(new Row(Fate.SAME, i + 1, old.get(i), j + 1, now.get(j)));
          i++;
          j++;
        } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
          gone.add(i++);
        } else {
          fresh.add(j++);
        }
      }
      flush();
      return rows;
    }

    /// What went stands opposite what came in its place.
    private void flush() {
      for (int at = 0; at < Math.max(gone.size(), fresh.size()); at++) {
        boolean left = at < gone.size();
        boolean right = at < fresh.size();
        int i = left ? gone.get(at) : -1;
        int j = right ? fresh.get(at) : -1;
        Fate fate = left && right ? Fate.CHANGED : left ? Fate.GONE : Fate.NEW;
        rows.add(new Row(fate, i + 1, left ? old.get(i) : "", j + 1, right ? now.get(j) : ""));
      }
      gone.clear();
      fresh.clear();
    }
  }

  private static List<Row> folded(List<Row> rows) {
    List<Row> folded = new ArrayList<>();
    int skipped = 0;
    for (int at = 0; at < rows.size(); at++) {
      if (isNear(rows, at)) {
        if (skipped > 0) {
          folded.add(new Row(Fate.SKIPPED, skipped, "", 0, ""));
        }
        skipped = 0;
        folded.add(rows.get(at));
      } else {
        skipped++;
      }
    }
    if (skipped > 0) {
      folded.add(new Row(Fate.SKIPPED, skipped, "", 0, ""));
    }
    return folded;
  }

  private static boolean isNear(List<Row> rows, int at) {
    return rows.subList(Math.max(0, at - AROUND), Math.min(rows.size(), at + AROUND + 1)).stream()
        .anyMatch(row -> row.fate() != Fate.SAME);
  }
}

package org.quanheng.law;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Which of the known words a mistyped one was meant to be.
public final class Near {

  private static final int SHOWN = 5;
  private static final int NEAR = 2;

  private Near() {}

  /// Whether at most two letters divide the words.
  public static boolean isNear(String word, String other) {
    return Math.abs(word.length() - other.length()) <= NEAR && distance(word, other) <= NEAR;
  }

  /// The known words nearest to this one, nearest first, for a sentence; a dash when none is known.
  static String to(String word, Collection<String> known) {
    return known.isEmpty() ? "–" : String.join(", ", among(word, known));
  }

  /// The known words nearest to this one, nearest first, five at most.
  public static List<String> among(String word, Collection<String> known) {
    String shortened = word.substring(0, Math.min(word.length(), 64));
    return known.stream()
        .sorted(
            Comparator.comparingInt((String other) -> distance(shortened, other))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SHOWN)
        .toList();
  }

  /// Levenshtein's distance: how many letters to insert, delete or replace.
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}

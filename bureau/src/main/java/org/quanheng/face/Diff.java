package org.quanheng.face;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What became of a text: which of its words stayed, went and came. A Chinese character is a word
/// of its own, for the language writes no spaces.
public record Diff(List<Piece> pieces) {

  /// What became of some words.
  public enum Fate {
    SAME,
    GONE,
    NEW
  }

  /// Words that follow one another and share a fate.
  public record Piece(Fate fate, String text) {}

  private static final Pattern WORD =
      Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}_]+|\\s+|.", Pattern.DOTALL);

  /// Above this many pairs of words the middle is shown as replaced whole.
  private static final long MOST_PAIRS = 4_000_000;

  public Diff {
    pieces = List.copyOf(pieces);
  }

  /// The shortest way from one text to the other, by words.
  public static Diff between(String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    int head = 0;
    while (head < Math.min(old.size(), now.size()) && old.get(head).equals(now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(old.size(), now.size()) - head
        && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    Pieces pieces = new Pieces();
    pieces.addAll(Fate.SAME, old.subList(0, head));
    middle(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail), pieces);
    pieces.addAll(Fate.SAME, old.subList(old.size() - tail, old.size()));
    return new Diff(pieces.done());
  }

  /// Whether the two texts are the same.
  public boolean isNothing() {
    return pieces.stream().allMatch(it -> it.fate() == Fate.SAME);
  }

  /// The text before.
  String before() {
    return text(Fate.NEW);
  }

  /// The text after.
  String after() {
    return text(Fate.GONE);
  }

  private String text(Fate without) {
    StringBuilder text = new StringBuilder();
    pieces.stream().filter(it -> it.fate() != without).forEach(it -> text.append(it.text()));
    return text.toString();
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /// Longest common subsequence, by the table of all pairs of ends.
  private static void middle(List<String> old, List<String> now, Pieces pieces) {
    if ((long) old.size() * now.size() > MOST_PAIRS) {
      pieces.addAll(Fate.GONE, old);
      pieces.addAll(Fate.NEW, now);
      return;
    }
    int[][] common = common(old, now);
    int i = 0;
    int j = 0;
    while (i < old.size() && j < now.size()) {
      if (old.get(i).equals(now.get(j))) {
        pieces.add(Fate.SAME, old.get(i++));
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        pieces.add(Fate.GONE, old.get(i++));
      } else {
        pieces.add(Fate.NEW, now.get(j++));
      }
    }
    pieces.addAll(Fate.GONE, old.subList(i, old.size()));
    pieces.addAll(Fate.NEW, now.subList(j, now.size()));
  }

  /// For each pair of ends, how many words they share in order.
  static int[][] common(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  /// Puts words together; what went stands before what came in its place.
  private static final class Pieces {

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder same = new StringBuilder();
    private final StringBuilder gone = new StringBuilder();
    private final StringBuilder fresh = new StringBuilder();

    void addAll(Fate fate, List<String> words) {
      words.forEach(word -> add(fate, word));
    }

    void add(Fate fate, String word) {
      switch (fate) {
        case SAME -> {
          flushChange();
          same.append(word);
        }
        case GONE -> {
          flush(Fate.SAME, same);
          gone.append(word);
        }
        case NEW -> {
          flush(Fate.SAME, same);
          fresh.append(word);
        }
      }
    }

    private void flushChange() {
      flush(Fate.GONE, gone);
      flush(Fate.NEW, fresh);
    }

    private void flush(Fate fate, StringBuilder text) {
      if (!text.isEmpty()) {
        pieces.add(new Piece(fate, text.toString()));
        text.setLength(0);
      }
    }

    List<Piece> done() {
      flushChange();
      flush(Fate.SAME, same);
      return pieces;
    }
  }
}

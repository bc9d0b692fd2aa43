package org.quanheng.face;

import java.util.ArrayList;
import java.util.List;

/// The beam of a steelyard: a length from nothing to `whole`, a weight on it, and a mark at each
/// unit.
///
/// @param whole the length of the beam, above 0
/// @param weight where the weight hangs, at most `whole`
public record Beam(int whole, int weight) {

  private static final int MOST_MARKS = 30;
  private static final int[] STEPS = {1, 5, 10, 30, 100, 500, 1000};

  /// Where the marks stand, in per cent of the length; so few that each can be seen.
  public List<String> marks() {
    int step = STEPS[0];
    for (int next : STEPS) {
      step = next;
      if (whole / step <= MOST_MARKS) {
        break;
      }
    }
    List<String> marks = new ArrayList<>();
    for (int at = step; at < whole; at += step) {
      marks.add(Chart.perCent((double) at / whole));
    }
    return marks;
  }

  /// Where the weight hangs, in per cent of the length.
  public String at() {
    return Chart.perCent((double) weight / whole);
  }
}

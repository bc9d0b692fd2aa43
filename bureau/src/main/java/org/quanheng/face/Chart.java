package org.quanheng.face;

import java.util.List;
import java.util.Locale;

/// Columns side by side, drawn on the server: what can be seen at a glance; the numbers themselves
/// stand in a table below.
///
/// @param title what is counted
/// @param bars from left to right
public record Chart(String title, List<Bar> bars) {

  /// One column.
  public record Bar(String label, long value) {}

  /// The part of a column's room that stays empty beside it.
  private static final double GAP = 0.25;

  /// No column is wider than this part of the whole.
  private static final double WIDEST = 0.08;

  public Chart {
    bars = List.copyOf(bars);
  }

  public long most() {
    return bars.stream().mapToLong(Bar::value).max().orElse(0);
  }

  /// Where a column begins from the left, in per cent of the width.
  public String x(int place) {
    return perCent((place + 0.5) / bars.size() - part() / 2);
  }

  /// How wide each column is, in per cent of the width.
  public String width() {
    return perCent(part());
  }

  private double part() {
    return Math.min(WIDEST, (1 - GAP) / bars.size());
  }

  /// Where a column begins from the top, in per cent of the height.
  public String y(int place) {
    return perCent(1 - part(place));
  }

  /// How high a column is, in per cent of the height.
  public String height(int place) {
    return perCent(part(place));
  }

  private double part(int place) {
    long most = most();
    return most == 0 ? 0 : (double) bars.get(place).value() / most;
  }

  static String perCent(double part) {
    return String.format(Locale.ROOT, "%.2f%%", part * 100);
  }
}

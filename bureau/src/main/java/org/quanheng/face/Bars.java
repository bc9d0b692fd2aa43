package org.quanheng.face;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A small chart of bars, one for each thing that was counted, with the figures beside it as a
/// table.
///
/// @param of what the bars stand for: months, units …
/// @param count what was counted
public record Bars(String title, String of, String count, List<Bar> bars) {

  private static final double GAP = 0.2;

  public Bars {
    bars = List.copyOf(bars);
  }

  /// One figure.
  public record Figure(String label, long number) {}

  /// One bar; places are hundredths of the chart's width and height, as SVG takes them.
  public record Bar(Figure figure, String left, String width, String top, String height) {}

  /// The chart of these figures, in their order.
  public static Bars of(String title, String of, String count, List<Figure> figures) {
    long most = Math.max(1, figures.stream().mapToLong(Figure::number).max().orElse(1));
    double step = 100.0 / Math.max(1, figures.size());
    List<Bar> bars =
        IntStream.range(0, figures.size())
            .mapToObj(i -> bar(figures.get(i), i, step, most))
            .toList();
    return new Bars(title, of, count, bars);
  }

  private static Bar bar(Figure figure, int place, double step, long most) {
    double height = 100.0 * figure.number() / most;
    double width = Math.min(step * (1 - GAP), 12);
    double left = step * place + (step - width) / 2;
    return new Bar(figure, part(left), part(width), part(100 - height), part(height));
  }

  private static String part(double hundredths) {
    return String.format(Locale.ROOT, "%.2f%%", hundredths);
  }
}

package org.quanheng.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quanheng.bench.Rounds.Ratio;

/// Where figures are written: small tables, and each ratio with its target.
final class Sheet {

  /// A ratio as it was written.
  record Figure(String what, Ratio ratio, String target, boolean reached) {}

  private final PrintStream out;
  private final List<Figure> figures = new ArrayList<>();

  Sheet(PrintStream out) {
    this.out = out;
  }

  void heading(Bench bench) {
    out.printf("%n== %s: %s%n", bench.name(), bench.question());
  }

  void line(String format, Object... values) {
    out.printf(Locale.ROOT, "  " + format + "%n", values);
    out.flush();
  }

  /// The median rates of contenders that took turns.
  void rates(Rounds rounds, String unit) {
    for (Map.Entry<String, Double> rate : rounds.medians()) {
      line("%-44s %,14.0f %s", rate.getKey(), rate.getValue(), unit);
    }
  }

  /// The median seconds of contenders that took turns.
  void seconds(Rounds rounds) {
    for (Map.Entry<String, Double> rate : rounds.medians()) {
      line("%-44s %14.2f s", rate.getKey(), rate.getValue());
    }
  }

  /// A ratio that should be at least the target.
  void atLeast(double target, String what, Ratio ratio) {
    figure(new Figure(what, ratio, "≥ " + plain(target), ratio.median() >= target));
  }

  /// A ratio that should be at most the target.
  void atMost(double target, String what, Ratio ratio) {
    figure(new Figure(what, ratio, "≤ " + plain(target), ratio.median() <= target));
  }

  /// A ratio nobody promised anything about.
  void ratio(String what, Ratio ratio) {
    line("%-56s %7.2f  (%.2f to %.2f)", what, ratio.median(), ratio.least(), ratio.most());
  }

  List<Figure> figures() {
    return List.copyOf(figures);
  }

  private void figure(Figure figure) {
    figures.add(figure);
    line(
        "%-56s %7.2f  (%.2f to %.2f)  target %s: %s",
        figure.what(),
        figure.ratio().median(),
        figure.ratio().least(),
        figure.ratio().most(),
        figure.target(),
        figure.reached() ? "reached" : "MISSED");
  }

  private static String plain(double target) {
    return target == Math.rint(target) ? "" + (long) target : "" + target;
  }
}

package org.quanheng.discretion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Benchmarks for tests.
final class Samples {

  static final List<Locale> LOCALES =
      List.of(Locale.ENGLISH, Locale.forLanguageTag("zh-Hans"), Locale.forLanguageTag("zh-Hant"));

  private Samples() {}

  static String text(String name) {
    try (InputStream stream = Samples.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Benchmark adulteration() {
    return read(text("adulteration.md"));
  }

  /// The worked example without its adjustment.
  static Benchmark withoutTheCap() {
    String text = text("adulteration.md");
    int start = text.indexOf("adjustments:");
    return read(text.substring(0, start) + text.substring(text.indexOf("clauses:")));
  }

  static Benchmark read(String text) {
    BenchmarkFile.Reading reading = BenchmarkFile.read("benchmarks/adulteration.md", text);
    return reading.benchmark().orElseThrow(() -> new AssertionError(reading.problems().toString()));
  }

  static Benchmark changed(String from, String to) {
    String text = text("adulteration.md");
    if (!text.contains(from)) {
      throw new AssertionError("nothing to change: " + from);
    }
    return read(text.replace(from, to));
  }
}

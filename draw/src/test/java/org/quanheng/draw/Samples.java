package org.quanheng.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The published draws of `vectors`. Their results were written by `qh_draw.py`, not by the code
/// under test.
final class Samples {

  static final List<String> VECTORS = List.of("inspection", "experts", "thin");

  private Samples() {}

  /// The six files of a published draw.
  static Map<Part, byte[]> files(String vector) {
    Map<Part, byte[]> files = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      files.put(part, file("vectors/" + vector + "/" + part.file()));
    }
    return files;
  }

  /// The files with one replaced.
  static Map<Part, byte[]> with(Map<Part, byte[]> files, Part part, String text) {
    Map<Part, byte[]> changed = new EnumMap<>(files);
    changed.put(part, text.getBytes(StandardCharsets.UTF_8));
    return changed;
  }

  static String text(Map<Part, byte[]> files, Part part) {
    return new String(files.get(part), StandardCharsets.UTF_8);
  }

  static Declaration declaration(Map<Part, byte[]> files) {
    return value(Declaration.read(files.get(Part.DECLARATION)));
  }

  static Lists lists(Map<Part, byte[]> files) {
    return value(
        Lists.read(files.get(Part.SUBJECTS), files.get(Part.INSPECTORS), files.get(Part.RECUSALS)));
  }

  static Randomness randomness(Map<Part, byte[]> files) {
    return value(Randomness.read(files.get(Part.RANDOMNESS)));
  }

  static <T> T value(Parsed<T> reading) {
    return switch (reading) {
      case Parsed.Good<T>(T value) -> value;
      case Parsed.Refused<T>(List<Problem> problems) ->
          throw new AssertionError(problems.toString());
    };
  }

  static Result drawn(Draw.Outcome outcome) {
    return switch (outcome) {
      case Draw.Outcome.Drawn(Result result) -> result;
      case Draw.Outcome.Refused(List<Problem> problems) ->
          throw new AssertionError(problems.toString());
    };
  }

  static byte[] file(String name) {
    try (InputStream stream = Samples.class.getResourceAsStream(name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

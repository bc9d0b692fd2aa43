package org.quanheng.discretion;

import java.util.List;
import java.util.Optional;

/// The one file of a benchmark: front matter between two lines `---`, its tables under `## Tiers`
/// and `## Rows` or `## Points`, then its sense in words. Its form is in `docs/discretion.md`.
public final class BenchmarkFile {

  /// The longest text that is read, in characters.
  public static final int LONGEST = 1 << 22;

  private static final String FENCE = "---\n";

  private BenchmarkFile() {}

  /// What came of reading a file: the benchmark, or every problem at once.
  public record Reading(Optional<Benchmark> benchmark, List<Problem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /// Reads the file of this name. Never throws for what the text holds.
  public static Reading read(String file, String text) {
    Notes notes = new Notes(file);
    Optional<Benchmark> benchmark = read(file, text.replace("\r\n", "\n"), notes);
    return new Reading(notes.isClean() ? benchmark : Optional.empty(), notes.problems());
  }

  /// The benchmark as its file; reading it again gives the same benchmark.
  public static String write(Benchmark benchmark) {
    return new BenchmarkWriter(benchmark).text();
  }

  private static Optional<Benchmark> read(String file, String text, Notes notes) {
    if (text.length() > LONGEST) {
      notes.tell(1, Rule.TOO_LARGE, "most", Integer.toString(LONGEST));
      return Optional.empty();
    }
    int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
    if (!text.startsWith(FENCE) || end < 0) {
      notes.tell(1, Rule.MISSING_FRONT_MATTER);
      return Optional.empty();
    }
    String front = text.substring(FENCE.length(), end + 1);
    int linesBefore = 2 + Math.toIntExact(front.lines().count());
    Sections body = Sections.read(text.substring(end + 1 + FENCE.length()), linesBefore, notes);
    if (body.sense().isEmpty()) {
      notes.tell(linesBefore, Rule.MISSING_SENSE);
    }
    return Yaml.read(front, notes)
        .map(node -> new BenchmarkReader(slug(file), node, body, notes).read());
  }

  private static String slug(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
  }
}

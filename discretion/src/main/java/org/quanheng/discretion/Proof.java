package org.quanheng.discretion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What came of proving a benchmark. A benchmark without a sound proof may not be used.
///
/// @param cells how many cells there are; every one was looked at, unless there were too many
/// @param tiers how many cells end at most at each tier
/// @param findings everything that breaks a property, in the order of the properties
/// @param table the benchmark compiled to a flat table; none where there were too many cells
public record Proof(
    Benchmark benchmark,
    long cells,
    Map<String, Long> tiers,
    List<Finding> findings,
    Reports reports,
    Optional<Cells> table) {

  /// What is told and binds nobody.
  ///
  /// @param cliffs steepest first
  /// @param splittings worst first
  public record Reports(List<Cliff> cliffs, List<Splitting> splittings) {
    public Reports {
      cliffs = List.copyOf(cliffs);
      splittings = List.copyOf(splittings);
    }
  }

  public Proof {
    tiers = Collections.unmodifiableMap(new LinkedHashMap<>(tiers));
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort((one, other) -> one.property().compareTo(other.property()));
    findings = List.copyOf(sorted);
  }

  /// Whether every binding property holds.
  public boolean isSound() {
    return findings.stream().noneMatch(finding -> finding.property().isBinding());
  }

  /// Whether this property holds.
  public boolean holds(Property property) {
    return findings.stream().noneMatch(finding -> finding.property() == property);
  }

  /// The table by which cases are weighed: only a sound benchmark has one.
  public Cells sound() {
    if (!isSound()) {
      throw new IllegalStateException(benchmark.heading().slug() + " is not sound");
    }
    return table.orElseThrow();
  }

  /// The result, one sentence a line, for a reader of this locale.
  public List<String> explain(Locale reader) {
    List<String> lines = new ArrayList<>();
    for (Property property : Property.values()) {
      if (property.isBinding() || !holds(property)) {
        String state = holds(property) ? "proof.holds" : "proof.broken";
        Map<String, String> facts =
            Map.of("code", property.code(), "title", property.title(reader));
        lines.add(Messages.say(reader, state, facts));
        findings.stream()
            .filter(finding -> finding.property() == property)
            .forEach(finding -> lines.add("  " + finding.explain(benchmark, reader)));
      }
    }
    return lines;
  }

  /// The proof as one text, always the same for the same benchmark: what is signed and sealed.
  public String text() {
    StringBuilder text = new StringBuilder("quanheng-benchmark-proof-1\n");
    text.append("benchmark ").append(benchmark.heading().code()).append('\n');
    text.append("table sha-256 ").append(digest(BenchmarkFile.write(benchmark))).append('\n');
    text.append("frames sha-256 ").append(digest(benchmark.frames().toString())).append('\n');
    text.append("prover ").append(Prover.VERSION).append('\n');
    text.append("cells ").append(cells).append('\n');
    tiers.forEach(
        (tier, count) -> text.append("tier ").append(tier).append(' ').append(count).append('\n'));
    for (Property property : Property.values()) {
      if (property.isBinding()) {
        text.append(property.code()).append(holds(property) ? " holds\n" : " broken\n");
      }
    }
    for (Finding finding : findings) {
      text.append(finding.property().code())
          .append(' ')
          .append(finding.key())
          .append(' ')
          .append(finding.cells())
          .append(": ")
          .append(finding.explain(benchmark, Locale.ENGLISH))
          .append('\n');
    }
    reports.cliffs().stream()
        .limit(10)
        .forEach(cliff ->
            text.append("P9 ").append(cliff.explain(benchmark, Locale.ENGLISH)).append('\n'));
    reports.splittings().stream()
        .limit(1)
        .forEach(split ->
            text.append("P10 ").append(split.explain(benchmark, Locale.ENGLISH)).append('\n'));
    return text.append(isSound() ? "sound\n" : "not sound\n").toString();
  }

  /// SHA-256 of [#text()], lower-case hexadecimal.
  public String digest() {
    return digest(text());
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}

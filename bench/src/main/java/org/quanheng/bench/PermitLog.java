package org.quanheng.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// A log of permits for the replay: the recorded one where it is, several times over under case
/// names of their own; a few made cases where it is not.
///
/// @param origin which of the two
record PermitLog(Path file, long events, String origin) {

  private static final Path RECORDED = Path.of("../shared/data/wabo-receipt/receipt.csv.gz");
  private static final String CASE = ",case-";
  private static final int MADE = 300;

  /// Writes a log of so many copies.
  static PermitLog write(Setting setting, String name, int copies) throws IOException {
    Path recorded = setting.checkout().resolve(RECORDED);
    boolean found = Files.exists(recorded) && setting.size() != Setting.Size.TINY;
    List<String> lines = found ? read(recorded) : made();
    Path file = setting.workshop().resolve(name + ".csv");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(lines.getFirst() + "\n");
      for (int copy = 0; copy < copies; copy++) {
        for (String line : lines.subList(1, lines.size())) {
          out.write(line.replace(CASE, CASE + copy + "-") + "\n");
        }
      }
    }
    String origin = found ? "recorded" : "made";
    return new PermitLog(file, (lines.size() - 1L) * copies, origin);
  }

  private static List<String> read(Path file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return in.lines().toList();
    }
  }

  private static List<String> made() {
    List<String> lines = new ArrayList<>();
    lines.add("case:channel,case:concept:name,concept:name,org:group,org:resource,time:timestamp");
    for (int i = 0; i < MADE; i++) {
      lines.add(
          "Internet,case-%d,Confirmation of receipt,Group 1,Resource21,2011-10-11 13:45:40+02:00"
              .formatted(i));
    }
    return lines;
  }
}

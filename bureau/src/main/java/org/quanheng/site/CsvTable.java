package org.quanheng.site;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A table for a spreadsheet (RFC 4180), in UTF-8 with a byte order mark, without which Chinese
/// spreadsheets take it for another encoding.
final class CsvTable implements Closeable {

  /// So many lines are read at once.
  static final int AT_ONCE = 1000;

  /// What a spreadsheet takes for the beginning of a formula, and would compute.
  private static final String FORMULA = "=+-@\t\r";

  private static final String LINE_END = "\r\n";

  private final Writer writer;

  private CsvTable(Writer writer) {
    this.writer = writer;
  }

  static CsvTable to(OutputStream output) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
    writer.write('\ufeff');
    return new CsvTable(writer);
  }

  /// One line. What could be taken for a formula is kept from being one by an apostrophe.
  void row(List<String> cells) throws IOException {
    writer.write(String.join(",", cells.stream().map(CsvTable::cell).toList()));
    writer.write(LINE_END);
  }

  static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    String plain = formula ? "'" + text : text;
    boolean quoted =
        plain.chars().anyMatch(it -> it == ',' || it == '"' || it == '\n' || it == '\r');
    return quoted ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}

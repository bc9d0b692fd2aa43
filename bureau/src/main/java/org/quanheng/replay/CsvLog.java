package org.quanheng.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A log as a table (RFC 4180): one event a line, the columns named in the first line by the XES
/// names of what they hold.
final class CsvLog extends EventLog {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  CsvLog(Path file) {
    super(file);
  }

  @Override
  void read(InputStream in, Consumer<LogLine> reader) throws IOException {
    Reader text = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
    try (CSVParser parser = CSVParser.builder().setReader(text).setFormat(FORMAT).get()) {
      List<String> columns = parser.getHeaderNames();
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext()) {
        // the line on which the record ends, when no value has a line break in it
        reader.accept(line(records.next(), columns, parser.getCurrentLineNumber()));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static LogLine line(CSVRecord record, List<String> columns, long line) {
    if (!record.isConsistent()) {
      String why = "the line has " + record.size() + " values for " + columns.size() + " columns";
      return new LogLine.Unreadable(line, "", why);
    }
    Attributes attributes = new Attributes();
    for (int i = 0; i < columns.size(); i++) {
      attributes.put(columns.get(i), record.get(i));
    }
    return attributes.line(line);
  }
}

package org.quanheng.discretion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Comma-separated values as RFC 4180 has them: fields in double quotes may hold commas, line ends
/// and doubled quotes. A byte order mark at the beginning is passed over.
final class Csv {

  private final BufferedReader in;
  private int line = 1;
  private boolean first = true;

  Csv(Reader in) {
    this.in = in instanceof BufferedReader buffered ? buffered : new BufferedReader(in);
  }

  /// The line on which the record read next begins, from 1.
  int line() {
    return line;
  }

  /// The next record; empty at the end.
  Optional<List<String>> next() throws IOException {
    String text = in.readLine();
    if (text == null) {
      return Optional.empty();
    }
    if (first && text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    first = false;
    line++;
    return Optional.of(text.indexOf('"') < 0 ? List.of(text.split(",", -1)) : quoted(text));
  }

  private List<String> quoted(String begun) throws IOException {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    String text = begun;
    boolean inside = false;
    int at = 0;
    while (true) {
      if (at == text.length()) {
        String more = inside ? in.readLine() : null;
        if (more == null) {
          break;
        }
        line++;
        field.append('\n');
        text = more;
        at = 0;
        continue;
      }
      char c = text.charAt(at++);
      boolean doubled = inside && c == '"' && at < text.length() && text.charAt(at) == '"';
      if (doubled) {
        field.append('"');
        at++;
      } else if (c == '"') {
        inside = !inside;
      } else if (c == ',' && !inside) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  static String write(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(Csv::field).collect(Collectors.joining(",")) + "\r\n")
        .collect(Collectors.joining());
  }

  private static String field(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}

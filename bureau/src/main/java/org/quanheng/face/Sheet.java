package org.quanheng.face;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A table to take away: texts, numbers and days, in columns with names.
///
/// @param name what the table is called, at most 31 characters
/// @param head the names of its columns
/// @param rows its lines; a value is a text, a whole number or a day
public record Sheet(String name, List<String> head, List<List<Object>> rows) {

  public static final String CSV = "text/csv;charset=UTF-8";
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /// Excel takes a file for UTF-8 only when it begins with this.
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /// With one of these a spreadsheet begins a formula.
  private static final String FORMULAS = "=+-@\t\r\n＝＋－＠";

  private static final int WIDEST = 60;

  public Sheet {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// As comma-separated values (RFC 4180) in UTF-8. A text that a spreadsheet would run as a
  /// formula has an apostrophe before it.
  public byte[] csv() {
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    try {
      CSVFormat.EXCEL.printRecord(text, head.toArray());
      for (List<Object> row : rows) {
        CSVFormat.EXCEL.printRecord(text, row.stream().map(Sheet::harmless).toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Object harmless(Object value) {
    return value instanceof String text && !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : value;
  }

  /// As a workbook of Office Open XML (ECMA-376). A text in it is a text, whatever it begins with.
  public byte[] xlsx() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Quanheng", null)) {
      Worksheet sheet = book.newWorksheet(name);
      for (int column = 0; column < head.size(); column++) {
        sheet.value(0, column, head.get(column));
        sheet.width(column, width(column));
      }
      sheet.range(0, 0, 0, head.size() - 1).style().bold().set();
      sheet.freezePane(0, 1);
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < head.size(); column++) {
          put(sheet, row + 1, column, rows.get(row).get(column));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(Worksheet sheet, int row, int column, Object value) {
    switch (value) {
      case LocalDate day -> {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      case Number number -> sheet.value(row, column, number);
      default -> sheet.value(row, column, value.toString());
    }
  }

  /// As wide as the widest value, in characters; a Chinese one is as wide as two.
  private double width(int column) {
    int widest = length(head.get(column));
    for (List<Object> row : rows) {
      widest = Math.max(widest, length(row.get(column).toString()));
    }
    return Math.min(WIDEST, widest + 2);
  }

  private static int length(String text) {
    return text.codePoints().map(it -> Character.isIdeographic(it) ? 2 : 1).sum();
  }
}

package org.quanheng.discretion;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Workbooks in the format of ECMA-376 (XLSX), as far as tables of text and numbers need it. Merged
/// cells and formulas are told by their address: what they mean is not on the sheet.
final class Workbook {

  private static final int MOST_BYTES = 64 << 20;
  private static final int MOST_CELLS = 2_000_000;
  private static final MathContext DIGITS = new MathContext(15);
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final List<String> strings = new ArrayList<>();
  private final Notes notes;
  private int cells;

  private Workbook(Notes notes) {
    this.notes = notes;
  }

  /// The sheets of a workbook, in their order; none, and told, where it is none.
  static List<Sheet> read(byte[] bytes, Notes notes) {
    Workbook book = new Workbook(notes);
    try {
      book.unpack(bytes);
      book.strings();
      return book.sheets();
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      notes.tell(1, Rule.NOT_A_WORKBOOK, "detail", String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  private void unpack(byte[] bytes) throws IOException {
    long total = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = zip.readNBytes(MOST_BYTES + 1);
        total += part.length;
        if (total > MOST_BYTES) {
          throw new IOException("> " + MOST_BYTES + " bytes");
        }
        parts.put(entry.getName(), part);
      }
    }
  }

  private XMLStreamReader part(String name) throws IOException, XMLStreamException {
    byte[] bytes = parts.get(name);
    if (bytes == null) {
      throw new IOException("no part " + name);
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
  }

  private void strings() throws IOException, XMLStreamException {
    if (!parts.containsKey("xl/sharedStrings.xml")) {
      return;
    }
    XMLStreamReader xml = part("xl/sharedStrings.xml");
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) {
        text.append(xml.getElementText());
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) {
        skip(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si")) {
        strings.add(text.toString());
        text.setLength(0);
      }
    }
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  private List<Sheet> sheets() throws IOException, XMLStreamException {
    Map<String, String> targets = new LinkedHashMap<>();
    XMLStreamReader links = part("xl/_rels/workbook.xml.rels");
    while (links.hasNext()) {
      if (links.next() == XMLStreamConstants.START_ELEMENT
          && links.getLocalName().equals("Relationship")) {
        String target = String.valueOf(links.getAttributeValue(null, "Target"));
        targets.put(
            String.valueOf(links.getAttributeValue(null, "Id")),
            target.startsWith("/") ? target.substring(1) : "xl/" + target);
      }
    }
    List<Sheet> sheets = new ArrayList<>();
    XMLStreamReader book = part("xl/workbook.xml");
    while (book.hasNext()) {
      if (book.next() == XMLStreamConstants.START_ELEMENT && book.getLocalName().equals("sheet")) {
        String id = String.valueOf(book.getAttributeValue(LINKS, "id"));
        String name = String.valueOf(book.getAttributeValue(null, "name"));
        sheets.add(new Sheet(name, rows(name, targets.getOrDefault(id, id))));
      }
    }
    return sheets;
  }

  private List<List<String>> rows(String sheet, String part)
      throws IOException, XMLStreamException {
    List<List<String>> rows = new ArrayList<>();
    XMLStreamReader xml = part(part);
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("c")) {
        cell(sheet, xml, rows);
      } else if (xml.getLocalName().equals("mergeCell")) {
        String range = String.valueOf(xml.getAttributeValue(null, "ref"));
        String first = range.split(":", 2)[0];
        notes.tell(row(first) + 1, sheet + "!" + first, Rule.MERGED_CELLS, "found", range);
      }
    }
    return rows;
  }

  private void cell(String sheet, XMLStreamReader xml, List<List<String>> rows)
      throws IOException, XMLStreamException {
    String address = String.valueOf(xml.getAttributeValue(null, "r"));
    String type = String.valueOf(xml.getAttributeValue(null, "t"));
    String value = "";
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c"))) {
      if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "v", "t" -> value += xml.getElementText();
        case "f" -> {
          String formula = xml.getElementText();
          String at = sheet + "!" + address;
          notes.tell(row(address) + 1, at, Rule.FORMULA_CELL, "found", "=" + formula);
        }
        default -> {}
      }
    }
    if (++cells > MOST_CELLS) {
      throw new IOException("> " + MOST_CELLS + " cells");
    }
    put(rows, row(address), column(address), typed(type, value));
  }

  private String typed(String type, String value) {
    return switch (type) {
      case "s" -> strings.get(Integer.parseInt(value));
      case "b" -> value.equals("1") ? "yes" : "no";
      case "inlineStr", "str", "e" -> value;
      default ->
          value.isEmpty()
              ? ""
              : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    };
  }

  private static void put(List<List<String>> rows, int row, int column, String text)
      throws IOException {
    if (row < 0 || row > MOST_CELLS || column < 0 || column > 16_383) {
      throw new IOException("no cell " + row + ", " + column);
    }
    while (rows.size() <= row) {
      rows.add(new ArrayList<>());
    }
    List<String> cells = rows.get(row);
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, text);
  }

  private static int row(String address) {
    return Integer.parseInt(address.replaceAll("[A-Z]", "")) - 1;
  }

  private static int column(String address) {
    int column = 0;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      column = c >= 'A' && c <= 'Z' ? column * 26 + (c - 'A' + 1) : column;
    }
    return column - 1;
  }

  /// A workbook of these sheets, every cell a text; the same bytes for the same sheets.
  static byte[] write(List<Sheet> sheets) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      StringBuilder types = new StringBuilder();
      StringBuilder names = new StringBuilder();
      StringBuilder links = new StringBuilder();
      for (int i = 1; i <= sheets.size(); i++) {
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
        types.append(
            "<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%s\"/>"
                .formatted(i, type));
        names.append(
            "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>"
                .formatted(escaped(sheets.get(i - 1).name()), i, i));
        links.append(
            "<Relationship Id=\"r%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                .formatted(i, LINKS, i));
      }
      entry(zip, "[Content_Types].xml", types(types));
      entry(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"%srelationships\">".formatted(PACKAGE)
              + "<Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/>"
                  .formatted(LINKS)
              + "</Relationships>");
      entry(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
              .formatted(MAIN, LINKS, names));
      entry(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(PACKAGE, links));
      for (int i = 1; i <= sheets.size(); i++) {
        entry(zip, "xl/worksheets/sheet" + i + ".xml", sheet(sheets.get(i - 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String types(StringBuilder sheets) {
    return "<Types xmlns=\"%scontent-types\">".formatted(PACKAGE)
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
        + "relationships+xml\"/>"
        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd."
        + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
        + sheets
        + "</Types>";
  }

  private static String sheet(Sheet sheet) {
    StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    for (int row = 0; row < sheet.rows().size(); row++) {
      xml.append("<row r=\"").append(row + 1).append("\">");
      for (int column = 0; column < sheet.rows().get(row).size(); column++) {
        xml.append(
            "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                .formatted(Sheet.address(row, column), escaped(sheet.rows().get(row).get(column))));
      }
      xml.append("</row>");
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    String head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    zip.write((head + xml).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
      }
    }
    return safe.toString();
  }
}

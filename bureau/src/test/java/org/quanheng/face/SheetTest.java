package org.quanheng.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTest {

  private static final Pattern NUMBERED = Pattern.compile("&#x([0-9a-f]+);");

  @TempDir private Path folder;

  private static final Sheet SHEET =
      new Sheet(
          "清单",
          List.of("code", "name", "days"),
          List.of(
              List.of("XK-1", "Scales, \"fine\" ones\n衡器", 20),
              List.of("=1+1", "<b>&", LocalDate.of(2026, 3, 2))));

  private static String csv(String cell) {
    Sheet sheet = new Sheet("s", List.of("h"), List.of(List.of(cell)));
    return new String(sheet.csv(), StandardCharsets.UTF_8).split("\r\n", -1)[1];
  }

  @Test
  void aSpreadsheetSeesThatTheTextIsUnicode() {
    assertThat(SHEET.csv()).startsWith(0xEF, 0xBB, 0xBF);
  }

  @Test
  void cellsAreQuotedWhereTheyMustBe() {
    assertThat(new String(SHEET.csv(), StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFFcode,name,days\r\n"
                + "XK-1,\"Scales, \"\"fine\"\" ones\n衡器\",20\r\n"
                + "'=1+1,<b>&,2026-03-02\r\n");
  }

  @Test
  void noTextIsRunAsAFormula() {
    for (String start : List.of("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")) {
      assertThat(csv(start + "cmd|' /C calc'!A0").replace("\"", "")).startsWith("'" + start);
    }
    assertThat(csv("a=b")).isEqualTo("a=b");
  }

  @Test
  void aWorkbookHoldsTextsAsTextsAndDaysAsDays() throws IOException {
    Map<String, String> parts = parts(SHEET.xlsx());
    assertThat(parts.get("xl/workbook.xml")).contains("清单");
    String texts = parts.get("xl/sharedStrings.xml");
    assertThat(texts).contains("=1+1").contains("&lt;b&gt;&amp;").contains("衡器");
    String cells = parts.get("xl/worksheets/sheet1.xml");
    assertThat(cells).doesNotContain("<f>").contains("<v>20</v>").contains("<v>46083");
  }

  private static String character(MatchResult numbered) {
    return Character.toString(Integer.parseInt(numbered.group(1), 16));
  }

  private Map<String, String> parts(byte[] workbook) throws IOException {
    Path file = Files.write(folder.resolve("sheet.xlsx"), workbook);
    Map<String, String> parts = new HashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream part = zip.getInputStream(entry)) {
          String xml = new String(part.readAllBytes(), StandardCharsets.UTF_8);
          parts.put(entry.getName(), NUMBERED.matcher(xml).replaceAll(SheetTest::character));
        }
      }
    }
    return parts;
  }
}

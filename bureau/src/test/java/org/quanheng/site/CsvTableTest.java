package org.quanheng.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A table opens in a spreadsheet as it was meant, and computes nothing.
class CsvTableTest {

  @ParameterizedTest
  @CsvSource({
    "plain, plain",
    "'a,b', '\"a,b\"'",
    "'say \"no\"', '\"say \"\"no\"\"\"'",
    "衡器, 衡器",
  })
  void cellsAreQuotedWhereTheyMustBe(String text, String cell) {
    assertThat(CsvTable.cell(text)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
  void noCellIsAFormula(String text) {
    assertThat(CsvTable.cell(text)).isEqualTo("'" + text);
  }

  @Test
  void aFormulaIsNotHiddenInQuotes() {
    assertThat(CsvTable.cell("=A1,B1")).isEqualTo("\"'=A1,B1\"");
  }

  @Test
  void aTableBeginsWithItsMarkAndEndsEachLine() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvTable table = CsvTable.to(bytes)) {
      table.row(List.of("a", ""));
      table.row(List.of("b", "c\nd"));
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\ufeffa,\r\nb,\"c\nd\"\r\n");
  }
}

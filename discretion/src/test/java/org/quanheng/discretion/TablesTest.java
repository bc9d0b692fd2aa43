package org.quanheng.discretion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {

  private final Benchmark benchmark = Samples.adulteration();

  @Test
  void aTableGoesOutAndComesBackTheSame() {
    BenchmarkFile.Reading book =
        Tables.readWorkbook(benchmark, "t.xlsx", Tables.workbook(benchmark));
    BenchmarkFile.Reading csv = Tables.readCsv(benchmark, "t.csv", Tables.csv(benchmark));
    for (BenchmarkFile.Reading reading : List.of(book, csv)) {
      assertThat(reading.problems()).isEmpty();
      assertThat(BenchmarkFile.write(reading.benchmark().orElseThrow()))
          .isEqualTo(BenchmarkFile.write(benchmark));
    }
    assertThat(Tables.workbook(benchmark)).isEqualTo(Tables.workbook(benchmark));
  }

  @Test
  void everythingWrongOnASheetIsToldByItsCell() {
    List<List<String>> rows =
        List.of(
            List.of("序号", "货值金额", "危害后果", "档次"),
            List.of("1", "很多", "无", "不予处罚"),
            List.of("2", "1万元以上５万元以下", "巨大", "從輕"),
            List.of("3", "不满１万元", "轻微", "轻轻", "more"),
            List.of("1", "-5", "", "normal"));
    byte[] book = Workbook.write(List.of(new Sheet("Rows", rows)));
    BenchmarkFile.Reading reading = Tables.readWorkbook(benchmark, "t.xlsx", book);
    assertThat(reading.benchmark()).isEmpty();
    assertThat(reading.problems())
        .extracting(problem -> problem.cell() + " " + problem.rule().slug())
        .containsExactlyInAnyOrder(
            "Rows!B2 wrong-cell",
            "Rows!C3 unknown-value",
            "Rows!D4 unknown-tier",
            "Rows!E4 unknown-column",
            "Rows!A5 duplicate-row",
            "Rows!B5 out-of-domain");
  }

  @Test
  void wordsOfTheLawAreReadOnASheet() {
    List<List<String>> rows =
        List.of(
            List.of("序号", "貨值金額", "危害后果", "階次"),
            List.of("1", "1万元以上不满５万元", "无、轻微", "從輕"),
            List.of(),
            List.of("2", "超过10万元", "≥ 轻微", "一般"));
    BenchmarkFile.Reading reading = Tables.readCsv(benchmark, "t.csv", Csv.write(rows));
    assertThat(reading.problems()).isEmpty();
    List<Row> read = reading.benchmark().orElseThrow().base().rows();
    assertThat(read.get(0).when().tests().get("value")).isEqualTo(Ranges.of(1_000_000, 4_999_999));
    assertThat(read.get(0).when().tests().get("harm")).isEqualTo(Ranges.of(0, 1));
    assertThat(read.get(1).when().tests().get("value"))
        .isEqualTo(Ranges.of(10_000_001, Domain.MOST_FEN));
    assertThat(read.get(1).when().tests().get("harm")).isEqualTo(Ranges.of(1, 2));
  }

  @Test
  void mergedCellsAndFormulasAreRefusedByTheirAddress() throws IOException {
    String sheet =
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>row</t></is></c>"
            + "<c r=\"B1\" t=\"inlineStr\"><is><t>tier</t></is></c></row>"
            + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"str\"><f>A9</f><v>none</v></c></row>"
            + "</sheetData><mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells></worksheet>";
    byte[] book = Zips.replaced(Tables.workbook(benchmark), "xl/worksheets/sheet1.xml", sheet);
    assertThat(Tables.readWorkbook(benchmark, "t.xlsx", book).problems())
        .extracting(problem -> problem.cell() + " " + problem.rule().slug())
        .containsExactlyInAnyOrder("Rows!A2 merged-cells", "Rows!B2 formula-cell");
  }

  @Test
  void numbersOfASheetAreReadAsTheyLook() throws IOException {
    String sheet =
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>row</t></is></c>"
            + "<c r=\"B1\" t=\"inlineStr\"><is><t>value</t></is></c>"
            + "<c r=\"C1\" t=\"inlineStr\"><is><t>tier</t></is></c></row>"
            + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>1E+5</v></c>"
            + "<c r=\"C2\" t=\"inlineStr\"><is><t>none</t></is></c></row>"
            + "<row r=\"3\"><c r=\"A3\"><v>2</v></c><c r=\"B3\"><v>0.30000000000000004</v></c>"
            + "<c r=\"C3\" t=\"inlineStr\"><is><t>none</t></is></c></row></sheetData></worksheet>";
    byte[] book = Zips.replaced(Tables.workbook(benchmark), "xl/worksheets/sheet1.xml", sheet);
    BenchmarkFile.Reading reading = Tables.readWorkbook(benchmark, "t.xlsx", book);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.benchmark().orElseThrow().base().rows())
        .extracting(row -> row.when().tests().get("value"))
        .containsExactly(Ranges.of(10_000_000, 10_000_000), Ranges.of(30, 30));
  }

  @Test
  void whatIsNoWorkbookIsToldAndNeverThrown() {
    byte[] whole = Tables.workbook(benchmark);
    for (int length = 0; length < whole.length; length += 37) {
      byte[] cut = Arrays.copyOf(whole, length);
      BenchmarkFile.Reading reading = Tables.readWorkbook(benchmark, "t.xlsx", cut);
      assertThat(reading.benchmark().isPresent()).isEqualTo(reading.problems().isEmpty());
      boolean lacksTheSheet = length < whole.length / 2;
      assertThat(reading.problems().isEmpty() && lacksTheSheet).isFalse();
    }
    assertThat(Tables.readWorkbook(benchmark, "t.xlsx", "PK nonsense".getBytes()).problems())
        .extracting(Problem::rule)
        .containsExactly(Rule.NOT_A_WORKBOOK);
  }

  @Test
  void millionsOfCasesAreReadInBatchesAndTheWrongOnesTold() throws IOException {
    StringBuilder csv = new StringBuilder("\uFEFFoffice,value,prior,harm,fault,remedy\r\n");
    for (int i = 0; i < 70_000; i++) {
      csv.append("\"office, ")
          .append(i % 3)
          .append("\",")
          .append(i)
          .append(",,minor,negligent,timely\n");
    }
    csv.append("x,12.5,1,无,故意,none\nx,many,1,none,none,none\nx,1,-1,none,none,\n\n");
    List<Columns> batches = new ArrayList<>();
    CaseTable.Result result =
        CaseTable.read(
            "c.csv", new StringReader(csv.toString()), List.of(benchmark), "office", batches::add);
    assertThat(result.groups()).containsExactly("office, 0", "office, 1", "office, 2", "x");
    assertThat(batches)
        .extracting(Columns::size)
        .containsExactly(CaseTable.BATCH, 70_001 - CaseTable.BATCH);
    assertThat(batches.getLast().value(0, batches.getLast().size() - 1)).isEqualTo(1_250);
    assertThat(result.problems())
        .extracting(problem -> problem.line() + " " + problem.cell() + " " + problem.rule().slug())
        .containsExactly(
            "70003 B70003 out-of-domain",
            "70004 C70004 out-of-domain",
            "70004 F70004 missing-fact");
  }
}

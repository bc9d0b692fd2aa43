package org.quanheng.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.quanheng.face.Field;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.law.Pack;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What was done: the acts, newest first, a page at a time; the same as a table to take away.
@Controller
class ActsPage {

  static final int LINES = 50;

  private final Supplier<Pack> pack;
  private final Acts acts;
  private final Tally tally;

  ActsPage(Supplier<Pack> pack, Acts acts, Tally tally) {
    this.pack = pack;
    this.acts = acts;
    this.tally = tally;
  }

  /// The page.
  ///
  /// @param all how many acts there are in all
  /// @param older the address of the page after this one
  /// @param newest the address of the first page, when this is another
  record ActList(
      List<Field> fields,
      boolean narrowed,
      long all,
      List<Row> rows,
      Optional<String> older,
      Optional<String> newest,
      String export) {

    ActList {
      fields = List.copyOf(fields);
      rows = List.copyOf(rows);
    }
  }

  /// One act.
  record Row(ActLine line, LocalDate day, String power, String what, String post, String matter) {

    /// The address of its page.
    String address() {
      return Addresses.act(line.act());
    }

    static Row of(ActLine line, Telling telling) {
      LocalDate day = telling.day(line.claimed());
      return new Row(
          line,
          day,
          telling.power(line.use().power(), day),
          telling.what(line.use(), line.outcome(), day),
          telling.post(line.use().post()),
          Addresses.matter(line.matter()));
    }
  }

  @GetMapping("/acts")
  Shown acts(Visit visit, HttpServletRequest request) {
    ActFilter filter = ActFilter.read(request, pack.get());
    Telling telling = new Telling(visit, pack.get());
    List<ActLine> found = acts.newest(filter.sought(), filter.after(), LINES + 1);
    List<ActLine> lines = found.subList(0, Math.min(LINES, found.size()));
    Tally.Counts counts = tally.counts();
    return visit.show(
        "site/acts.jte",
        new ActList(
            filter.fields(visit, pack.get(), counts.acts().reversed().sequencedKeySet()),
            filter.isNarrowed(),
            counts.allActs(),
            lines.stream().map(line -> Row.of(line, telling)).toList(),
            found.size() > LINES ? Optional.of(older(filter, lines.getLast())) : Optional.empty(),
            filter.after().equals(Cursor.NEWEST)
                ? Optional.empty()
                : Optional.of(filter.address("/acts")),
            filter.address("/acts.csv")));
  }

  private static String older(ActFilter filter, ActLine last) {
    return filter.address("/acts", new Cursor(last.claimed(), last.act()));
  }

  /// The acts that are sought, all of them, as a table for a spreadsheet. They are read a page at a
  /// time, so that however many there are, none wait in memory.
  @GetMapping("/acts.csv")
  void table(Visit visit, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ActFilter filter = ActFilter.read(request, pack.get());
    Telling telling = new Telling(visit, pack.get());
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"acts.csv\"");
    response.setHeader("Cache-Control", "no-store");
    try (CsvTable table = CsvTable.to(response.getOutputStream())) {
      table.row(heads(visit));
      Cursor after = filter.after();
      List<ActLine> lines;
      do {
        lines = acts.newest(filter.sought(), after, CsvTable.AT_ONCE);
        for (ActLine line : lines) {
          table.row(cells(line, telling));
          after = new Cursor(line.claimed(), line.act());
        }
      } while (lines.size() == CsvTable.AT_ONCE);
    }
  }

  private static List<String> heads(Visit visit) {
    List<String> heads = new ArrayList<>();
    for (String column :
        List.of(
            "act", "claimed", "power", "name", "step", "outcome", "post", "at", "matter",
            "origin")) {
      heads.add(visit.say("acts.csv." + column));
    }
    return heads;
  }

  private static List<String> cells(ActLine line, Telling telling) {
    LocalDate day = telling.day(line.claimed());
    Use use = line.use();
    return List.of(
        line.act().toString(),
        line.claimed().toString(),
        use.power(),
        telling.power(use.power(), day),
        telling.step(use, day),
        telling.outcome(line.outcome()),
        use.post(),
        telling.post(use.post()),
        line.matter(),
        telling.origin(line.origin()));
  }
}

package org.quanheng.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.quanheng.face.Address;
import org.quanheng.face.Choice;
import org.quanheng.face.Column;
import org.quanheng.face.Flaw;
import org.quanheng.face.Pager;
import org.quanheng.face.Sheet;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.law.Category;
import org.quanheng.law.Pack;
import org.quanheng.law.Power;
import org.quanheng.site.Order.Part;
import org.quanheng.web.Asked;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The power list 權力清單 of any day, to look through and to take away.
@Controller
class PowersPage {

  private static final int LINES = 50;
  private static final int MOST_PAGES = 10_000;
  private static final String WHOLE = "whole";

  private static final String[] FIELDS = {
    "day", "category", "level", "unit", "post", "statute", "text", "sort", "columns", "page", WHOLE
  };

  private final Supplier<Pack> pack;

  PowersPage(Supplier<Pack> pack) {
    this.pack = pack;
  }

  /// How many powers of one category there are, and the address that shows them.
  record Count(String category, int powers, Address address, boolean chosen) {}

  /// A column that may be left out.
  record Toggle(String name, Address address, boolean shown) {}

  /// What the page offers to choose from.
  record Offer(
      List<Choice> levels,
      List<Choice> units,
      List<Choice> posts,
      List<Choice> statutes,
      List<Reading.Way> days) {}

  /// The lines of one page.
  record Lines(
      Order order, List<Column> columns, List<Toggle> toggles, List<Power> powers, Pager pager) {}

  /// The list as asked for.
  ///
  /// @param reading how its lines are told
  /// @param flaws what could not be understood of what was asked, and so was left aside
  record Page(
      Reading reading,
      Wanted wanted,
      Offer offer,
      List<Count> counts,
      Lines lines,
      List<Flaw> flaws) {

    Address here() {
      return lines.pager().here();
    }

    /// The whole of what is asked for, in another form.
    Address as(String path) {
      return here().at(path).without(WHOLE);
    }

    /// All lines on one page.
    Address whole() {
      return here().with(WHOLE, "yes");
    }

    /// The same day's list, without anything chosen.
    Address everything() {
      return Address.of("/powers").with("day", reading.isToday() ? "" : wanted.day());
    }

    /// Whether more is chosen than a day, a category and a text.
    boolean isNarrowed() {
      return Stream.of(wanted.level(), wanted.unit(), wanted.post(), wanted.statute())
          .anyMatch(Optional::isPresent);
    }

    String chosen(Optional<String> choice) {
      return choice.orElse("");
    }
  }

  @GetMapping("/powers")
  Shown powers(Visit visit, HttpServletRequest request, HttpServletResponse response) {
    Asked asked = Asked.ofPage(request, FIELDS);
    LocalDate today = visit.setting().today();
    Wanted wanted = Wanted.of(asked, pack.get(), today);
    Order order = Order.of(asked);
    boolean whole = asked.oneOf(WHOLE, List.of("yes")).isPresent();
    long page = asked.number(Pager.FIELD, 1, MOST_PAGES, 1);
    Reading reading = new Reading(visit, pack.get(), wanted.day());
    List<Power> found = order.sorted(wanted.in(reading), reading);
    Address here = order.in(wanted.address(today)).with(WHOLE, whole ? "yes" : "");
    Pager pager = Pager.of(page, whole ? Math.max(1, found.size()) : LINES, found.size(), here);
    Lines lines =
        new Lines(
            order,
            columns(order, visit, here),
            toggles(order, visit, here),
            pager.cut(found),
            pager);
    List<Flaw> flaws = asked.flaws(visit, "powers.field.");
    // what the browser shows as the address after a part of the page was fetched
    response.setHeader("HX-Push-Url", here.toString());
    return visit.show(
        "site/powers.jte",
        new Page(reading, wanted, offer(reading), counts(reading, wanted, here), lines, flaws),
        flaws.isEmpty() ? 200 : 400);
  }

  private static List<Column> columns(Order order, Visit visit, Address here) {
    return order.columns().stream().map(part -> column(part, order, visit, here)).toList();
  }

  private static Column column(Part part, Order order, Visit visit, Address here) {
    Column.Order now =
        part != order.by()
            ? Column.Order.NOT
            : order.down() ? Column.Order.DESCENDING : Column.Order.ASCENDING;
    Optional<Address> sort =
        Order.isSortable(part) ? Optional.of(order.sorting(part, here)) : Optional.empty();
    return new Column(visit.say("powers.column." + part.slug()), false, sort, now);
  }

  private static List<Toggle> toggles(Order order, Visit visit, Address here) {
    return Stream.of(Part.values())
        .filter(Part::isOptional)
        .map(part ->
            new Toggle(
                visit.say("powers.column." + part.slug()),
                order.toggling(part, here),
                order.shows(part)))
        .toList();
  }

  private static List<Count> counts(Reading reading, Wanted wanted, Address here) {
    List<Power> all = wanted.ofAnyCategory().in(reading);
    List<Count> counts = new ArrayList<>();
    for (Category category : Category.values()) {
      boolean chosen = wanted.category().filter(category.slug()::equals).isPresent();
      int powers = Math.toIntExact(all.stream().filter(it -> it.category() == category).count());
      if (powers > 0 || chosen) {
        Address address = here.with("category", chosen ? "" : category.slug());
        counts.add(new Count(reading.category(category), powers, address, chosen));
      }
    }
    return counts;
  }

  private static Offer offer(Reading reading) {
    Pack law = reading.pack();
    Visit visit = reading.visit();
    return new Offer(
        law.bureau().levels().stream().map(it -> new Choice(it, reading.level(it))).toList(),
        law.establishment().organs().keySet().stream()
            .map(it -> new Choice(it, reading.unit(it)))
            .toList(),
        law.establishment().posts().keySet().stream()
            .map(it -> new Choice(it, reading.kind(it)))
            .toList(),
        law.statutes().values().stream()
            .map(it -> new Choice(it.slug(), reading.inShort(it)))
            .sorted((one, other) -> reading.collator().compare(one.label(), other.label()))
            .toList(),
        law.bureau().listDays().stream()
            .map(it -> new Reading.Way("/powers?day=" + it, visit.day(it)))
            .toList());
  }

  @GetMapping("/powers.csv")
  ResponseEntity<byte[]> csv(Visit visit, HttpServletRequest request) {
    return file(sheet(visit, request).csv(), Sheet.CSV, "csv", visit);
  }

  @GetMapping("/powers.xlsx")
  ResponseEntity<byte[]> xlsx(Visit visit, HttpServletRequest request) {
    return file(sheet(visit, request).xlsx(), Sheet.XLSX, "xlsx", visit);
  }

  private static ResponseEntity<byte[]> file(
      byte[] bytes, String type, String ending, Visit visit) {
    String name = "powers-" + visit.setting().today() + "." + ending;
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CONTENT_LANGUAGE, visit.lang())
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header(HttpHeaders.VARY, "Accept-Language, Cookie")
        .body(bytes);
  }

  /// The powers asked for with all that is told of them, whichever columns the page shows.
  private Sheet sheet(Visit visit, HttpServletRequest request) {
    Asked asked = Asked.ofPage(request, FIELDS);
    Wanted wanted = Wanted.of(asked, pack.get(), visit.setting().today());
    Order order = Order.of(asked);
    asked.requireGood();
    Reading reading = new Reading(visit, pack.get(), wanted.day());
    List<Power> found = order.sorted(wanted.in(reading), reading);
    return PowerSheet.of(reading, found);
  }
}

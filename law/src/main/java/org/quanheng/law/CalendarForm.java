package org.quanheng.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quanheng.term.Notice;
import org.quanheng.term.OffDays;

/// The form of a file of the calendar.
final class CalendarForm {

  private static final Keys KEYS = Keys.need("year", "notices").may("unverified");
  private static final Keys NOTICE = Keys.need("title", "published", "off", "working");
  private static final Keys OFF = Keys.need("name", "from", "to");
  private static final Notice NO_NOTICE = new Notice("", LocalDate.EPOCH, List.of(), List.of());
  private static final OffDays NO_DAYS =
      new OffDays(Values.NO_NAMES, LocalDate.EPOCH, LocalDate.EPOCH);

  private CalendarForm() {}

  static Optional<NoticeYear> read(String slug, Tree tree, Notes notes) {
    return Fields.of(tree, KEYS, notes).map(fields -> year(slug, fields));
  }

  private static NoticeYear year(String slug, Fields fields) {
    int year = fields.read("year", Values.number(1950, 2199), 1950);
    if (!slug.equals("%d".formatted(year)) && !fields.notes().broken()) {
      Map<String, String> facts = Map.of("name", slug, "year", Integer.toString(year));
      String pair = slug + " ≠ " + year;
      fields.notes().lose(fields.lineOf("year"), Rule.CALENDAR_YEAR, facts, pair);
    }
    return new NoticeYear(
        year,
        fields.list("notices", CalendarForm::notice),
        fields.anyList("unverified", Values::text));
  }

  private static Notice notice(Tree tree, Notes notes) {
    return Fields.of(tree, NOTICE, notes).map(CalendarForm::notice).orElse(NO_NOTICE);
  }

  private static Notice notice(Fields fields) {
    List<OffDays> off = fields.anyList("off", CalendarForm::off);
    List<LocalDate> working = fields.anyList("working", Values::day);
    if (off.isEmpty() && working.isEmpty() && !fields.notes().broken()) {
      fields.notes().lose(fields.lineOf("off"), Rule.EMPTY_LIST, Map.of("key", "off"), "[]");
    }
    LocalDate published = fields.read("published", Values::day, LocalDate.EPOCH);
    return new Notice(fields.text("title"), published, off, working);
  }

  private static OffDays off(Tree tree, Notes notes) {
    return Fields.of(tree, OFF, notes).map(CalendarForm::off).orElse(NO_DAYS);
  }

  private static OffDays off(Fields fields) {
    LocalDate from = fields.read("from", Values::day, LocalDate.EPOCH);
    LocalDate to = fields.read("to", Values::day, LocalDate.EPOCH);
    if (to.isBefore(from) && !fields.notes().broken()) {
      String range = from + " … " + to;
      Map<String, String> facts = Map.of("from", from.toString(), "to", to.toString());
      fields.notes().lose(fields.lineOf("to"), Rule.RANGE_REVERSED, facts, range);
    }
    return new OffDays(fields.names("name"), from, to);
  }
}

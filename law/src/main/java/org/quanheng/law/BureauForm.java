package org.quanheng.law;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The form of `bureau.yaml`.
final class BureauForm {

  private static final Keys KEYS =
      Keys.need("code", "names", "region", "zone", "origin", "levels", "list-days").may("sample");

  private BureauForm() {}

  static Optional<Bureau> read(Tree tree, Notes notes) {
    return Fields.of(tree, KEYS, notes).map(BureauForm::bureau);
  }

  private static Bureau bureau(Fields fields) {
    Bureau.Seat seat =
        new Bureau.Seat(fields.text("region"), fields.read("zone", Values::zone, ZoneOffset.UTC));
    return new Bureau(
        fields.slug("code"),
        fields.names("names"),
        seat,
        fields.read("origin", Values::origin, ""),
        fields.set("levels", Values::slug, Rule.EMPTY_LIST),
        listDays(fields),
        fields.truth("sample"));
  }

  private static List<LocalDate> listDays(Fields fields) {
    List<LocalDate> days = fields.list("list-days", Values::day);
    for (int i = 1; i < days.size() && !fields.notes().broken(); i++) {
      LocalDate before = days.get(i - 1);
      LocalDate day = days.get(i);
      if (!before.isBefore(day)) {
        Map<String, String> facts = Map.of("before", before.toString(), "day", day.toString());
        String order = before + " ≥ " + day;
        fields
            .notes()
            .tell(fields.lineOf("list-days", i), Rule.LIST_DAYS_OUT_OF_ORDER, facts, order);
      }
    }
    return days;
  }
}

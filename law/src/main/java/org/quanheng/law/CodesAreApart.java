package org.quanheng.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// On no day do two entries bear one code.
final class CodesAreApart {

  private static final Comparator<Read<Power>> BY_FIRST_DAY =
      Comparator.comparing(read -> read.value().life().validity().from());

  private CodesAreApart() {}

  static void check(Shelves law, Report report) {
    Map<String, List<Read<Power>>> byCode = new TreeMap<>();
    for (Read<Power> read : law.powers.reads()) {
      byCode.computeIfAbsent(read.value().code(), code -> new ArrayList<>()).add(read);
    }
    for (List<Read<Power>> entries : byCode.values()) {
      entries.sort(BY_FIRST_DAY);
      for (int i = 1; i < entries.size(); i++) {
        apart(entries.subList(0, i), entries.get(i), report);
      }
    }
  }

  private static void apart(List<Read<Power>> earlier, Read<Power> read, Report report) {
    Validity days = read.value().life().validity();
    for (Read<Power> other : earlier) {
      Validity otherDays = other.value().life().validity();
      Optional<LocalDate> day = days.firstCommonDay(otherDays);
      if (day.isPresent()) {
        boolean same = days.from().equals(otherDays.from());
        Rule rule = same ? Rule.DUPLICATE_CODE : Rule.OVERLAPPING_VALIDITY;
        int line = same ? read.line("code") : read.line("in-force", "from");
        Map<String, String> facts =
            Map.of(
                "code", read.value().code(),
                "other", other.file(),
                "day", day.get().toString());
        report.tell(read.file(), line, rule, facts, day.get().toString());
        return;
      }
    }
  }
}

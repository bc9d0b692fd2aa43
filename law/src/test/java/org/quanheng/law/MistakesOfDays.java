package org.quanheng.law;

import static org.quanheng.law.Mistakes.edit;

import java.util.List;

/// Days that do not follow each other, of the law and of the calendar.
final class MistakesOfDays {

  private static final String BUOY = "powers/light-a-buoy.md";
  private static final String SMOKE = "powers/smoke.md";
  private static final String AGAIN = "powers/smoke-again.md";
  private static final String LAMPS = "statutes/lamp-law.yaml";
  private static final String YEAR = "calendar/2026.json";

  static final List<Mistake> ALL =
      List.of(
          edit(
              "power that ends on its first day",
              SMOKE,
              "until: 2018-06-01",
              "until: 2010-01-01",
              Rule.EMPTY_VALIDITY),
          edit(
              "statute that ends before it begins",
              LAMPS,
              "from: 2000-01-01, until: 2019-01-01",
              "from: 2000-01-01, until: 1999-01-01",
              Rule.EMPTY_VALIDITY),
          edit(
              "end without decision",
              BUOY,
              "ended-by: Decision 3 of the Isle, which trusts the buoys\n",
              "",
              "until:",
              Rule.END_WITHOUT_DECISION),
          edit(
              "decision without end",
              BUOY,
              ", until: 2020-01-01",
              "",
              "ended-by:",
              Rule.DECISION_WITHOUT_END),
          edit(
              "two powers of one code",
              "powers/light-a-lamp.md",
              "code: LP-LIC-001",
              "code: LP-LIC-002",
              Rule.DUPLICATE_CODE),
          new Mistake(
              "a code borne twice for a month",
              lamps -> lamps.with(SMOKE, "until: 2018-06-01", "until: 2018-07-01"),
              AGAIN,
              "from: 2018-06-01",
              Rule.OVERLAPPING_VALIDITY),
          edit(
              "power older than its law",
              SMOKE,
              "from: 2010-01-01",
              "from: 2009-12-31",
              "- {statute: soot-law",
              Rule.STATUTE_NOT_IN_FORCE),
          new Mistake(
              "power that outlives its law",
              lamps ->
                  lamps.with(
                      "statutes/oil-rule.yaml",
                      "from: 2001-02-01",
                      "from: 2001-02-01, until: 2024-01-01"),
              "powers/light-a-lamp.md",
              "- {statute: oil-rule",
              Rule.STATUTE_NOT_IN_FORCE),
          edit(
              "texts of a statute that overlap",
              LAMPS,
              "from: 2019-01-01",
              "from: 2018-12-31",
              Rule.VERSIONS_OUT_OF_ORDER),
          edit(
              "list days that go back",
              "bureau.yaml",
              "2021-01-01]",
              "2014-01-01]",
              Rule.LIST_DAYS_OUT_OF_ORDER),
          edit(
              "year of another file", YEAR, "\"year\": 2026", "\"year\": 2025", Rule.CALENDAR_YEAR),
          new Mistake(
              "calendar file that is no year",
              lamps -> lamps.with("calendar/next.json", lamps.text(YEAR)),
              "calendar/next.json",
              "",
              Rule.BAD_FILE_NAME),
          edit(
              "notice of long ago",
              YEAR,
              "\"published\": \"2025-11-04\"",
              "\"published\": \"2015-11-04\"",
              Rule.NOTICE_OUT_OF_TIME),
          edit(
              "days off that run backwards",
              YEAR,
              "\"to\": \"2026-01-03\"",
              "\"to\": \"2025-12-31\"",
              Rule.RANGE_REVERSED),
          edit(
              "day off in another year",
              YEAR,
              "\"from\": \"2026-03-02\"",
              "\"from\": \"2025-03-02\"",
              Rule.DAY_OUTSIDE_YEAR),
          edit(
              "working day in another year",
              YEAR,
              "\"2026-02-28\"",
              "\"2027-02-28\"",
              Rule.DAY_OUTSIDE_YEAR),
          edit(
              "day off and worked",
              YEAR,
              "\"2026-01-04\"",
              "\"2026-01-03\"",
              "\"working\": [\"2026-01-03\"",
              Rule.DAY_NAMED_TWICE),
          edit(
              "day off twice",
              YEAR,
              "\"off\": [\n",
              "\"off\": [\n"
                  + "{\"name\": {\"en\": \"Eve\", \"zh-Hans\": \"除夕\", \"zh-Hant\": \"除夕\"},\n"
                  + "\"from\": \"2026-01-02\", \"to\": \"2026-01-02\"},\n",
              "\"from\": \"2026-01-01\"",
              Rule.DAY_NAMED_TWICE),
          edit(
              "working day that is worked anyway",
              YEAR,
              "\"2026-02-28\"",
              "\"2026-02-27\"",
              Rule.WORKING_DAY_ALREADY));

  private MistakesOfDays() {}
}

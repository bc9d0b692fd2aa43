package org.quanheng.law;

import static org.quanheng.law.Mistakes.edit;

import java.util.List;

/// Keys and values that are not of the form.
final class MistakesOfValues {

  private static final String LICENCE = "powers/light-a-lamp.md";
  private static final String BUREAU = "bureau.yaml";
  private static final String OIL = "statutes/oil-rule.yaml";
  private static final String SOOT = "statutes/soot-law.yaml";
  private static final String FINING = "procedures/soot-penalty.yaml";
  private static final String DUTY = "duties/no-gifts.yaml";
  private static final String NORTH = "units/north.yaml";
  private static final String YEAR = "calendar/2026.json";
  private static final String OFFICERS = "sample/officers.yaml";

  static final List<Mistake> ALL =
      List.of(
          edit(
              "bureau with an unknown key",
              BUREAU,
              "sample: true",
              "samples: true",
              Rule.UNKNOWN_KEY),
          edit(
              "slip of the pen in a needed key",
              LICENCE,
              "procedure:",
              "procedur:",
              Rule.UNKNOWN_KEY),
          edit(
              "unknown key deep in a list",
              LICENCE,
              "promised: 12",
              "promise: 12",
              Rule.UNKNOWN_KEY),
          edit(
              "unknown key in JSON",
              YEAR,
              " \"unverified\": []",
              " \"checked\": []",
              Rule.UNKNOWN_KEY),
          edit(
              "key twice",
              OIL,
              "articles: 9",
              "articles: 9\narticles: 8",
              "articles: 8",
              Rule.DUPLICATE_KEY),
          edit(
              "key twice in JSON",
              YEAR,
              "\"year\": 2026,",
              "\"year\": 2026,\n\"year\": 2027,",
              "2027",
              Rule.DUPLICATE_KEY),
          edit("no zone", BUREAU, "zone: Asia/Shanghai\n", "", "", Rule.MISSING_KEY),
          edit("no name in Traditional", DUTY, ", zh-Hant: 不收禮", "", "不收礼", Rule.MISSING_KEY),
          edit("no fees", LICENCE, "fees: none\n", "", "code:", Rule.MISSING_KEY),
          edit(
              "number for a text", BUREAU, "region: \"990000\"", "region: 990000", Rule.NOT_A_TEXT),
          edit(
              "list for a text",
              OIL,
              "source: invented for the tests",
              "source: [a]",
              Rule.NOT_A_TEXT),
          edit(
              "nothing for a text",
              OIL,
              "source: invented for the tests",
              "source:",
              Rule.NOT_A_TEXT),
          edit("word for a number", OIL, "articles: 9", "articles: nine", Rule.NOT_A_NUMBER),
          edit("number in quotes", OIL, "articles: 9", "articles: \"9\"", Rule.NOT_A_NUMBER),
          edit("paragraph below nothing", DUTY, "paragraph: 1", "paragraph: -1", Rule.NOT_A_NUMBER),
          edit("paragraph zero", DUTY, "paragraph: 1", "paragraph: 0", Rule.NUMBER_OUT_OF_RANGE),
          edit(
              "step with ten officers",
              FINING,
              "officers: 2",
              "officers: 10",
              Rule.NUMBER_OUT_OF_RANGE),
          edit(
              "term of a thousand years",
              LICENCE,
              "amount: 1, unit: month",
              "amount: 1000, unit: year",
              Rule.NUMBER_OUT_OF_RANGE),
          edit(
              "text for a list",
              LICENCE,
              "duties: [answer-in-time, no-gifts]",
              "duties: no-gifts",
              Rule.NOT_A_LIST),
          edit(
              "text for a mapping",
              LICENCE,
              "in-force: {from: 2005-01-01}",
              "in-force: 2005-01-01",
              Rule.NOT_A_MAPPING),
          edit(
              "list for the whole file",
              OIL,
              "names: {en: Rule of Oil",
              "- {en: Rule of Oil",
              "short:",
              Rule.SYNTAX),
          new Mistake(
              "text for the whole file",
              lamps -> lamps.with(OIL, "oil\n"),
              OIL,
              "",
              Rule.NOT_A_MAPPING),
          edit("yes for true", BUREAU, "sample: true", "sample: yes", Rule.NOT_TRUE_OR_FALSE),
          edit("blank name", DUTY, "en: Dismissal", "en: \" \"", Rule.EMPTY_TEXT),
          edit("no level at all", BUREAU, "levels: [isle, shore]", "levels: []", Rule.EMPTY_LIST),
          edit(
              "notice that names no day",
              YEAR,
              "\"working\": [\n    \"2026-03-04\"]",
              "\"working\": []",
              "\"off\": [],",
              Rule.EMPTY_LIST),
          edit(
              "duty named twice",
              LICENCE,
              "[answer-in-time, no-gifts]",
              "[answer-in-time, no-gifts, no-gifts]",
              Rule.DUPLICATE_ENTRY),
          edit(
              "step named twice",
              FINING,
              "  - step: fine\n",
              "  - {step: review, names: {en: a, zh-Hans: b, zh-Hant: c}, lane: keeper,\n"
                  + "     officers: 1, outcomes: [done]}\n  - step: fine\n",
              "{step: review",
              Rule.DUPLICATE_ENTRY),
          edit(
              "officer named twice",
              OFFICERS,
              "- officer: sample-2\n",
              "- officer: sample-1\n    # again\n",
              "- officer: sample-1\n    # again",
              Rule.DUPLICATE_ENTRY),
          edit("day that never was", NORTH, "from: 2001-01-01", "from: 2026-02-30", Rule.WRONG_DAY),
          edit(
              "day in another order",
              NORTH,
              "from: 2001-01-01",
              "from: 01.01.2001",
              Rule.WRONG_DAY),
          edit(
              "slug with an underscore",
              FINING,
              "lane: reviewer",
              "lane: re_viewer",
              Rule.WRONG_SLUG),
          edit(
              "code in small letters",
              LICENCE,
              "code: LP-LIC-001",
              "code: lp-lic-001",
              Rule.WRONG_CODE),
          edit("holder without a place", LICENCE, "[shore/clerk]", "[clerk]", Rule.WRONG_HOLDER),
          edit(
              "officer's post without a unit",
              OFFICERS,
              "{post: isle/clerk,",
              "{post: clerk,",
              Rule.WRONG_HOLDER),
          edit(
              "zone of no city",
              BUREAU,
              "zone: Asia/Shanghai",
              "zone: Asia/Shangri-La",
              Rule.WRONG_ZONE),
          edit(
              "origin with a scheme",
              BUREAU,
              "origin: ledger.",
              "origin: https://ledger.",
              Rule.WRONG_ORIGIN),
          edit(
              "duty of an unknown kind", DUTY, "kind: integrity", "kind: moral", Rule.UNKNOWN_WORD),
          edit(
              "power of an unknown category",
              LICENCE,
              "category: licence",
              "category: license",
              Rule.UNKNOWN_WORD),
          edit("term in weeks", LICENCE, "unit: month", "unit: week", Rule.UNKNOWN_WORD),
          edit(
              "statute counting twice",
              SOOT,
              "  article: 19",
              "  up-to: 10\n  article: 19",
              "up-to",
              Rule.CONTRADICTORY_COUNTING),
          edit(
              "statute counting by nothing",
              SOOT,
              "  article: 19\n",
              "",
              "days: calendar",
              Rule.CONTRADICTORY_COUNTING),
          edit(
              "statute counting by an article it lacks",
              SOOT,
              "article: 19",
              "article: 21",
              Rule.NUMBER_OUT_OF_RANGE));

  private MistakesOfValues() {}
}

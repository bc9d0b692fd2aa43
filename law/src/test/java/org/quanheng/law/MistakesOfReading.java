package org.quanheng.law;

import static org.quanheng.law.Mistakes.edit;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Files in the wrong place, and texts that cannot be read.
final class MistakesOfReading {

  private static final String LICENCE = "powers/light-a-lamp.md";
  private static final String BUREAU = "bureau.yaml";
  private static final String OIL = "statutes/oil-rule.yaml";
  private static final String YEAR = "calendar/2026.json";

  static final List<Mistake> ALL =
      List.of(
          new Mistake(
              "file in no folder of a pack",
              lamps -> lamps.with("lamps/brass.yaml", "a: b\n"),
              "lamps/brass.yaml",
              "",
              Rule.MISPLACED_FILE),
          new Mistake(
              "power with the ending of a statute",
              lamps -> lamps.with("powers/dim.yaml", "a: b\n"),
              "powers/dim.yaml",
              "",
              Rule.MISPLACED_FILE),
          new Mistake(
              "folder within a folder",
              lamps -> lamps.with("posts/old/clerk.yaml", lamps.text("posts/clerk.yaml")),
              "posts/old/clerk.yaml",
              "",
              Rule.MISPLACED_FILE),
          new Mistake(
              "name with capitals",
              lamps -> lamps.with("statutes/Oil_2.yaml", lamps.text(OIL)),
              "statutes/Oil_2.yaml",
              "",
              Rule.BAD_FILE_NAME),
          new Mistake("no bureau", lamps -> lamps.without(BUREAU), BUREAU, "", Rule.MISSING_FILE),
          new Mistake(
              "file of more than a mebibyte",
              lamps -> lamps.with(OIL, lamps.text(OIL) + "# oil\n".repeat(200_000)),
              OIL,
              "",
              Rule.FILE_TOO_LARGE),
          new Mistake(
              "line of a mebibyte",
              lamps -> lamps.with(OIL, "names:", "# " + "oil".repeat(350_000) + "\nnames:"),
              OIL,
              "",
              Rule.LINE_TOO_LONG),
          new Mistake("empty file", lamps -> lamps.with(OIL, ""), OIL, "", Rule.EMPTY_FILE),
          new Mistake(
              "file of spaces and line ends",
              lamps -> lamps.with(OIL, " \n\n"),
              OIL,
              "",
              Rule.EMPTY_FILE),
          new Mistake(
              "file of remarks", lamps -> lamps.with(OIL, "# oil\n"), OIL, "", Rule.EMPTY_FILE),
          new Mistake(
              "file in GB 18030",
              lamps ->
                  lamps.with(
                      OIL,
                      lamps
                          .text(OIL)
                          .replace("燈油規定", "\u00FF\u00FE")
                          .getBytes(StandardCharsets.ISO_8859_1)),
              OIL,
              "",
              Rule.NOT_UTF_8),
          new Mistake(
              "byte order mark",
              lamps -> lamps.with(OIL, "\uFEFF" + lamps.text(OIL)),
              OIL,
              "",
              Rule.BYTE_ORDER_MARK),
          new Mistake(
              "line ends of another system",
              lamps -> lamps.with(LICENCE, lamps.text(LICENCE).replace("\n", "\r\n")),
              LICENCE,
              "",
              Rule.CARRIAGE_RETURN),
          edit(
              "one carriage return",
              OIL,
              "kind: rule\n",
              "kind: rule\r\n",
              "kind: rule",
              Rule.CARRIAGE_RETURN),
          edit(
              "bracket never closed",
              OIL,
              "{text: 2001-01-01,",
              "{text: [2001-01-01,",
              Rule.SYNTAX),
          edit("key without a space", LICENCE, "fees: none", "fees none", Rule.SYNTAX),
          edit("tab for spaces", OIL, "  - {text", "\t- {text", Rule.SYNTAX),
          edit("second document", OIL, "kind: rule", "kind: rule\n---\na: b", "---", Rule.SYNTAX),
          edit("control character", OIL, "invented", "in\u0001vented", Rule.SYNTAX),
          edit("comma too many in JSON", YEAR, "\"2026-02-28\"]", "\"2026-02-28\",]", Rule.SYNTAX),
          edit("JSON without quotes", YEAR, "{\"year\": 2026", "{year: 2026", Rule.SYNTAX),
          new Mistake(
              "brackets in brackets in brackets",
              lamps -> lamps.with(OIL, "[".repeat(5000) + "]".repeat(5000) + "\n"),
              OIL,
              "",
              Rule.SYNTAX),
          new Mistake(
              "brackets in brackets in JSON",
              lamps -> lamps.with(YEAR, "[".repeat(9000) + "\n"),
              YEAR,
              "",
              Rule.SYNTAX),
          edit("anchor", OIL, "kind: rule", "kind: &k rule", Rule.ANCHOR_ALIAS_OR_TAG),
          edit("tag", OIL, "articles: 9", "articles: !!int 9", Rule.ANCHOR_ALIAS_OR_TAG),
          new Mistake(
              "no front matter",
              lamps -> lamps.with(LICENCE, lamps.text(LICENCE).substring(4)),
              LICENCE,
              "",
              Rule.MISSING_FRONT_MATTER),
          edit(
              "front matter never closed",
              LICENCE,
              "none\n---\n",
              "none\n",
              "---",
              Rule.MISSING_FRONT_MATTER),
          new Mistake(
              "power without words",
              lamps ->
                  lamps.with(
                      LICENCE,
                      lamps.text(LICENCE).substring(0, lamps.text(LICENCE).indexOf("\nNobody"))
                          + " \n"),
              LICENCE,
              "---\n \n",
              Rule.MISSING_BODY));

  private MistakesOfReading() {}
}

package org.quanheng.discretion;

import java.util.Locale;

/// What the file of a benchmark, or a table of cases, must keep. The slug of a rule never changes
/// its meaning; its sentences stand in the message files.
public enum Rule {
  // the text
  TOO_LARGE,
  MISSING_FRONT_MATTER,
  SYNTAX,
  ANCHOR,
  MISSING_SENSE,
  // keys and values
  UNKNOWN_KEY,
  DUPLICATE_KEY,
  MISSING_KEY,
  NOT_A_MAPPING,
  NOT_A_LIST,
  NOT_A_TEXT,
  NOT_TRUE_OR_FALSE,
  WRONG_SLUG,
  WRONG_NUMBER,
  WRONG_DAY,
  END_BEFORE_START,
  UNKNOWN_WORD,
  // what is named must be there
  UNKNOWN_FACT,
  UNKNOWN_VALUE,
  UNKNOWN_TIER,
  FORBIDDEN_FACT,
  // tables
  MISSING_TABLE,
  EMPTY_TABLE,
  TABLE_WIDTH,
  UNKNOWN_COLUMN,
  MISSING_COLUMN,
  DUPLICATE_ROW,
  WRONG_CELL,
  OUT_OF_DOMAIN,
  WRONG_BAND,
  TIER_RANGE,
  // the ladder and the frames
  LADDER_OUT_OF_ORDER,
  NO_TIER_WITHIN,
  ONE_TIER_WITHIN,
  BAND_WITHOUT_FRAME,
  SPLIT_NOT_ASCENDING,
  SPLIT_COUNT,
  UNIT_NOT_AN_AMOUNT,
  // spreadsheets and tables of cases
  NOT_A_WORKBOOK,
  MERGED_CELLS,
  FORMULA_CELL,
  MISSING_FACT,
  NO_ROW,
  SEVERAL_ROWS,
  TOO_MANY_RULES,
  OUTSIDE_DMN;

  /// The rule's stable name, as in `unknown-tier`.
  public String slug() {
    return Messages.slug(this);
  }

  /// The rule as a sentence, for a reader of this locale.
  public String title(Locale locale) {
    return Messages.say(locale, "problem." + slug() + ".rule");
  }
}

package org.quanheng.law;

import java.util.Locale;

/// What a pack must keep. The slug of a rule never changes its meaning; the sentence of each stands
/// in the message files.
public enum Rule {
  // the files
  UNREADABLE_FILE,
  TOO_MANY_FILES,
  MISPLACED_FILE,
  BAD_FILE_NAME,
  MISSING_FILE,
  // the text of a file
  FILE_TOO_LARGE,
  LINE_TOO_LONG,
  EMPTY_FILE,
  NOT_UTF_8,
  BYTE_ORDER_MARK,
  CARRIAGE_RETURN,
  SYNTAX,
  ANCHOR_ALIAS_OR_TAG,
  MISSING_FRONT_MATTER,
  MISSING_BODY,
  // the shape of a value
  UNKNOWN_KEY,
  DUPLICATE_KEY,
  MISSING_KEY,
  NOT_A_TEXT,
  NOT_A_NUMBER,
  NOT_A_LIST,
  NOT_A_MAPPING,
  NOT_TRUE_OR_FALSE,
  EMPTY_TEXT,
  EMPTY_LIST,
  DUPLICATE_ENTRY,
  NUMBER_OUT_OF_RANGE,
  WRONG_DAY,
  WRONG_SLUG,
  WRONG_CODE,
  WRONG_HOLDER,
  WRONG_ZONE,
  WRONG_ORIGIN,
  UNKNOWN_WORD,
  // what the law needs to be said
  MISSING_BASIS,
  MISSING_DUTY,
  POST_WITHOUT_BOTH_DUTIES,
  // what is named must be there
  UNKNOWN_STATUTE,
  UNKNOWN_ARTICLE,
  UNKNOWN_LEVEL,
  UNKNOWN_UNIT,
  UNKNOWN_PLACE,
  UNKNOWN_POST,
  UNKNOWN_PROCEDURE,
  UNKNOWN_STEP,
  UNKNOWN_LANE,
  UNKNOWN_DUTY,
  // days
  EMPTY_VALIDITY,
  END_WITHOUT_DECISION,
  DECISION_WITHOUT_END,
  DUPLICATE_CODE,
  OVERLAPPING_VALIDITY,
  STATUTE_NOT_IN_FORCE,
  VERSIONS_OUT_OF_ORDER,
  LIST_DAYS_OUT_OF_ORDER,
  // procedures, holders and terms
  CATEGORY_MISMATCH,
  LICENCE_WITHOUT_WINDOW,
  WINDOW_NOT_AT_BOTH_ENDS,
  NOTHING_BETWEEN_WINDOWS,
  NOT_A_PAIR,
  LANE_WITHOUT_HOLDER,
  HOLDER_WITHOUT_POST,
  ONE_POST_IN_LANES_APART,
  TERM_BACKWARDS,
  TERM_UNIT,
  PROMISE_BEYOND_TERM,
  CONTRADICTORY_COUNTING,
  // forms
  STEP_WITHOUT_FORM,
  WRONG_FIELD,
  UNKNOWN_FIELD,
  FIXED_VALUE,
  WRONG_PATTERN,
  BOUNDS_REVERSED,
  UNNAMED_CHOICE,
  UNKNOWN_CHOICE,
  // units and posts
  UNIT_NAMED_LIKE_A_LEVEL,
  PARENT_NOT_HIGHER,
  SEVERAL_TOPS,
  UNIT_WITHOUT_HEAD,
  SEVERAL_HEADS,
  // nothing idle
  UNUSED_POST,
  UNUSED_PROCEDURE,
  UNUSED_DUTY,
  UNUSED_STATUTE,
  // the calendar
  CALENDAR_YEAR,
  NOTICE_OUT_OF_TIME,
  RANGE_REVERSED,
  DAY_OUTSIDE_YEAR,
  DAY_NAMED_TWICE,
  WORKING_DAY_ALREADY,
  // sample officers
  OVERLAPPING_HOLDS,
  TWO_HEADS_AT_ONCE,
  TOO_FEW_OFFICERS;

  /// The rule's stable name, as in `overlapping-validity`.
  public String slug() {
    return Slugs.of(this);
  }

  /// The rule as a sentence, for a reader of this locale.
  public String title(Locale locale) {
    return Messages.say(locale, slug() + ".rule");
  }
}

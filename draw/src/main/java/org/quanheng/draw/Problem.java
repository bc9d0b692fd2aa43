package org.quanheng.draw;

import java.util.List;
import java.util.Locale;

/// Something wrong with a draw's files: nothing is drawn until it is put right.
///
/// @param where the file and, if it is in one, the line, such as `declaration.txt:5`
/// @param facts what was found there, then what it was held against
public record Problem(Rule rule, String where, List<String> facts) {

  public Problem {
    facts = List.copyOf(facts);
  }

  /// What is wrong, where, by which rule, and what to do.
  public String explain(Locale reader) {
    return Words.of(reader).problem(this);
  }

  /// The rules of `qh-draw-1` for its files.
  public enum Rule {
    // a file and its lines
    PART_MISSING,
    NOT_UTF_8,
    CARRIAGE_RETURN,
    LAST_LINE_OPEN,
    WRONG_HEADER,
    LINE_MISSING,
    LINE_OUT_OF_PLACE,
    LINE_UNKNOWN,
    WRONG_NAME,
    WRONG_NUMBER,
    WRONG_DIGEST,
    WRONG_TIME,
    WRONG_SOURCE,
    MORE_PROBLEMS,
    // a declaration
    FLOOR_ABOVE_DRAWN,
    FLOOR_TOO_LOW,
    SOURCE_TWICE,
    TOO_MANY_SOURCES,
    SOURCES_OF_ONE_KIND,
    SOURCES_FORESEEN,
    RESULT_BEFORE_SOURCE,
    // the lists
    WRONG_ROW,
    ROW_OUT_OF_ORDER,
    ROW_TWICE,
    SKILLS_OUT_OF_ORDER,
    UNKNOWN_SUBJECT,
    UNKNOWN_INSPECTOR,
    LIST_NOT_DECLARED,
    WEIGHT_ABOVE_DECLARED,
    TOO_FEW_SUBJECTS,
    // the randomness
    OTHER_DECLARATION,
    WRONG_NUMBER_OF_VALUES,
    WRONG_VALUE,
    VALUE_NOT_PROVEN;

    /// The rule's name in reports, such as `floor-too-low`.
    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}

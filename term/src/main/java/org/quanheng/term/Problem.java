package org.quanheng.term;

import java.util.List;
import java.util.Locale;

/// Something wrong with what was asked: nothing is computed until it is put right.
///
/// @param where the place in the input, such as `suspensions[1].result`
/// @param facts what was found there, then what it was held against
public record Problem(Rule rule, String where, List<String> facts) {

  public Problem {
    facts = List.copyOf(facts);
  }

  static Problem of(Rule rule, String where, Object... facts) {
    return new Problem(rule, where, List.of(facts).stream().map(Object::toString).toList());
  }

  /// What is wrong, where, by which rule, and what to do, in one sentence.
  public String explain(Locale reader) {
    return Words.of(reader).problem(this);
  }

  /// The rules input must obey.
  public enum Rule {
    /// A term or an extension has at least one unit.
    AMOUNT_NOT_POSITIVE("amount-not-positive"),
    /// A term with its extensions is at most [Unit#most()] long.
    AMOUNT_TOO_LONG("amount-too-long"),
    /// Days lie between 1 October 1949 and the end of 2199.
    DAY_OUT_OF_RANGE("day-out-of-range"),
    /// What a stop waits for is not over before the notice that it begins.
    RESULT_BEFORE_NOTICE("result-before-notice"),
    /// An hour term begins at an instant, in a zone.
    HOURS_NEED_AN_INSTANT("hours-need-an-instant"),
    /// No statute stops an hour term.
    HOURS_TAKE_NO_STOP("hours-take-no-stop"),
    /// No statute extends an hour term.
    HOURS_TAKE_NO_EXTENSION("hours-take-no-extension"),
    /// A notice names at least one day.
    NOTICE_WITHOUT_DAYS("notice-without-days"),
    /// Days off end no earlier than they begin.
    OFF_DAYS_REVERSED("off-days-reversed"),
    /// Days of a notice lie in its year or in the December before.
    NOTICE_DAY_ASTRAY("notice-day-astray"),
    /// In one notice a day is off or worked, not both.
    DAY_OFF_AND_WORKING("day-off-and-working");

    private final String slug;

    Rule(String slug) {
      this.slug = slug;
    }

    /// The rule's name in reports, such as `amount-not-positive`.
    public String slug() {
      return slug;
    }
  }
}

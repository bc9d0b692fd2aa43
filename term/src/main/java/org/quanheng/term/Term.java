package org.quanheng.term;

import java.util.Optional;
import java.util.OptionalInt;

/// A term 期限 that a law sets: so many units, and how they end.
///
/// @param rolls whether a term whose last day is a day off ends on the next working day (民法典 203);
///   without effect on working days, which never end on one
/// @param restrictsRights whether what lasts for the term restricts someone's rights, as a seizure
///   does: such a term is not made longer by a holiday unless its law says so
/// @param source whose term it is; empty when only the arithmetic is asked for
public record Term(
    int amount, Unit unit, boolean rolls, boolean restrictsRights, Optional<Source> source) {

  /// The statute whose term it is.
  ///
  /// @param article the article that says how its days count; empty for months, years and hours,
  ///   and where the statute is silent
  public record Source(Names statute, OptionalInt article) {}

  /// A term of this unit. Days, months and years roll; hours do not, for 民法典 203 speaks of days.
  public static Term of(int amount, Unit unit) {
    return new Term(amount, unit, unit != Unit.HOUR, false, Optional.empty());
  }

  /// A term of so many days of this statute, in the unit the statute gives that length.
  public static Term days(int amount, Counting counting, Names statute) {
    return of(amount, counting.unitOf(amount), counting, statute);
  }

  /// A term of this statute whose unit its own text names.
  public static Term of(int amount, Unit unit, Counting counting, Names statute) {
    OptionalInt article = isOfDays(unit) ? counting.article() : OptionalInt.empty();
    boolean rolls = counting.rolls() && unit != Unit.HOUR;
    return new Term(amount, unit, rolls, false, Optional.of(new Source(statute, article)));
  }

  /// The same term of something that restricts rights: it does not roll.
  public Term restrictingRights() {
    return new Term(amount, unit, false, true, source);
  }

  /// The same term, rolling because its law says so.
  public Term rolling() {
    return new Term(amount, unit, true, restrictsRights, source);
  }

  /// The same term, ending on its last day whatever that day is.
  public Term withoutRoll() {
    return new Term(amount, unit, false, restrictsRights, source);
  }

  static boolean isOfDays(Unit unit) {
    return unit == Unit.WORKING_DAY || unit == Unit.CALENDAR_DAY;
  }
}

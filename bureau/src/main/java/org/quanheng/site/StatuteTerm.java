package org.quanheng.site;

import java.util.Optional;
import org.quanheng.law.Statute;
import org.quanheng.term.Counting;
import org.quanheng.term.Names;
import org.quanheng.term.Term;
import org.quanheng.term.Unit;

/// A term of a statute, counted as that statute counts.
final class StatuteTerm {

  private StatuteTerm() {}

  /// A term of so many of a unit. Days in another unit than the statute counts them are nobody's
  /// term: no article of it is named for the answer.
  static Term of(int amount, Unit unit, Optional<Statute> statute) {
    Optional<Counting> counting = statute.flatMap(Statute::counting);
    boolean days = unit == Unit.WORKING_DAY || unit == Unit.CALENDAR_DAY;
    boolean against = days && counting.filter(it -> it.unitOf(amount) != unit).isPresent();
    if (statute.isEmpty() || against) {
      return Term.of(amount, unit);
    }
    Names name = statute.get().title().inShort();
    return Term.of(amount, unit, counting.orElseGet(Counting::allCalendar), name);
  }
}
